// Models down, clouds across: what stands on the lists of one market in one currency. Two lists never share a table.
import { blendedPrice, isComparablePrice, isStalePrice, type ListedPrice, makerName, newestPrices } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { DEFAULT_MIX, type Mix } from '../format/price-mix.ts';
import { type Market, MARKETS, type Price } from '../schema/price.ts';
import { modelPath, pricePath } from './address.ts';
import { remembered } from '../dataset/remembered.ts';

export type Currency = Price['currency'];

/** A standard price for the shortest prompts, at one place of one cloud. */
export interface PlacePrice {
  readonly listed: ListedPrice;
  /** Its row on its model's page. */
  readonly path: string;
  /** Of a million tokens in the mix, in the list's currency; null where the list states no price for a part of it. */
  readonly blended: number | null;
  /** True where it may be called the least: not read at a gateway, not more than eighteen months old. */
  readonly isComparable: boolean;
  readonly isStale: boolean;
  /** How many tiers of the same list hold for longer prompts. */
  readonly tiersAbove: number;
}

/** What one cloud asks for one model. */
export interface PriceCell {
  readonly provider: string;
  /** One a place, those that are comparable first, of them the least blended price; none where no price of the model is on file for the cloud. */
  readonly places: readonly PlacePrice[];
  /** The least blended price that is comparable; null where there is none. */
  readonly least: number | null;
  /** True where its least price is the least of several clouds, or as low as the least. */
  readonly isLeast: boolean;
}

export type Openness = 'open' | 'closed' | 'unsaid';

export interface PriceMatrixRow {
  readonly model: string;
  readonly name: string;
  readonly path: string;
  readonly maker: string;
  readonly makerName: string;
  readonly openness: Openness;
  readonly released: string | null;
  /** One a cloud, in the order of the list's clouds. */
  readonly cells: readonly PriceCell[];
  /** The least comparable blended price of all clouds; null where there is none. */
  readonly least: number | null;
}

/** The lists of one market in one currency. */
export interface PriceList {
  /** For anchors and addresses: 'international-usd'. */
  readonly id: string;
  readonly market: Market;
  readonly currency: Currency;
  /** The clouds with a price on it, in the site's order. */
  readonly providers: readonly string[];
  /** The clouds of which no price of this market and currency is on file. */
  readonly without: readonly string[];
  /** One a model: first those with a price of several clouds, the more the earlier; among equals by maker, the newest first. */
  readonly rows: readonly PriceMatrixRow[];
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** International lists first, then mainland China; within a market the currency with more prices first. */
const ORDER: readonly Market[] = MARKETS.toReversed();

/** Every list of which a price is on file, at the usual mix: each market and currency apart. */
export const priceLists = remembered((dataset: Dataset): readonly PriceList[] => ORDER.flatMap((market) => listsOf(dataset, market, DEFAULT_MIX)));

function listsOf(dataset: Dataset, market: Market, mix: Mix): readonly PriceList[] {
  const prices = newestPrices(dataset).filter(({ price }) => price.market === market);
  return [...Map.groupBy(prices, ({ price }) => price.currency)]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([currency, own]) => listOf(dataset, market, currency, own, mix));
}

function listOf(dataset: Dataset, market: Market, currency: Currency, prices: readonly ListedPrice[], mix: Mix): PriceList {
  const clouds = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
  const providers = clouds.filter((id) => prices.some(({ provider }) => provider === id));
  const standard = prices.filter(({ price }) => price.offer === 'standard');
  const rows = [...Map.groupBy(standard, ({ price }) => price.model)].map(([model, own]) => rowOf(dataset, model, own, providers, mix));
  return {
    id: listSlug(market, currency),
    market,
    currency,
    providers,
    without: clouds.filter((id) => !providers.includes(id)),
    rows: rows.toSorted((a, b) => cloudsOf(b) - cloudsOf(a) || byMaker(a, b)),
  };
}

/** 'mainland-china-cny'. */
export function listSlug(market: Market, currency: Currency): string {
  return `${market} ${currency}`.toLowerCase().replaceAll(' ', '-');
}

function rowOf(dataset: Dataset, model: string, prices: readonly ListedPrice[], providers: readonly string[], mix: Mix): PriceMatrixRow {
  const [maker = ''] = model.split('/');
  const data = dataset.models.get(model)?.data;
  const places = providers.map((provider) =>
    placesOf(
      dataset,
      prices.filter((listed) => listed.provider === provider),
      mix,
    ),
  );
  const leasts = places.map((own) => own.find(({ isComparable, blended }) => isComparable && blended !== null)?.blended ?? null);
  const blended = leasts.filter((value) => value !== null);
  const least = blended.length === 0 ? null : Math.min(...blended);
  return {
    model,
    name: data?.name ?? prices[0]?.price.as ?? model,
    path: modelPath(model),
    maker,
    makerName: makerName(dataset, maker),
    openness: data?.openWeights === undefined ? 'unsaid' : data.openWeights ? 'open' : 'closed',
    released: data?.released ?? null,
    cells: providers.map((provider, index) => ({
      provider,
      places: places[index] ?? [],
      least: leasts[index] ?? null,
      isLeast: blended.length > 1 && least !== null && leasts[index] === least,
    })),
    least,
  };
}

/** The prices for the shortest prompts: those that are comparable before the others, of each the least blended first. */
function placesOf(dataset: Dataset, prices: readonly ListedPrice[], mix: Mix): readonly PlacePrice[] {
  const isBase = ({ price }: ListedPrice): boolean => (price.from ?? 0) === 0;
  return prices
    .filter(isBase)
    .map((listed) => ({
      listed,
      path: pricePath(listed.id),
      blended: blendedPrice(listed, mix).value,
      isComparable: isComparablePrice(dataset, listed),
      isStale: isStalePrice(dataset, listed),
      tiersAbove: prices.filter((other) => !isBase(other) && isSameList(other, listed)).length,
    }))
    .toSorted(
      (a, b) =>
        Number(b.isComparable) - Number(a.isComparable) ||
        (a.blended ?? Infinity) - (b.blended ?? Infinity) ||
        compareTexts(b.listed.price.date, a.listed.price.date),
    );
}

/** True for two lines of one list: of one place, gateway and day. */
function isSameList({ price: a }: ListedPrice, { price: b }: ListedPrice): boolean {
  return a.where === b.where && a.gateway === b.gateway && a.date === b.date;
}

/** How many clouds a model's prices can be compared among: with none or one there is nothing to compare. */
function cloudsOf({ cells }: PriceMatrixRow): number {
  const count = cells.filter(({ least }) => least !== null).length;
  return count > 1 ? count : 0;
}

/** Makers by name; of one maker the newest first, those without a day last. */
function byMaker(a: PriceMatrixRow, b: PriceMatrixRow): number {
  return compareTexts(a.makerName.toLowerCase(), b.makerName.toLowerCase()) || compareTexts(b.released ?? '', a.released ?? '') || compareTexts(a.name, b.name);
}

/** The prices of a list that stand in cells, by row and cloud. */
export function placesOfList({ rows }: Pick<PriceList, 'rows'>): readonly (PlacePrice & { readonly row: PriceMatrixRow })[] {
  return rows.flatMap((row) => row.cells.flatMap(({ places }) => places.map((place) => ({ ...place, row }))));
}
