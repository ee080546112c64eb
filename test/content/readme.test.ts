import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/dataset/parse.ts';

/** The guide's examples: each fenced block whose first line is a path under content/. */
function examples(): { path: string; text: string }[] {
  const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');
  return [...guide.matchAll(/^```(?:mdx|yaml)\n(\S+\.(?:mdx|yaml))\n([\s\S]*?)^```$/gm)].map(([, path = '', text = '']) => ({ path, text }));
}

describe('content/README.md', () => {
  it('shows a whole example of each kind of file', () => {
    expect(examples().map(({ path }) => path.split('/')[0])).toEqual(
      expect.arrayContaining([
        ...['providers', 'metrics', 'sources', 'claimants.yaml', 'events', 'signals', 'risks', 'tensions'],
        ...['chips', 'models', 'prices', 'regions', 'rates', 'exceptions.yaml', 'corrections.yaml', 'renamed.yaml'],
      ]),
    );
  });

  it.each(examples())('gives an example that the schema accepts: $path', ({ path, text }) => {
    const { docs, strays } = parseContent([{ path, text }]);
    expect(strays).toEqual([]);
    expect(docs.map((doc) => ({ path: doc.path, issues: doc.issues, faults: doc.faults }))).toEqual([{ path, issues: [], faults: [] }]);
  });
});
