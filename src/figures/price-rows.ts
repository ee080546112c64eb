// List prices as rows of tables: in the currency of their list, never converted, the two markets never in one table.
import { blendedPrice, listedPrices, newestPrices } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { currencyPrefix } from '../format/money.ts';
import { numberWords } from '../format/number.ts';
import { priceDigits } from '../format/price-mix.ts';
import { MARKETS, type Market, OFFERS, type Price } from '../schema/price.ts';
import { pricePath } from './address.ts';
import { remembered } from '../dataset/remembered.ts';

/** One price as a table prints it. */
export interface PriceRow {
  /** The price's id, as in /data/prices.json. */
  readonly id: string;
  /** Its place on its model's page: '/models/openai/gpt-4o/#azure/international/2026-08-01'. */
  readonly path: string;
  /** The anchor there. */
  readonly anchor: string;
  /** The cloud that sells it: its id, its short name. */
  readonly provider: string;
  readonly providerName: string;
  /** The model: its id, its name. */
  readonly model: string;
  readonly modelName: string;
  /** The tier by length of the prompt: 'up to 32,000', 'over 32,000, up to 128,000'; '' where the price holds for any. */
  readonly tier: string;
  /** Which offer; '' for the standard one. */
  readonly offer: string;
  /** Amounts with their currency, per million tokens: 'US$0.30', 'CNY 12'; null where the list has none. */
  readonly input: string;
  readonly output: string | null;
  readonly cachedInput: string | null;
  /** Three parts input to one output, with its currency; null where the list has no output price. */
  readonly blended: string | null;
  /** True where the same list has since been read with another price or the same: this one is history. */
  readonly isEarlier: boolean;
  readonly price: Price;
}

/** The rows of one market, which stand in one table. */
export interface MarketRows {
  readonly market: Market;
  readonly rows: readonly PriceRow[];
}

/** What the lists of both markets are called over tables and columns. */
export const MARKET_LISTS: Readonly<Record<Market, string>> = { 'mainland China': 'On lists for mainland China', international: 'On international lists' };

/** Every price of the ledger: by provider, in the order of their tables (see `inOrder`). */
export const priceRows = remembered(gathered);

/** The prices of one model on every cloud, market by market; markets without any are left out. */
export function pricesOfModel(dataset: Dataset, model: string): readonly MarketRows[] {
  return byMarket(priceRows(dataset).filter((row) => row.model === model));
}

/** Rows parted by market, mainland China first; markets without any are left out. */
export function byMarket(rows: readonly PriceRow[]): readonly MarketRows[] {
  return MARKETS.map((market) => ({ market, rows: rows.filter(({ price }) => price.market === market) })).filter((one) => one.rows.length > 0);
}

function gathered(dataset: Dataset): readonly PriceRow[] {
  const all = listedPrices(dataset);
  const standing = new Set(newestPrices(dataset).map(({ id }) => id));
  return all
    .map((listed): PriceRow => {
      const { id, provider, price } = listed;
      const blended = blendedPrice(listed).value;
      const path = pricePath(id);
      const amount = (digits: string | undefined): string | null => (digits === undefined ? null : `${currencyPrefix(price.currency)}${digits}`);
      return {
        id,
        path,
        anchor: path.slice(path.indexOf('#') + 1),
        provider,
        providerName: dataset.providers.get(provider)?.data.short ?? provider,
        model: price.model,
        modelName: dataset.models.get(price.model)?.data.name ?? price.as,
        tier: tierWords(price),
        offer: price.offer === 'standard' ? '' : price.offer,
        input: `${currencyPrefix(price.currency)}${price.input}`,
        output: amount(price.output),
        cachedInput: amount(price.cachedInput),
        blended: blended === null ? null : `${currencyPrefix(price.currency)}${priceDigits(blended)}`,
        isEarlier: !standing.has(id),
        price,
      };
    })
    .toSorted(inOrder(dataset));
}

/** By provider, model, place, newest list first, then the offers in their order and the tiers from the shortest prompts up. */
function inOrder(dataset: Dataset): (a: PriceRow, b: PriceRow) => number {
  const places = new Map([...dataset.providers.keys(), ...dataset.models.keys()].map((id, index) => [id, index]));
  const place = (id: string): number => places.get(id) ?? places.size;
  const alphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) =>
    place(a.provider) - place(b.provider) ||
    place(a.model) - place(b.model) ||
    alphabet(a.price.where ?? '', b.price.where ?? '') ||
    alphabet(b.price.date, a.price.date) ||
    OFFERS.indexOf(a.price.offer) - OFFERS.indexOf(b.price.offer) ||
    (a.price.from ?? 0) - (b.price.from ?? 0);
}

/** The prompts a price holds for, in tokens: 'up to 32,000', 'over 128,000'; '' for any. */
export function tierWords({ from = 0, to }: Pick<Price, 'from' | 'to'>): string {
  const count = (tokens: number): string => numberWords(tokens);
  const parts = [from === 0 ? '' : `over ${count(from)}`, to === undefined ? '' : `up to ${count(to)}`];
  return parts.filter((part) => part !== '').join(', ');
}
