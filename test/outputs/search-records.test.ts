import { describe, expect, it } from 'vitest';
import { GRAMMAR } from '../../src/format/search-grammar.ts';
import { findRanges, folded, queryTokens } from '../../src/format/search-number.ts';
import { recordOf } from '../../src/outputs/search-records.ts';
import { periodLabels, searchRows } from '../../src/outputs/search-rows.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  providers: {
    acme: {
      name: 'Acme Cloud',
      short: 'Acme',
      aliases: ['阿克米云'],
      fiscalYearEnd: '03-31',
      claimants: [{ id: 'acme', name: 'Acme', speakers: [{ name: 'Wile Coyote', aliases: ['怀尔'] }] }],
    },
  },
  metrics: { commitment: { list: true } },
  series: {
    'acme/cloud-revenue': [
      ['FY2025-Q1', 'CNY 26,500 million'],
      ['FY2026-Q1', 'CNY 33,398 million'],
      ['FY2026-Q2', 'not disclosed'],
    ],
    'acme/commitment': [
      ['2025-06', 'USD 3 billion', { of: 'rockets' }],
      ['2025-06', 'USD 4 billion', { of: 'anvils' }],
    ],
  },
});
const taken = new Set<string>();
const rows = searchRows(dataset);
const records = rows.flatMap((row) => recordOf(row, taken) ?? []);
const fact = records.find(({ url }) => url === 'providers/acme/cloud-revenue/#2025-Q2');
const asked = (text: string): readonly string[] => findRanges(folded(text), GRAMMAR).numbers.flatMap(queryTokens);

describe('records of the search', () => {
  it('hold every label of a fact’s period and what its provider and metric are called', () => {
    for (const word of ['Acme', 'cloud-revenue', 'FY2026-Q1', '2025-Q2', 'Q2 2025', 'June quarter 2025']) expect(fact?.content).toContain(word);
  });

  it.each(['33.4', '33,398 million', 'RMB33.4bn', '¥33.4 billion', '３３．４ billion', '334亿', '334亿元', 'CNY 33.398 billion', '0.0334 trillion'])(
    'meet the query %s in a word',
    (query) => {
      expect(asked(query).some((token) => fact?.content.split(' ').includes(token))).toBe(true);
    },
  );

  it.each(['334', '3.34', '33.5', '3.34亿', '33.4 million', 'USD 33.4 billion', '33.4%'])('and do not meet %s', (query) => {
    expect(asked(query).filter((token) => fact?.content.split(' ').includes(token))).toEqual([]);
  });

  it('hold the growth of their figure, which has no record of its own', () => {
    const growth = rows.find(({ fact: one }) => one?.basis === 'derived');
    expect(growth).toBeUndefined();
    expect(records.filter(({ url }) => url.includes('cloud-revenue/#'))).toHaveLength(2);
  });

  it('keep two facts of one place apart, and both lead there', () => {
    const both = records.filter(({ url }) => url.includes('commitment/#'));
    expect(both.map(({ meta }) => meta['title'])).toEqual(['anvils', 'rockets']);
    expect(both.map(({ url }) => url.replace(/:~:.*/, ''))).toEqual(Array(2).fill('providers/acme/commitment/#2025-06'));
  });

  it('are none for a silence, whose row stands', () => {
    const silence = rows.find(({ basis }) => basis === 'not disclosed');
    expect(silence?.date).toBe('2025-Q3');
    expect(silence && recordOf(silence, new Set())).toBeNull();
  });

  it('hold Chinese in pairs and every name of a provider and of who speaks for it', () => {
    expect(records[0]?.url).toBe('providers/acme/');
    for (const word of ['阿克', '克米', '米云', 'Wile', '怀尔']) expect(records[0]?.content).toContain(word);
  });
});

describe('periodLabels', () => {
  it('names a day as it stands', () => {
    expect(periodLabels({ period: { label: '2026-06-30', calendar: '2026-06-30', kind: 'instant', start: '2026-06-30', end: '2026-06-30' } })).toEqual([
      '2026-06-30',
    ]);
  });
});
