import { describe, expect, it } from 'vitest';
import { catalogueFiles, listText, modelText, priceEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (prices: readonly Fields[]): readonly string[] =>
  problemsOf(
    ledgerFiles({
      ...catalogueFiles(),
      'models/acme/hammer-3.yaml': modelText({ context: 131072 }),
      'prices/acme.yaml': listText('prices', prices.map(priceEntry)),
    }),
    'price-tiers',
  );

describe('price-tiers', () => {
  it('lets tiers stand that follow one another and ask more, in any order, on each list apart', () => {
    expect(check([{ from: 32000, input: '0.60', output: '2.40' }, { to: 32000 }])).toEqual([]);
    expect(check([{ to: 32000 }, { from: 32000, to: 128000 }, { where: 'EU' }, { date: '2025-08-30' }])).toEqual([]);
  });

  it('questions tiers that overlap, leave a gap or begin beyond the first token', () => {
    expect(check([{ to: 32000 }, { from: 16000 }])).toMatchSnapshot();
    expect(check([{ to: 32000 }, { from: 64000 }])).toMatchSnapshot();
    expect(check([{ from: 32000 }])).toMatchSnapshot();
    expect(check([{}, { from: 32000 }])).toMatchSnapshot();
  });

  it('questions a longer prompt that costs less, and a tier beyond what the model takes', () => {
    expect(check([{ to: 32000 }, { from: 32000, input: '0.03', output: '2.40' }])).toMatchSnapshot();
    expect(check([{ to: 200000 }, { from: 200000 }])).toMatchSnapshot();
  });
});
