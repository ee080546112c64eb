import { describe, expect, it } from 'vitest';
import { evidenceEntry, type Fields, ledgerFiles, providerText, readingEntry, riskText, signalText, sourceText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (readings: readonly Fields[], evidence: readonly Fields[] = [evidenceEntry()]): readonly string[] => {
  const others = {
    'providers/other/index.mdx': providerText({ name: 'Other', short: 'Other', order: 2, claimants: [] }),
    'sources/acme/call.yaml': sourceText({ url: 'https://acme.example/call' }),
  };
  return problemsOf(ledgerFiles({ ...others, 'signals/sales.mdx': signalText(readings), 'risks/chips.mdx': riskText(evidence) }), 'readings-in-order');
};
const other = (fields: Fields): Fields => readingEntry({ provider: 'other', ...fields });

describe('readings-in-order', () => {
  it('lets those of one provider stand together, oldest first, a month beside a day of it', () => {
    const dates = ['2025-05-01', '2025-07-30', '2025-07', '2025-07-31'];
    expect(check([...dates.map((date) => readingEntry({ date })), other({ date: '2024-01' })])).toEqual([]);
  });

  it('lets two sources be read on one day', () => {
    expect(check([readingEntry(), readingEntry({ sources: ['acme/call'] })])).toEqual([]);
  });

  it('names what stands too late, apart from its provider, or twice', () => {
    expect(check([readingEntry(), readingEntry({ date: '2025-06' })])).toMatchSnapshot();
    expect(check([readingEntry(), other({}), readingEntry({ date: '2025-08-01' })])).toMatchSnapshot();
    expect(check([readingEntry({ sources: ['acme/q2', 'acme/call'] }), readingEntry({ sources: ['acme/call', 'acme/q2'] })])).toMatchSnapshot();
  });

  it('reads the evidence of a risk likewise', () => {
    expect(check([readingEntry()], [evidenceEntry(), evidenceEntry({ direction: 'eases' }), evidenceEntry({ date: '2024-01-01' })])).toMatchSnapshot();
  });
});
