import { describe, expect, it } from 'vitest';
import { blendedPrice, listedPrices, newestPrices } from '../../../src/dataset/query.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { listText, modelText, priceEntry } from '../../support/catalogue.ts';
import type { Fields } from '../../support/ledger.ts';
import { smallLedger } from '../../support/small-ledger.ts';

const withPrices = (prices: readonly Fields[]): Dataset =>
  smallLedger({ files: { 'models/acme/hammer-3.yaml': modelText(), 'prices/acme.yaml': listText('prices', prices.map(priceEntry)) } });
const standing = (prices: readonly Fields[]): readonly string[] => newestPrices(withPrices(prices)).map(({ id }) => id.replace('acme/acme/hammer-3/', ''));

describe('the blended price of a line', () => {
  const [listed] = listedPrices(withPrices([{}]));

  it('is three parts input to one part output, in the currency of the list, and rests on that line', () => {
    expect(listed === undefined ? null : blendedPrice(listed)).toEqual({
      id: 'blended-price/acme/acme/hammer-3/international/2025-07-30',
      kind: 'blended-price',
      provider: 'acme',
      model: 'acme/hammer-3',
      value: 0.525,
      low: 0.525,
      high: 0.525,
      unit: 'USD',
      formula: "The list's prices of a million tokens, blended: 3 parts input to 1 output",
      derivedFrom: ['acme/acme/hammer-3/international/2025-07-30'],
      note: null,
    });
  });

  it('names another mix in its id and says why there is none', () => {
    expect(listed === undefined ? null : blendedPrice(listed, { input: 1, cached: 2, output: 1 })).toMatchObject({
      id: 'blended-price/acme/acme/hammer-3/international/2025-07-30~1-2-1',
      value: null,
      low: null,
      high: null,
      note: 'The list gives no price for cached input.',
    });
  });
});

describe('the prices that stand', () => {
  it('are those of the newest date', () => {
    expect(standing([{}, { date: '2025-09-01' }, { date: '2025-08-01' }])).toEqual(['international/2025-09-01']);
  });

  it('are kept apart by market, currency, place and offer', () => {
    const places = [{ market: 'mainland China', currency: 'CNY' }, { where: 'EU profile' }, { offer: 'batch' }, { where: 'a gateway', gateway: 'Vercel' }];
    expect(standing([...places, { date: '2025-09-01' }])).toHaveLength(5);
  });

  it('hold every tier of one date', () => {
    expect(standing([{ to: 32000 }, { from: 32000, to: 128000 }, { from: 128000 }])).toHaveLength(3);
  });

  it('lose a tier to a later line for prompts of its lengths, whatever its bounds, and keep one of other lengths', () => {
    const older = [{ to: 32000 }, { from: 32000 }];
    expect(standing([...older, { date: '2025-09-01' }])).toEqual(['international/2025-09-01']);
    expect(standing([...older, { date: '2025-09-01', to: 32000 }])).toEqual(['international/2025-07-30+32000-', 'international/2025-09-01+0-32000']);
    expect(standing([...older, { date: '2025-09-01', to: 16000 }])).toEqual(['international/2025-07-30+32000-', 'international/2025-09-01+0-16000']);
  });
});
