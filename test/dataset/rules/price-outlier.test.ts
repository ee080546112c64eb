import { describe, expect, it } from 'vitest';
import { catalogueFiles, listText, priceEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (prices: readonly Fields[], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ ...catalogueFiles(), 'prices/acme.yaml': listText('prices', prices.map(priceEntry)), ...others }), 'price-outlier');
const [a, b, c] = [{ where: 'A' }, { where: 'B', input: '0.40' }, { where: 'C', output: '0.90' }];

describe('price-outlier', () => {
  it('lets siblings differ by what lists differ by', () => {
    expect(check([a, b, c, { where: 'D', input: '1.20', output: '4.80' }])).toEqual([]);
  });

  it('lets prices fall over the years', () => {
    expect(check([{ input: '3.00', output: '12.00', date: '2024-07-30' }, { date: '2025-07-30' }])).toEqual([]);
  });

  it('questions a price ten times its siblings’, up or down', () => {
    expect(check([a, b, c, { where: 'D', input: '3.00', output: '12.00' }])).toMatchSnapshot();
    expect(check([a, b, c, { where: 'D', input: '0.03' }])).toMatchSnapshot();
  });

  it('tells of two that differ the one that is out of proportion, else the later', () => {
    expect(check([{ where: 'A', output: '12.00' }, b])).toMatchSnapshot();
    expect(check([a, { where: 'B', input: '3', output: '12' }])).toMatchSnapshot();
  });

  it('questions output that is out of proportion where a model has no sibling', () => {
    const files = { 'models/acme/nail.yaml': 'name: Nail\nfamily: Nail\nsources: [acme/q2]\n' };
    expect(check([a, b, c, { model: 'acme/nail', output: '12.00' }], files)).toMatchSnapshot();
  });

  it('never holds one market, currency, offer or long prompt against another', () => {
    const apart = [
      { market: 'mainland China', currency: 'CNY', input: '30', output: '120' },
      { offer: 'priority', input: '30', output: '120' },
      { where: 'A', from: 32000, input: '30', output: '120' },
      { market: 'mainland China', currency: 'USD', input: '0.02', output: '0.08' },
    ];
    expect(check([{ where: 'A', to: 32000 }, b, c, ...apart])).toEqual([]);
  });
});
