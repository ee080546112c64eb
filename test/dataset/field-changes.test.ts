import { describe, expect, it } from 'vitest';
import { fieldChanges, isWritten } from '../../src/dataset/field-changes.ts';
import { shownFact, smallLedger } from '../support/small-ledger.ts';

const fact = (value: string, overrides: Record<string, string> = {}) =>
  shownFact(smallLedger({ series: { 'acme/cloud-revenue': [['2025-Q2', value, overrides]] } }), 'acme/cloud-revenue/2025-Q2');
const base = fact('USD 4.0 billion');

describe('fieldChanges', () => {
  it('finds nothing between a fact and itself', () => {
    expect(fieldChanges(base, fact('USD 4.0 billion'))).toEqual([]);
  });

  it('tells a value with what rounding leaves open', () => {
    expect(fieldChanges(base, fact('USD 4.1 billion'))).toEqual([
      { field: 'value', before: 'USD 4.0 billion', after: 'USD 4.1 billion' },
      { field: 'number', before: '4000000000', after: '4100000000' },
      { field: 'interval', before: '3.95 to 4.05 billion', after: '4.05 to 4.15 billion' },
      { field: 'in US dollars', before: '4000000000', after: '4100000000' },
    ]);
  });

  it('tells a fact from none by every field that it has', () => {
    const names = fieldChanges(null, base).map(({ field }) => field);
    expect(names).toEqual(expect.arrayContaining(['value', 'period', 'basis', 'claimant', 'sources', 'shown', 'grade']));
    expect(fieldChanges(base, null).every(({ before, after }) => before !== null && after === null)).toBe(true);
  });
});

describe('isWritten', () => {
  it('tells what a contributor wrote from what follows', () => {
    expect(isWritten(fieldChanges(base, fact('USD 4.0 billion', { note: 'Before a sale.' })))).toBe(true);
    expect(isWritten([{ field: 'shown', before: 'yes', after: 'no' }])).toBe(false);
  });
});
