// What the pages of prices say in words: the opening sentences, the span of dates, the notes that stand at single prices.
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { listInWords } from '../format/label.ts';
import { currencyPrefix } from '../format/money.ts';
import { numberWords } from '../format/number.ts';
import { DEFAULT_MIX, mixWords, priceDigits } from '../format/price-mix.ts';
import type { Market, Price } from '../schema/price.ts';
import { type Currency, placesOfList, priceLists, type PriceList, type PriceMatrixRow } from './prices-matrix.ts';

/** 'international lists of AWS', 'lists of Baidu for mainland China'; without the cloud where none is given. */
const LISTS: Readonly<Record<Market, (of: string) => string>> = {
  international: (of) => `international lists${of}`,
  'mainland China': (of) => `lists${of} for mainland China`,
};
const NAMES: Readonly<Record<Market, string>> = { international: 'International', 'mainland China': 'Mainland China' };
const CURRENCIES: Readonly<Record<Currency, string>> = { USD: 'US dollars', CNY: 'yuan' };
/** More names than this are counted. */
const MOST_NAMES = 2;

/** 'Mainland China, in yuan'. */
export function listTitle({ market, currency }: Pick<PriceList, 'market' | 'currency'>): string {
  return `${NAMES[market]}, in ${CURRENCIES[currency]}`;
}

/** An amount of a million tokens with its currency: 'US$0.855', 'CNY 12'. */
export function priceWords(amount: number, currency: Currency): string {
  return `${currencyPrefix(currency)}${priceDigits(amount)}`;
}

/** What the list says of input, cached input and output: '2 · 0.25 · 6', a dash for what it does not say. */
export function amountsWords({ input, cachedInput, output }: Pick<Price, 'input' | 'cachedInput' | 'output'>): string {
  return [input, cachedInput ?? '–', output ?? '–'].join(' · ');
}

/** Where within the market or at which gateway, and the day of the list: 'Singapore, 21 Aug 2026'. */
export function placeWords({ where, gateway, date }: Pick<Price, 'where' | 'gateway' | 'date'>): string {
  return [where, gateway, dayWords(date)].filter((part) => part !== undefined).join(', ');
}

/** A number of tokens: '32K', '1M', '31,999'. */
export function tokenWords(tokens: number): string {
  if (tokens >= 1_000_000 && tokens % 1_000_000 === 0) return `${tokens / 1_000_000}M`;
  return tokens >= 1000 && tokens % 1000 === 0 ? `${tokens / 1000}K` : numberWords(tokens);
}

/** Up to which length of prompt a price holds, and how many tiers stand above it: 'to 32K tokens, 2 tiers above'; '' where it holds for any. */
export function limitWords({ to }: Pick<Price, 'to'>, tiersAbove: number): string {
  if (to === undefined) return '';
  const above = tiersAbove === 0 ? '' : `, ${tiersAbove} ${tiersAbove === 1 ? 'tier' : 'tiers'} above`;
  return `to ${tokenWords(to)} tokens${above}`;
}

/** The short name of a provider; its id where it has none. */
export function shortName(dataset: Dataset, provider: string): string {
  return dataset.providers.get(provider)?.data.short ?? provider;
}

/** A sentence for each market, over its larger list: the least, the dearest, and what half of the models cost at most. No range spans two lists. */
export function pricesLead(dataset: Dataset): string {
  return sentences(dataset, null) ?? 'No list price is on file yet.';
}

/** The same of the lists of one cloud. */
export function providerPricesLead(dataset: Dataset, provider: string): string {
  return sentences(dataset, provider) ?? `No list price of ${shortName(dataset, provider)} is on file yet.`;
}

function sentences(dataset: Dataset, provider: string | null): string | null {
  const lists = [...Map.groupBy(priceLists(dataset), ({ market }) => market).values()].flatMap((own) => own[0] ?? []);
  const said = lists.reduce<readonly string[]>((before, list) => {
    const isFirst = !before.some((sentence) => sentence.includes(mixWords(DEFAULT_MIX)));
    const sentence = listSentence(dataset, list, provider, isFirst);
    return sentence === '' ? before : [...before, sentence];
  }, []);
  return said.length === 0 ? null : said.join(' ');
}

/** What the models of one list cost, at their cheapest cloud or at one; '' where nothing is priced. What is not comparable stays out. */
function listSentence(dataset: Dataset, list: PriceList, provider: string | null, isFirst: boolean): string {
  const leastOf = ({ cells, least }: PriceMatrixRow): number | null =>
    provider === null ? least : (cells.find((cell) => cell.provider === provider)?.least ?? null);
  const priced = list.rows.flatMap((row) => leastOf(row) ?? []).filter((value) => value > 0);
  const ends = endsOf(priced);
  const on = `On ${LISTS[list.market](provider === null ? '' : ` of ${shortName(dataset, provider)}`)}`;
  const named = (value: number): string =>
    namesOf(
      dataset,
      list.rows.filter((row) => leastOf(row) === value),
      provider === null ? value : null,
    );
  const free = list.rows.filter((row) => leastOf(row) === 0).length;
  const gift = free === 0 ? '' : `${named(0)} ${free === 1 ? 'is' : 'are'} free`;
  if (ends === null) return gift === '' ? '' : `${on} ${gift}.`;
  const { least, dearest, middle } = ends;
  const at = (value: number): string => `${priceWords(value, list.currency)} (${named(value)})`;
  const subject = isFirst ? `a million tokens, ${mixWords(DEFAULT_MIX)}, costs` : 'it costs';
  const range = least === dearest ? at(least) : `from ${at(least)} to ${at(dearest)}${provider === null ? ', each model at its cheapest cloud' : ''}`;
  const half = priced.length < 4 ? '' : `; half of ${priced.length} models cost at most ${priceWords(middle, list.currency)}`;
  return `${on} ${subject} ${range}${half}${gift === '' ? '' : `; ${gift}`}.`;
}

/** The least, the greatest and the one that half of them do not exceed; null without any. */
function endsOf(values: readonly number[]): { readonly least: number; readonly dearest: number; readonly middle: number } | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, dearest, middle] = [sorted[0], sorted.at(-1), sorted[Math.ceil(sorted.length / 2) - 1]];
  return least === undefined || dearest === undefined || middle === undefined ? null : { least, dearest, middle };
}

/** 'Nova Micro', with 'at AWS' where a price is given; their number where they are more than two. */
function namesOf(dataset: Dataset, rows: readonly PriceMatrixRow[], value: number | null): string {
  if (rows.length > MOST_NAMES) return `${rows.length} models`;
  const clouds = ({ cells }: PriceMatrixRow): string =>
    value === null ? '' : ` at ${listInWords(cells.filter(({ least }) => least === value).map(({ provider }) => shortName(dataset, provider)))}`;
  return listInWords(rows.map((row) => `${row.name}${clouds(row)}`));
}

/** How many models have a price on the lists of several clouds, and for which one they are furthest apart; '' for a list of one cloud. */
export function spreadSentence(dataset: Dataset, list: PriceList): string {
  if (list.providers.length < 2) return '';
  const several = list.rows.flatMap((row) => {
    const sorted = row.cells.flatMap(({ provider, least }) => (least === null ? [] : [{ provider, least }])).toSorted((a, b) => a.least - b.least);
    const [low, high] = [sorted[0], sorted.at(-1)];
    return low === undefined || high === undefined || sorted.length < 2 ? [] : [{ row, low, high, ratio: low.least === 0 ? 1 : high.least / low.least }];
  });
  const [widest] = several.toSorted((a, b) => b.ratio - a.ratio);
  const one = ({ provider, least }: { readonly provider: string; readonly least: number }): string =>
    `${priceWords(least, list.currency)} at ${shortName(dataset, provider)}`;
  const gap =
    widest === undefined || widest.ratio === 1
      ? ''
      : ` Furthest apart at ${mixWords(DEFAULT_MIX)}: ${widest.row.name}, ${one(widest.low)} and ${one(widest.high)}.`;
  const [some, all] = [several.length, list.rows.length];
  const count = all === 1 ? (some === 1 ? 'Its one model has' : 'Its one model does not have') : `${some} of ${all} models ${some === 1 ? 'has' : 'have'}`;
  return `${count} a price on the lists of several clouds${some > 0 && some < all ? ` and ${some === 1 ? 'stands' : 'stand'} first` : ''}.${gap}`;
}

/** 'Lists of 14 Oct 2025 to 10 Nov 2026'; '' without a price. */
export function datesOf(days: readonly string[]): string {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`;
}

/** A note of the ledger with the letter that stands at its prices, and the models it is said of. */
export interface PriceNote {
  readonly letter: string;
  readonly text: string;
  readonly models: readonly string[];
}

/** The notes at the prices that a list's cells show, each text once, in the order of the rows. */
export function notesOfList(dataset: Dataset, list: PriceList): readonly PriceNote[] {
  const noted = placesOfList(list).filter(({ listed }) => listed.price.note !== undefined);
  return [...Map.groupBy(noted, ({ listed }) => listed.price.note ?? '')].map(([text, places], index) => ({
    letter: letterOf(index),
    text,
    models: places.map(({ row, listed }) => `${row.name} (${shortName(dataset, listed.provider)})`),
  }));
}

/** 0 → 'a', 25 → 'z', 26 → 'aa'. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}
