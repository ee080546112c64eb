// What the lists of corrections and of renamings may say.
import { describe, expect, it, test } from 'vitest';
import { Correction } from '../../src/schema/correction.ts';
import { RENAMED_IN, Renaming } from '../../src/schema/renamed.ts';
import { TABLES } from '../../src/outputs/tables.ts';

const correction = {
  date: '2026-01-10',
  since: '2025-12-01',
  wrong: 'The quarter was given as the year.',
  right: 'It is the figure of the quarter alone.',
  pages: ['/providers/acme/cloud-revenue/'],
  sources: ['acme/q2'],
};
const faults = (schema: typeof Correction | typeof Renaming, entry: object): readonly string[] =>
  (schema.safeParse(entry).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);

describe('a correction', () => {
  it('says what was wrong, since when, on which pages, what is right and where that can be read', () => {
    expect(Correction.parse(correction)).toMatchObject({ providers: [], facts: [] });
  });

  test.each([
    ['mended before it was released', { since: '2026-01-11' }, 'since must not be after the day on which it was mended'],
    ['on a page that is no address', { pages: ['providers/acme'] }, 'pages.0 must be an address of this site, such as "/providers/aws/capex/"'],
    ['without words', { wrong: 'Wrong.' }, 'wrong must be a sentence that says what was wrong'],
  ])('%s is refused', (_name, change, fault) => {
    expect(faults(Correction, { ...correction, ...change })).toEqual([fault]);
  });
});

describe('a renaming', () => {
  it('knows every table with lasting ids', () => {
    expect([...RENAMED_IN].filter((name) => name !== 'addresses').toSorted()).toEqual(
      Object.keys(TABLES)
        .filter((name) => name !== 'corrections' && name !== 'renamed')
        .toSorted(),
    );
  });

  test.each([
    ['a new name', { table: 'models', was: 'acme/one', is: 'acme/two' }, []],
    ['a reason', { table: 'models', was: 'acme/one', why: 'It was announced and never came out.' }, []],
    ['neither', { table: 'models', was: 'acme/one' }, ['is must be there, or else "why" in its place']],
    [
      'both',
      { table: 'models', was: 'acme/one', is: 'acme/two', why: 'It was announced and never came out.' },
      ['is must be there, or else "why" in its place'],
    ],
    ['the name it had', { table: 'models', was: 'acme/one', is: 'acme/one' }, ['is must differ from what it was']],
    ['an address without its slash', { table: 'addresses', was: 'models/', is: '/chips/' }, ['was must begin with a slash, as addresses do']],
  ])('with %s', (_name, entry, expected) => {
    expect(faults(Renaming, entry)).toEqual(expected);
  });
});
