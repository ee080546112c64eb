import { describe, expect, it } from 'vitest';
import { withLanguages } from '../../src/outputs/language-marks.ts';

const marked = (body: string): string =>
  withLanguages(`<html lang="en"><body>${body}</body></html>`).slice('<html lang="en"><body>'.length, -'</body></html>'.length);

describe('the language of what a page says', () => {
  it('is left alone where all of it is English', () => {
    expect(withLanguages('<html lang="en"><body><p>Kunpeng</p></body></html>')).toBe('<html lang="en"><body><p>Kunpeng</p></body></html>');
  });

  it.each([
    ['a name', '<p>Huawei (华为)</p>', '<p>Huawei (<span lang="zh">华为</span>)</p>'],
    ['a name with a dot in it, as one', '<li>萨提亚·纳德拉</li>', '<li><span lang="zh">萨提亚·纳德拉</span></li>'],
    ['Chinese punctuation and digits between, but no Latin', '<a>Hy3 预览版（混元 3）beta</a>', '<a>Hy3 <span lang="zh">预览版（混元 3）</span>beta</a>'],
    ['each of two names', '<p>微软云, 微软</p>', '<p><span lang="zh">微软云</span>, <span lang="zh">微软</span></p>'],
    ['words of a drawing', '<svg><text>昇腾 910C</text></svg>', '<svg><text><tspan lang="zh">昇腾</tspan> 910C</text></svg>'],
    ['words after a drawing', '<svg><path d="M0"/></svg>昇腾', '<svg><path d="M0"/></svg><span lang="zh">昇腾</span>'],
    ['words after an element that says so itself', '<b lang="zh"><b>云</b></b><br>云', '<b lang="zh"><b>云</b></b><br><span lang="zh">云</span>'],
  ])('is marked on %s', (_, body, expected) => {
    expect(marked(body)).toBe(expected);
  });

  it.each([
    ['attributes', '<input placeholder="阿里云" value="a>b 云">'],
    ['scripts, choices and the names of drawings', '<script>"云"</script><option>云</option><svg><title>云</title><desc>云</desc></svg>'],
    ['comments', '<!-- 云 -->'],
  ])('takes no mark in %s', (_, body) => {
    expect(marked(body)).toBe(body);
  });
});
