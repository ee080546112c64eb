// What the pages of prices say in words: the opening sentences, the span of dates, the notes that stand at single prices.
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { listInWords } from '../format/label.ts';
import { currencyPrefix } from '../format/money.ts';
import { DEFAULT_MIX, mixWords, priceDigits } from '../format/price-mix.ts';
import type { Market, Price } from '../schema/price.ts';
import { type Currency, placesOfList, priceLists, type PriceList, type PriceMatrixRow } from './prices-matrix.ts';

const LISTS: Readonly<Record<Market, string>> = { international: 'international lists', 'mainland China': 'lists for mainland China' };
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

/** A number of tokens: '32K', '31,999'. */
export function tokenWords(tokens: number): string {
  return tokens >= 1000 && tokens % 1000 === 0 ? `${tokens / 1000}K` : new Intl.NumberFormat('en-GB').format(tokens);
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
  const lists = [...Map.groupBy(priceLists(dataset), ({ market }) => market).values()].flatMap((own) => own[0] ?? []);
  const said = lists.reduce<readonly string[]>((sentences, list) => {
    const isFirst = !sentences.some((sentence) => sentence.includes(mixWords(DEFAULT_MIX)));
    return [...sentences, listSentence(dataset, list, isFirst)].filter((words) => words !== '');
  }, []);
  return said.length === 0 ? 'No list price is on file yet.' : said.join(' ');
}

/** What the models of one list cost; '' where none can be blended. Prices at gateways are on no cloud's list and stay out. */
function listSentence(dataset: Dataset, list: PriceList, isFirst: boolean): string {
  const priced = list.rows.flatMap(({ least }) => (least === null || least === 0 ? [] : [least])).toSorted((a, b) => a - b);
  const [least, dearest, middle] = [priced[0], priced.at(-1), priced[Math.ceil(priced.length / 2) - 1]];
  const free = list.rows.filter((row) => row.least === 0);
  const gift = free.length === 0 ? '' : `${namesAt(dataset, list, 0)} ${free.length === 1 ? 'is' : 'are'} free`;
  if (least === undefined || dearest === undefined || middle === undefined) return gift === '' ? '' : `On ${LISTS[list.market]} ${gift}.`;
  const amount = (value: number): string => priceWords(value, list.currency);
  const at = (value: number): string => `${amount(value)} (${namesAt(dataset, list, value)})`;
  const subject = isFirst ? `a million tokens, ${mixWords(DEFAULT_MIX)}, costs` : 'it costs';
  const range = least === dearest ? at(least) : `from ${at(least)} to ${at(dearest)}, each model at its cheapest cloud`;
  const half = priced.length < 4 ? '' : `; half of ${priced.length} models cost at most ${amount(middle)}`;
  return `On ${LISTS[list.market]} ${subject} ${range}${half}${gift === '' ? '' : `; ${gift}`}.`;
}

/** The models that cost so much at their cheapest cloud: 'Nova Micro at AWS'; their number where they are more than two. */
function namesAt(dataset: Dataset, { rows }: PriceList, value: number): string {
  const found = rows.filter(({ least }) => least === value);
  if (found.length > MOST_NAMES) return `${found.length} models`;
  const clouds = ({ cells }: PriceMatrixRow): string =>
    listInWords(cells.filter(({ least }) => least === value).map(({ provider }) => shortName(dataset, provider)));
  return listInWords(found.map((row) => `${row.name} at ${clouds(row)}`));
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
  const gap = widest === undefined || widest.ratio === 1 ? '' : ` Furthest apart is ${widest.row.name}: ${one(widest.low)}, ${one(widest.high)}.`;
  return `${several.length} of ${list.rows.length} models have a price on the lists of several clouds.${gap}`;
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
