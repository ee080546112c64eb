import { describe, expect, it } from 'vitest';
import { cellGrade } from '../../src/dataset/confidence.ts';
import { windowValue } from '../../src/dataset/query.ts';
import { confidenceWords, gradeExamples } from '../../src/figures/confidence-words.ts';
import { type Fields, sourceText } from '../support/ledger.ts';
import { type FactLine, type SmallLedger, smallLedger, shownFact } from '../support/small-ledger.ts';

const source = (slug: string, overrides: Fields): readonly [string, string] => [
  `sources/${slug}.yaml`,
  sourceText({ url: `https://example.org/${slug}`, publisher: slug.split('/')[0] ?? slug, ...overrides }),
];
const files = Object.fromEntries([
  source('sec/filing', { tier: 'filing' }),
  source('sec/copy', { tier: 'filing', via: 'https://copy.example' }),
  source('talk/call', { tier: 'transcript' }),
  source('paper/story', { tier: 'press' }),
  source('gazette/story', { tier: 'press' }),
  source('one/blog', { tier: 'blog' }),
  source('two/blog', { tier: 'blog' }),
  source('two/again', { tier: 'blog' }),
  source('three/blog', { tier: 'blog', relays: 'one/blog' }),
  source('four/blog', { tier: 'blog', date: undefined }),
]);
const KEY = 'acme/cloud-revenue/2025-Q2';
const ledger = (lines: readonly FactLine[], more: Partial<SmallLedger> = {}) => smallLedger({ series: { 'acme/cloud-revenue': lines }, files, ...more });
const known = (...lines: readonly FactLine[]): string => {
  const dataset = ledger(lines);
  const fact = shownFact(dataset, KEY);
  return `${fact.grade}: ${confidenceWords(fact, dataset)}`;
};
const told = (value: string, ...sources: readonly string[]): FactLine => ['2025-Q2', value, { source: sources }];

describe('what a figure rests on', () => {
  it.each([
    ['sec/filing', 'A: the company’s own filing'],
    ['acme/q2', 'A: the company’s own page'],
    ['sec/copy', 'B: the company’s filing, read in a copy'],
    ['talk/call', 'B: the company’s words in a transcript'],
    ['paper/story', 'C: one press report'],
    ['one/blog', 'D: one weak page'],
    ['four/blog', 'D: one weak page, undated'],
  ])('%s alone', (id, words) => {
    expect(known(told('USD 3.1 billion', id))).toBe(words);
  });

  it('lifts weak documents that agree, on one fact or on rivals of one key', () => {
    expect(known(told('USD 3.1 billion', 'one/blog', 'two/blog'))).toBe('C: two independent weak pages');
    expect(known(told('USD 3.1 billion', 'one/blog'), told('about USD 3.1 billion', 'two/blog'))).toBe(
      'C: two independent sources that agree, one weak page the best',
    );
  });

  it('counts once what repeats another or has the same publisher', () => {
    expect(known(told('USD 3.1 billion', 'one/blog', 'three/blog'))).toBe('D: one weak page');
    expect(known(told('USD 3.1 billion', 'two/blog', 'two/again'))).toBe('D: one weak page');
  });

  it('lifts nothing above C by number alone, and says who agrees', () => {
    expect(known(told('USD 3.1 billion', 'paper/story', 'gazette/story'))).toBe('C: two independent press reports');
    expect(known(told('USD 3.1 billion', 'acme/q2', 'paper/story'))).toBe('A: the company’s own page, one more agrees');
  });

  it('takes a letter off where one as good says otherwise, not for a weaker voice', () => {
    expect(known(told('USD 3.1 billion', 'paper/story'), told('USD 3.5 billion', 'gazette/story'))).toBe('D: one press report; another source says otherwise');
    expect(known(told('USD 3.1 billion', 'acme/q2'), told('USD 3.5 billion', 'paper/story'))).toBe('A: the company’s own page; another source says otherwise');
  });

  it('takes a letter off what is disputed, and lets it weigh nothing against others', () => {
    const dataset = ledger([told('USD 3.1 billion', 'paper/story'), ['2025-Q2', 'USD 31 billion', { source: 'gazette/story', disputed: 'A slip.' }]]);
    const [shown, rival] = [...dataset.facts.values()];
    expect([shown, rival].map((fact) => fact && `${fact.grade}: ${confidenceWords(fact, dataset)}`)).toEqual([
      'C: one press report',
      'D: disputed; one press report',
    ]);
  });
});

describe('what a computed figure rests on', () => {
  const metrics = { 'cloud-revenue-growth': { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } } };
  const growth = (...sources: readonly [string, string]) => {
    const dataset = ledger([['2024-Q2', 'USD 2.00 billion', { source: sources[0] }], told('USD 3.10 billion', sources[1])], { metrics });
    const fact = shownFact(dataset, 'acme/cloud-revenue-growth/2025-Q2');
    return `${fact.grade}: ${confidenceWords(fact, dataset)}`;
  };

  it('is its weakest input, which it names', () => {
    expect(growth('acme/q2', 'sec/filing')).toBe('A: computed here');
    expect(growth('acme/q2', 'paper/story')).toBe('C: weakest input: one press report');
  });
});

describe('a figure in a comparison', () => {
  it('loses a letter where it stands for something else', () => {
    const dataset = smallLedger({
      metrics: { 'cloud-revenue': { proxies: { acme: 'segment-revenue' } }, 'segment-revenue': {} },
      series: { 'acme/segment-revenue': [['2025-Q2', 'USD 3.1 billion']] },
    });
    expect(cellGrade(windowValue(dataset, 'acme', 'segment-revenue', 'latest-quarter'))).toBe('A');
    expect(cellGrade(windowValue(dataset, 'acme', 'cloud-revenue', 'latest-quarter'))).toBe('B');
  });
});

it('gives the commonest words of each letter as examples', () => {
  const dataset = ledger([told('USD 3.1 billion', 'one/blog'), ['2025-Q1', 'USD 3.0 billion', { source: 'four/blog' }]]);
  expect(gradeExamples(dataset)).toEqual({ A: [], B: [], C: [], D: ['one weak page'] });
});
