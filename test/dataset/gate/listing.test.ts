import { describe, expect, it } from 'vitest';
import type { ListedFile } from '../../../src/dataset/from-disk.ts';
import { sortListing } from '../../../src/dataset/gate/listing.ts';

const file = (path: string, bytes = 100): ListedFile => ({ path, kind: 'file', bytes, executable: false });

describe('the listing of content/', () => {
  it('opens what is text, in plain sight', () => {
    expect(sortListing([file('README.md'), file('metrics/capex.mdx'), file('renamed.yaml')])).toEqual({
      readable: ['README.md', 'metrics/capex.mdx', 'renamed.yaml'],
      problems: [],
    });
  });

  it('opens nothing where there is too much, and names the largest file', () => {
    const { readable, problems } = sortListing([file('metrics/a.mdx'), file('metrics/b.mdx', 300 * 1024 * 1024)]);
    expect(readable).toEqual([]);
    expect(problems.map(({ file: path, message }) => `${path}: ${message}`)).toEqual([
      'metrics/b.mdx: content/ holds 2 files of 300 MB in all, and this is the largest.',
    ]);
    expect(sortListing(Array.from({ length: 50_001 }, (_, index) => file(`sources/a/b-${index}.yaml`))).problems).toHaveLength(1);
    expect(sortListing(Array.from({ length: 50_000 }, (_, index) => file(`sources/a/b-${index}.yaml`))).problems).toEqual([]);
  });

  it.each([
    ['capitals', 'metrics/Capex.mdx', 'metrics/capex.mdx'],
    ['accents in two forms', 'metrics/cafe\u0301.mdx', 'metrics/caf\u00e9.mdx'],
    ['width', 'metrics/ｃapex.mdx', 'metrics/capex.mdx'],
  ])('refuses the second of two names that differ in %s only', (_what, first, second) => {
    const { problems } = sortListing([file(first), file(second)]);
    expect(problems.map(({ file: path, rule }) => [path, rule])).toEqual([[second, 'plain-file']]);
    expect(problems[0]?.message).toContain(`from that of ${first} in`);
  });

  it('names devices, and says of a program how the mark is taken off', () => {
    const [device, program] = sortListing([
      { path: 'sources/a/pipe.yaml', kind: 'other', bytes: 0, executable: false },
      { path: 'sources/a/run.yaml', kind: 'file', bytes: 9, executable: true },
    ]).problems;
    expect(device?.message).toBe('This is no file but a device, a pipe or a socket.');
    expect(program?.cure).toBe('Take the mark off: git update-index --chmod=-x content/sources/a/run.yaml, and chmod -x content/sources/a/run.yaml.');
  });
});
