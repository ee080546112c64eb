import { describe, expect, it } from 'vitest';
import { disputesOf } from '../../src/dataset/dispute.ts';
import { sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

const files = {
  'sources/acme/later.yaml': sourceText({ url: 'https://acme.example/later', date: '2025-10-30' }),
  'sources/paper/story.yaml': sourceText({ url: 'https://paper.example/story', tier: 'press' }),
};
const told = (...lines: readonly FactLine[]) => disputesOf(smallLedger({ series: { 'acme/cloud-revenue': lines }, files }).facts.values());

describe('disputesOf', () => {
  it('finds what is disputed, open or restated on a key', () => {
    const [disputed] = told(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 31 billion', { source: 'paper/story', disputed: 'A slip.' }]);
    expect(disputed?.shown.stated).toBe('USD 3.1 billion');
    expect(disputed?.others.map(({ difference }) => difference)).toEqual([{ kind: 'disputed', reason: 'A slip.' }]);
    expect(disputed?.isRestatement).toBe(false);
    const [open] = told(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.5 billion', { source: 'paper/story' }]);
    expect(open?.others.map(({ difference }) => difference.kind)).toEqual(['open']);
    const [restated] = told(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.3 billion', { source: 'acme/later' }]);
    expect(restated?.shown.stated).toBe('USD 3.3 billion');
    expect(restated?.isRestatement).toBe(true);
  });

  it('passes over rounding, other periods and other definitions', () => {
    expect(told(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.12 billion', { source: 'paper/story' }])).toEqual([]);
    expect(told(['2025-Q1', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.5 billion', { source: 'paper/story' }])).toEqual([]);
    expect(told(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.5 billion', { source: 'paper/story', of: 'Europe' }])).toEqual([]);
  });
});
