import { describe, expect, it } from 'vitest';
import { isContentOnly } from '../../../src/dataset/gate/content-only.ts';

const SERIES = 'content/providers/aws/capex.mdx';

describe('isContentOnly', () => {
  it('is true where all that changed is content', () => {
    expect(isContentOnly([SERIES])).toBe(true);
    expect(isContentOnly([SERIES, 'content/sources/amazon/q2-2025-results.yaml', 'content/models/xai/grok-4.3.yaml', 'content/renamed.yaml'])).toBe(true);
    expect(isContentOnly(['content/README.md'])).toBe(true);
    expect(isContentOnly(['content/events/2025/2025-6-1-Typo.mdx'])).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['code beside content', [SERIES, 'src/site.ts']],
    ['a workflow', ['.github/workflows/check.yml']],
    ['the manifest of packages', ['package.json']],
    ['a program among the content', ['content/providers/aws/capex.js']],
    ['settings of an editor among the content', ['content/.vscode/settings.json']],
    ['a hidden file', ['content/providers/.capex.mdx']],
    ['an ending after another', ['content/providers/aws/capex.mdx.ts']],
    ['another README', ['content/providers/README.md']],
    ['a folder of a like name', ['contents/providers/aws/capex.mdx']],
    ['other case, which some file systems take for the same', ['Content/providers/aws/capex.mdx']],
    ['a step upward', ['content/../src/page.mdx']],
    ['a step in place', ['content/./capex.mdx']],
    ['an empty step', ['content//capex.mdx']],
    ['a backslash', ['content\\providers\\aws\\capex.mdx']],
    ['an absolute path', ['/content/providers/aws/capex.mdx']],
    ['a name that git quotes', ['"content/providers/\\320\\260ws/capex.mdx"']],
    ['a line break in a name', ['content/providers/aws/capex.mdx\nsrc/site.ts', SERIES]],
    ['a name that ends after a line break', ['src/site.ts\ncontent/providers/aws/capex.mdx']],
    ['the folder itself, now a link', ['content']],
  ])('is false for %s', (_name, paths) => {
    expect(isContentOnly(paths)).toBe(false);
  });
});
