import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../src/charts/drawing.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { comparableBounds, rank } from '../../src/dataset/query.ts';
import type { LedgerFact } from '../../src/dataset/types.ts';
import { comparePair, type Pair, pairNames } from '../../src/figures/compare-pair.ts';
import { pairFigures } from '../../src/figures/pair-figure.ts';
import { monthsOf, type PairLine } from '../../src/figures/pair-line.ts';
import { pairReasons } from '../../src/figures/pair-reasons.ts';
import { comparableWords, differenceWords, openingLines, pairLead, ratioWords } from '../../src/figures/pair-words.ts';
import { type FactLine, smallLedger, type SmallLedger } from '../support/small-ledger.ts';

const BOTH = [
  { provider: 'acme', comparable: true, counts: 'All of it.' },
  { provider: 'bolt', comparable: true, counts: 'All of it.' },
];
const stock = (acme: FactLine, bolt: FactLine, metric: Readonly<Record<string, unknown>> = {}): SmallLedger => ({
  providers: { bolt: { name: 'Bolt', short: 'Bolt', order: 2, claimants: [{ id: 'bolt', name: 'Bolt' }] } },
  metrics: { regions: { nature: 'stock', kind: 'count', unit: 'regions', comparability: BOTH, ...metric } as never },
  series: { 'acme/regions': [acme], 'bolt/regions': [bolt] },
});
const compared = (ledger: SmallLedger): Pair => comparePair(smallLedger(ledger), 'acme', 'bolt');
const lead = (pair: Pair): string =>
  pairLead(pair)
    .map(({ text }) => text)
    .join('');

describe('two figures', () => {
  it('of one definition over one window have a ratio, and the larger is ahead', () => {
    const pair = compared(stock(['2025-06-30', '20'], ['2025-06-30', '50']));
    expect(pair.differing).toMatchObject([{ ahead: 1, ratio: { value: 2.5, low: 2.5, high: 2.5 }, difference: 30, roughness: [] }]);
    expect(lead(pair)).toBe(
      'On regions Bolt stands at 2.5 times Acme Cloud: 50 against 20. Of 1 measure that both state over one window, one counts alike on both sides.',
    );
  });

  it('whose intervals share a point are a tie without a ratio', () => {
    const pair = compared(stock(['2025-06-30', 'about 20'], ['2025-06-30', '20']));
    expect(pair.differing).toEqual([]);
    expect(pair.ties).toMatchObject([{ ahead: null, ratio: null, difference: null }]);
  });

  it('of definitions that differ stay rough, and nobody is called ahead', () => {
    const unlike = BOTH.map((one, index) => ({ ...one, comparable: index === 0 }));
    const pair = compared(stock(['2025-06-30', '20'], ['2025-06-30', '50'], { comparability: unlike }));
    expect(pair.differing).toMatchObject([{ roughness: ['definitions'] }]);
    expect(lead(pair)).toContain('nobody is called ahead');
    expect(comparableWords(pair.differing[0] as PairLine)).toBe('no: definitions differ');
  });

  it('stay rough where the metric says nothing of one of them', () => {
    expect(compared(stock(['2025-06-30', '20'], ['2025-06-30', '50'], { comparability: [] })).differing).toMatchObject([{ roughness: ['unjudged'] }]);
  });

  it('of different things, or told in words, have no line', () => {
    expect(compared(stock(['2025-06-30', '20', { of: 'East' }], ['2025-06-30', '50', { of: 'West' }])).unpaired).toMatchObject([{ why: 'of' }]);
  });

  it('that run below zero have a difference and no ratio', () => {
    const pair = compared(stock(['2025-06-30', '-20%'], ['2025-06-30', '5%'], { kind: 'percent', unit: undefined, signed: true }));
    expect(pair.differing).toMatchObject([{ ahead: 1, ratio: null, difference: 25 }]);
    expect(differenceWords(25, pair.differing[0] as PairLine)).toBe('25 points');
  });

  it('one of which is silent have no line, and the silence is no number', () => {
    const dataset = smallLedger(stock(['2025-06-30', 'not disclosed'], ['2025-06-30', '50']));
    const pair = comparePair(dataset, 'acme', 'bolt');
    expect([...pair.differing, ...pair.ties]).toEqual([]);
    expect(pairReasons(dataset, pair).missing).toMatchObject([{ sides: [{ words: 'not disclosed', mark: 'not-disclosed' }, { words: '50, 30 Jun 2025' }] }]);
  });

  it('over windows of unequal length have no line', () => {
    const pair = comparePair(
      smallLedger({
        ...stock(['2025-06-30', '20'], ['2025-06-30', '20']),
        series: { 'acme/cloud-revenue': [['2025-Q2', 'USD 2 billion']], 'bolt/cloud-revenue': [['2024', 'USD 9 billion']] },
      }),
      'acme',
      'bolt',
    );
    expect(pair.unpaired.find(({ metric }) => metric === 'cloud-revenue')).toMatchObject({ why: 'length' });
  });
});

it.each([
  [{ value: 6.66, low: 6.65, high: 6.67 }, '6.7'],
  [{ value: 27.2, low: 27.1, high: 27.3 }, '27'],
  [{ value: 1.04, low: 1.03, high: 1.05 }, '1.04'],
  [{ value: 1.3, low: 1.2, high: 1.5 }, '1.2–1.5'],
  [{ value: 4, low: 3.4, high: null }, 'over 3.4'],
])('%o is told as %s', (reach, words) => {
  expect(ratioWords(reach)).toBe(words);
});

const dataset = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));
const names = pairNames(dataset);
const pairs = names.map(({ left, right }) => comparePair(dataset, left, right));
const linesOf = (pair: Pair): readonly PairLine[] => [...pair.differing, ...pair.ties];

describe('the pairs of the ledger', () => {
  it('are every two compared providers once', () => {
    const count = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').length;
    expect(new Set(names.map(({ id }) => id)).size).toBe((count * (count - 1)) / 2);
  });

  it.each(pairs.map((pair) => [pair.id, pair] as const))('%s says the same from either side', (_, pair) => {
    const mirrored = comparePair(dataset, pair.right, pair.left);
    const told = (one: Pair, flip: boolean) =>
      linesOf(one)
        .map(({ metric, ahead, ratio, difference }) => ({ metric, ahead: ahead !== null && flip ? 1 - ahead : ahead, ratio, difference }))
        .toSorted((a, b) => (a.metric < b.metric ? -1 : 1));
    expect(told(mirrored, true)).toEqual(told(pair, false));
    expect(mirrored.unpaired.length).toBe(pair.unpaired.length);
  });

  it.each(pairs.map((pair) => [pair.id, pair] as const))('%s sets facts of one window, one unit and one subject beside each other', (_, pair) => {
    for (const { facts, rows, metric } of linesOf(pair)) {
      expect(facts.map((fact) => dataset.shown.get(fact.key)?.id)).toEqual(facts.map(({ id }) => id));
      expect(facts.map((fact) => fact.metric)).toEqual([metric, metric]);
      expect(facts.map(({ absence }) => absence)).toEqual([null, null]);
      expect(new Set(facts.map(({ period }) => monthsOf(period))).size).toBe(1);
      expect(new Set(facts.map(({ of }) => of)).size).toBe(1);
      expect(new Set(rows.map(({ unit }) => unit)).size).toBe(1);
    }
  });

  it.each(pairs.map((pair) => [pair.id, pair] as const))('%s calls a tie what may be level, and nothing else', (_, pair) => {
    const bounds = (fact: LedgerFact) => comparableBounds(fact) ?? { low: null, high: null };
    const isTied = ({ facts: [a, b] }: PairLine): boolean | undefined =>
      rank(
        [
          { id: 'a', ...bounds(a) },
          { id: 'b', ...bounds(b) },
        ],
        'higher',
      ).get('a')?.isTied;
    expect(pair.ties.filter((line) => isTied(line) !== true)).toEqual([]);
    expect(pair.differing.filter((line) => isTied(line) !== false)).toEqual([]);
  });

  it.each(pairs.map((pair) => [pair.id, pair] as const))('%s puts first what is surely farthest apart, each ratio within its interval', (_, pair) => {
    const lows = pair.differing.flatMap(({ ratio }) => (ratio === null ? [] : [ratio.low]));
    expect(lows).toEqual(lows.toSorted((a, b) => b - a));
    expect(pair.differing.slice(lows.length).filter(({ ratio }) => ratio !== null)).toEqual([]);
    for (const { ratio } of pair.differing) {
      if (ratio === null) continue;
      expect(ratio.low).toBeGreaterThanOrEqual(1);
      expect(ratio.value).toBeGreaterThanOrEqual(ratio.low);
      expect(ratio.value).toBeLessThanOrEqual(ratio.high ?? Infinity);
    }
  });

  it.each(pairs.map((pair) => [pair.id, pair] as const))('%s opens with nothing that does not compare', (_, pair) => {
    expect(openingLines(pair).filter(({ roughness, ahead }) => roughness.length > 0 || ahead === null)).toEqual([]);
    if (openingLines(pair).length === 0) expect(lead(pair)).toContain('nobody is called ahead');
  });

  it('draws a mark for each row that has a value, in both forms, and none for any other', () => {
    const figures = pairFigures(dataset);
    expect(figures.length).toBeGreaterThan(pairs.length);
    for (const figure of figures) {
      const keys = figure.rows.flatMap(({ key, value }) => (value === null ? [] : [`${key} ${value}`])).toSorted();
      for (const form of ['wide', 'narrow'] as const) {
        expect(
          marksOf(figure.drawing, form)
            .map(({ key, value }) => `${key} ${value}`)
            .toSorted(),
          figure.id,
        ).toEqual(keys);
      }
    }
  });
});
