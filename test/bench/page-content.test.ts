import { expect, test } from 'vitest';
import { bodyOf, titleOf } from './page-content.ts';

const PAGE =
  '<html><head><style>p{}</style></head><body><header>Frame</header><main id="main" class="wide"><h1 class="a">A or <em>B</em>?</h1><p class="lead">Both.</p>\n\n<figure><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></figure><chart-readout data-x="1"><table class="table"><tr><td>1</td></tr></table></chart-readout><form><input></form><button>Copy</button><script>x()</script></main><footer>Foot</footer></body></html>';

test('a page without heading or main part is refused', () => {
  expect(() => titleOf('<p>')).toThrow('no heading');
  expect(() => bodyOf('<p>')).toThrow('no main part');
});

test('the heading is plain text', () => expect(titleOf(PAGE)).toBe('A or B?'));

test('text, tables and drawings stay; frame, classes, scripts and our own elements go', () => {
  expect(bodyOf(PAGE)).toBe('<p>Both.</p>\n<figure><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></figure><table><tr><td>1</td></tr></table>');
});
