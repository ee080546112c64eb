import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertFact, placeAmong, seriesWith } from '../../src/edits/insert-fact.ts';
import type { FactEntry } from '../../src/schema/series.ts';

const FACT: FactEntry = { period: '2025-Q3', value: 'USD 3.3 billion', basis: 'reported', claimant: 'acme', source: 'acme/q3' };
const LINES = '  - period: 2025-Q3\n    value: USD 3.3 billion\n    basis: reported\n    claimant: acme\n    source: acme/q3\n';
const TEXT = `---
perimeter: cloud
facts: # oldest first
  # from the first release
  - period: 2024 # a year
    value: "USD 9 billion"
    source:
      - acme/q1 # page 4
      - acme/q2

  # about the summer
  - { value: 26%, period: 2025-Q2 }
  - note: |
      It goes on
      for lines.
    period: 2025-Q4
# the end
---

Words - and a list:

- one
`;

describe('insertFact', () => {
  it.each([
    [0, 'facts: # oldest first\n'],
    [1, '      - acme/q2\n'],
    [2, '  - { value: 26%, period: 2025-Q2 }\n'],
    [3, '    period: 2025-Q4\n'],
  ])('puts a fact at place %i and leaves every other byte', (index, before) => {
    const text = insertFact(TEXT, FACT, index) ?? '';
    expect(text.replace(LINES, '')).toBe(TEXT);
    expect(text).toContain(`${before}${LINES}`);
  });

  it('follows the indent and the line ends of the file', () => {
    const flush = '---\nfacts:\n- period: 2024\n  value: 1\n---\n';
    expect(insertFact(flush, FACT, 1)).toBe(`---\nfacts:\n- period: 2024\n  value: 1\n${LINES.replace(/^ {2}/gm, '')}---\n`);
    const windows = insertFact(TEXT.replaceAll('\n', '\r\n'), FACT, 1) ?? '';
    expect(windows.replaceAll('\r\n', '\n')).toBe(insertFact(TEXT, FACT, 1));
    expect(windows).not.toMatch(/[^\r]\n/);
  });

  it('refuses a list that is not written one fact a line', () => {
    expect(insertFact('---\nfacts: [{ period: 2024 }]\n---\n', FACT, 1)).toBeNull();
    expect(insertFact('---\nfacts: []\n---\n', FACT, 0)).toBeNull();
    expect(insertFact('---\nperimeter: cloud\n---\n', FACT, 0)).toBeNull();
    expect(insertFact('facts:\n  - period: 2024\n', FACT, 0)).toBeNull();
  });

  it('quotes what YAML would read as something else', () => {
    const odd: FactEntry = { ...FACT, period: '2025', value: '1.10', source: ['acme/q3', 'acme/q4'], of: 'IaaS', note: 'He said: "no" # twice' };
    expect(insertFact('---\nfacts:\n  - period: 2024\n---\n', odd, 1)).toBe(
      '---\nfacts:\n  - period: 2024\n  - period: "2025"\n    value: "1.10"\n    basis: reported\n    claimant: acme\n    source:\n      - acme/q3\n      - acme/q4\n    of: "IaaS"\n    note: "He said: \\"no\\" # twice"\n---\n',
    );
  });
});

describe('seriesWith', () => {
  it('is a series of one fact', () => {
    expect(seriesWith(FACT)).toBe(`---\nfacts:\n${LINES}---\n`);
  });
});

describe('placeAmong', () => {
  const quarter = { start: '2025-01-01', end: '2025-03-31' };
  const year = { start: '2024-04-01', end: '2025-03-31' };
  it.each([
    ['into an empty list', quarter, [], 0],
    ['after what ends earlier', quarter, [{ start: '2024-10-01', end: '2024-12-31' }], 1],
    ['before what ends later', quarter, [{ start: '2025-04-01', end: '2025-06-30' }], 0],
    ['before the year that ends with it', quarter, [year], 0],
    ['after the quarter that ends with it', year, [quarter], 1],
    ['after its rivals', quarter, [quarter, quarter, year], 2],
    ['after what cannot be read, where something earlier follows it', quarter, [null, { start: '2024-10-01', end: '2024-12-31' }], 2],
  ])('puts a fact %s', (_name, fact, standing, index) => {
    expect(placeAmong(fact, standing)).toBe(index);
  });

  it('keeps a list in order', () => {
    const stretch = fc
      .tuple(fc.integer({ min: 10, max: 20 }), fc.integer({ min: 1, max: 9 }))
      .map(([end, length]) => ({ start: String(end - length), end: String(end) }));
    fc.assert(
      fc.property(fc.array(stretch), (stretches) => {
        const list: { start: string; end: string }[] = [];
        for (const one of stretches) list.splice(placeAmong(one, list), 0, one);
        expect(list.map(({ end }) => end)).toEqual(stretches.map(({ end }) => end).toSorted());
      }),
    );
  });
});
