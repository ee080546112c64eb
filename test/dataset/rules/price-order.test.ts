import { describe, expect, it } from 'vitest';
import { catalogueFiles, listText, priceEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (prices: readonly Fields[]): readonly string[] =>
  problemsOf(ledgerFiles({ ...catalogueFiles(), 'prices/acme.yaml': listText('prices', prices.map(priceEntry)) }), 'price-order');

describe('price-order', () => {
  it('lets a list stand on which output, cached input and offers cost what they are worth', () => {
    expect(check([{ cachedInput: '0.03' }, { offer: 'batch', input: '0.15', output: '0.60' }, { offer: 'thinking', output: '4' }])).toEqual([]);
    expect(
      check([
        { input: '0.71', output: '0.71', cachedInput: '0.71' },
        { where: 'EU', input: '0', output: undefined },
      ]),
    ).toEqual([]);
  });

  it('questions output that is cheaper than input, and cached input that is dearer', () => {
    expect(
      check([
        { input: '1.41', output: '0.35' },
        { where: 'EU', cachedInput: '0.75' },
      ]),
    ).toMatchSnapshot();
  });

  it('questions an offer on the wrong side of the standard one of its list, whatever others ask', () => {
    expect(check([{}, { offer: 'batch', input: '0.60' }, { offer: 'priority', output: '0.60' }])).toMatchSnapshot();
    expect(check([{ where: 'EU' }, { offer: 'batch', input: '0.60' }])).toEqual([]);
  });
});
