import { describe, expect, it } from 'vitest';
import { differenceOf, lossOf } from '../../src/dataset/difference.ts';
import { smallLedger } from '../support/small-ledger.ts';
import type { LedgerFact } from '../../src/dataset/types.ts';

const [sample] = smallLedger({ series: { 'acme/cloud-revenue': [['2025-Q2', 'CNY 33.4 billion']] } }).facts.values();
if (!sample) throw new Error('The small ledger holds no fact.');
const shown: LedgerFact = {
  ...sample,
  basis: 'reported',
  key: 'acme/cloud-revenue/2025-Q2',
  value: 33.4e9,
  low: 33.35e9,
  high: 33.45e9,
  unit: 'CNY',
  qualifier: 'exact',
  disputed: null,
  supersededBy: null,
  absence: null,
  perimeter: null,
  of: null,
  sourceDate: '2025-08-29',
};

describe('differenceOf', () => {
  it.each<[string, Partial<LedgerFact>]>([
    ['disputed', { disputed: 'a slip', value: 334e9 }],
    ['restated', { supersededBy: 'later' }],
    ['definition', { perimeter: 'new' }],
    ['derived', { basis: 'derived' }],
    ['basis', { basis: 'estimated' }],
    ['absence', { absence: 'not disclosed', value: null }],
    ['currency', { unit: 'USD', value: 4.66e9 }],
    ['same', {}],
    ['rounding', { value: 33.398e9, low: 33.3975e9, high: 33.3985e9 }],
    ['open', { value: 24.3e9, low: 24.25e9, high: 24.35e9 }],
  ])('calls it %s', (kind, overrides) => {
    expect(differenceOf({ ...shown, ...overrides }, shown).kind).toBe(kind);
  });
});

describe('lossOf', () => {
  const rank = (fact: LedgerFact) => (fact.id === 'worse' ? 3 : 1);
  it('says nothing of a fact on another key', () => {
    expect(lossOf({ ...shown, key: 'acme/cloud-revenue/2025-Q2@new' }, shown, rank)).toBeNull();
  });
  it.each<[string, Partial<LedgerFact>]>([
    ['disputed', { disputed: 'a slip' }],
    ['superseded', { supersededBy: 'later' }],
    ['currency', { unit: 'USD' }],
    ['qualified', { qualifier: 'about', id: 'worse' }],
    ['tier', { id: 'worse', low: 1 }],
    ['width', { low: 33e9 }],
    ['date', { sourceDate: '2025-08-01' }],
    ['order', {}],
  ])('names %s as the first rule it loses by', (loss, overrides) => {
    expect(lossOf({ ...shown, ...overrides }, shown, rank)).toBe(loss);
  });
});
