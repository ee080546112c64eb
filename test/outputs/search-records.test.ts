import { describe, expect, it } from 'vitest';
import { periodLabels, searchRecords, valueWords } from '../../src/outputs/search-records.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  providers: { acme: { name: 'Acme Cloud', short: 'Acme', aliases: ['阿克米云'], fiscalYearEnd: '03-31' } },
  series: {
    'acme/cloud-revenue': [
      ['FY2026-Q1', 'CNY 33,398 million'],
      ['FY2026-Q2', 'not disclosed'],
    ],
  },
});
const records = searchRecords(dataset);
const fact = records.find((record) => record.meta['kind'] === 'fact');

describe('searchRecords', () => {
  it('finds a figure by every name of its provider and every label of its period', () => {
    for (const word of ['Acme Cloud', '阿克米云', 'FY2026-Q1', '2025-Q2', 'Q2 2025', 'June quarter 2025', '33398 million', '33.4 billion'])
      expect(fact?.content).toContain(word);
  });

  it('lands on the anchor of the period', () => {
    expect(fact?.url).toBe('providers/acme/cloud-revenue/#2025-Q2');
  });

  it('has no record of a silence', () => {
    expect(records.filter((record) => record.meta['kind'] === 'fact')).toHaveLength(1);
  });

  it('finds a provider by its names before anything that mentions it', () => {
    expect(records[0]?.url).toBe('providers/acme/');
    expect(records[0]?.content).toContain('阿克米云');
  });
});

describe('valueWords', () => {
  it.each([
    [{ stated: 'CNY 33.4 billion', value: 33.4e9, unit: 'CNY' }, ['CNY 33.4 billion', '33.4 billion', 'RMB yuan']],
    [{ stated: '-CNY 17.3 billion', value: -17.3e9, unit: 'CNY' }, ['CNY 17.3 billion', '17.3 billion', 'RMB yuan']],
    [{ stated: '26%', value: 26, unit: '%' }, ['26 %']],
  ])('parts signs and codes from digits: $stated', (value, words) => {
    expect(valueWords(value)).toEqual(words);
  });
});

describe('periodLabels', () => {
  it('names a day as it stands', () => {
    expect(periodLabels({ period: { label: '2026-06-30', calendar: '2026-06-30', kind: 'instant', start: '2026-06-30', end: '2026-06-30' } })).toEqual([
      '2026-06-30',
    ]);
  });
});
