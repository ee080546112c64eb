import { describe, expect, it } from 'vitest';
import { listText, modelText, priceEntry, scoreEntry } from '../../support/catalogue.ts';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (released: string | undefined, scored: string, listed: string): readonly string[] =>
  problemsOf(
    ledgerFiles({
      'models/acme/hammer-3.yaml': modelText({ released, scores: [scoreEntry({ date: scored })] }),
      'prices/acme.yaml': listText('prices', [priceEntry({ date: listed })]),
    }),
    'before-release',
  );

describe('before-release', () => {
  it('lets scores and prices follow the release, or fall into it as far as the dates say', () => {
    expect(check('2025-06-10', '2025-06', '2025-06-10')).toEqual([]);
    expect(check('2025', '2025-01-01', '2025-02-01')).toEqual([]);
    expect(check('2025-Q2', '2025-04', '2025-04-01')).toEqual([]);
    expect(check(undefined, '2020', '2020-01-01')).toEqual([]);
  });

  it('questions a score and a price of a model that is not out', () => {
    expect(check('2025-06', '2025-05', '2025-05-31')).toMatchSnapshot();
    expect(check('2025-Q3', '2025-Q2', '2025-07-01')).toMatchSnapshot();
  });
});
