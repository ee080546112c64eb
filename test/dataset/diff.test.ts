import { describe, expect, it } from 'vitest';
import { diffLedgers, isEmptyDiff } from '../../src/dataset/diff.ts';
import { sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

const files = {
  'sources/acme/later.yaml': sourceText({ url: 'https://acme.example/later', date: '2025-10-30' }),
  'sources/paper/story.yaml': sourceText({ url: 'https://paper.example/story', tier: 'press' }),
};
const comparability = ['acme', 'bolt'].map((provider) => ({ provider, counts: 'Everything.', comparable: true }));
const ledger = (acme: readonly FactLine[], bolt: readonly FactLine[] = []) =>
  smallLedger({
    providers: { bolt: { name: 'Bolt', short: 'Bolt', order: 2, claimants: [{ id: 'bolt', name: 'Bolt' }] } },
    metrics: {
      'cloud-revenue': { comparability },
      'cloud-revenue-growth': { kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } },
    },
    series: { 'acme/cloud-revenue': acme, ...(bolt.length > 0 ? { 'bolt/cloud-revenue': bolt } : {}) },
    files,
  });
const base: readonly FactLine[] = [
  ['2024-Q2', 'USD 3.1 billion'],
  ['2025-Q2', 'USD 4.0 billion'],
];

describe('diffLedgers', () => {
  it('finds nothing between a ledger and itself', () => {
    expect(isEmptyDiff(diffLedgers(ledger(base), ledger(base)))).toBe(true);
  });

  it('tells facts added and withdrawn, and the derived values that come and go with them', () => {
    const first = base.slice(0, 1);
    const grown = diffLedgers(ledger(first), ledger(base));
    expect(grown.added.map(({ key }) => key)).toEqual(['acme/cloud-revenue/2025-Q2']);
    expect(grown.withdrawn).toEqual([]);
    const growth = grown.moved.find(({ key }) => key === 'acme/cloud-revenue-growth/2025-Q2!derived');
    expect(growth).toMatchObject({ before: null, after: { unit: '%' } });
    const shrunk = diffLedgers(ledger(base), ledger(first));
    expect(shrunk.withdrawn.map(({ key }) => key)).toEqual(['acme/cloud-revenue/2025-Q2']);
    expect(shrunk.moved.find(({ key }) => key === growth?.key)).toMatchObject({ before: { unit: '%' }, after: null });
  });

  it('tells a fact written otherwise from a new one, and what it moves', () => {
    const diff = diffLedgers(ledger(base), ledger([['2024-Q2', 'USD 3.6 billion'], ...base.slice(1)]));
    expect(diff.changed.map(({ before, after }) => [before.stated, after.stated])).toEqual([['USD 3.1 billion', 'USD 3.6 billion']]);
    expect([diff.added, diff.withdrawn]).toEqual([[], []]);
    const growth = diff.moved.find(({ key }) => key === 'acme/cloud-revenue-growth/2025-Q2!derived');
    expect([growth?.before?.stated, growth?.after?.stated]).toEqual(['30%', '10%']);
  });

  it('sees each field that can be written', () => {
    const changed = (overrides: Record<string, string | readonly string[]>) =>
      diffLedgers(ledger(base), ledger([['2024-Q2', 'USD 3.1 billion', overrides], ...base.slice(1)])).changed.length;
    expect([changed({ note: 'Said in passing.' }), changed({ checked: 'Read twice.' }), changed({ source: ['acme/q2', 'paper/story'] })]).toEqual([1, 1, 1]);
    expect(changed({})).toBe(0);
  });

  it('calls it restated where the same organisation says otherwise later, and no dispute', () => {
    const diff = diffLedgers(ledger(base), ledger([...base, ['2025-Q2', 'USD 4.4 billion', { source: 'acme/later' }]]));
    expect(diff.restated.map(({ before, after }) => [before.stated, after.stated])).toEqual([['USD 4.0 billion', 'USD 4.4 billion']]);
    expect([diff.added, diff.opened]).toEqual([[], []]);
  });

  it('tells disputes opened and settled', () => {
    const rival: FactLine = ['2025-Q2', 'USD 40 billion', { source: 'paper/story' }];
    const opened = diffLedgers(ledger(base), ledger([...base, rival]));
    expect(opened.opened.map(({ key, shown }) => [key, shown.stated])).toEqual([['acme/cloud-revenue/2025-Q2', 'USD 4.0 billion']]);
    expect(opened.settled).toEqual([]);
    const settled = diffLedgers(ledger([...base, rival]), ledger(base));
    expect(settled.settled.map(({ key }) => key)).toEqual(['acme/cloud-revenue/2025-Q2']);
    expect(settled.opened).toEqual([]);
  });

  it('tells who passed whom, and calls a tie no flip', () => {
    const quarter = (value: string): readonly FactLine[] => [['2025-Q4', value]];
    const flips = (before: string, after: string) =>
      diffLedgers(ledger(quarter(before), quarter('USD 5.0 billion')), ledger(quarter(after), quarter('USD 5.0 billion'))).flips;
    expect(flips('USD 4.0 billion', 'USD 6.0 billion')).toContainEqual({ metric: 'cloud-revenue', window: 'latest-quarter', ahead: 'acme', behind: 'bolt' });
    expect(flips('USD 4.0 billion', 'USD 5.0 billion')).toEqual([]);
    expect(flips('USD 4.0 billion', 'USD 4.5 billion')).toEqual([]);
  });
});
