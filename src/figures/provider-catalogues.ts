// What the catalogues hold of a provider, each in a sentence: its own chips, its models, its price lists, its regions.
import { newestPrices } from '../dataset/derive/catalogue-prices.ts';
import { shippedShare } from '../dataset/derive/catalogue-silicon.ts';
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { listInWords } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import { type RoughDate, roughStart } from '../schema/rough-date.ts';
import { MARKETS } from '../schema/price.ts';

/** One catalogue as a provider's page names it. */
export interface CatalogueOfProvider {
  /** 'Silicon'. */
  readonly title: string;
  /** The provider's own page in it. */
  readonly path: string;
  /** What it holds. */
  readonly words: string;
}

/** The catalogues that hold something of a provider; none for benchmarks. */
export function cataloguesOfProvider(dataset: Dataset, provider: string): readonly CatalogueOfProvider[] {
  const lines = [
    { title: 'Silicon', path: `/silicon/${provider}/`, words: siliconWords(dataset, provider) },
    { title: 'Models', path: `/models/${provider}/`, words: modelWords(dataset, provider) },
    { title: 'Prices', path: `/prices/${provider}/`, words: priceWords(dataset, provider) },
    { title: 'Footprint', path: `/footprint/${provider}/`, words: footprintWords(dataset, provider) },
  ];
  return lines.filter(({ words }) => words !== '');
}

const number = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;

function siliconWords(dataset: Dataset, provider: string): string {
  const share = shippedShare(dataset).find((one) => one.provider === provider);
  if (share === undefined) return '';
  const chips = share.announced.flatMap((id) => dataset.chips.get(id)?.data ?? []);
  const families = [...new Set(chips.map(({ family }) => family))];
  return `${number(chips.length, 'own chip')} announced, ${share.shipped.length} shipped or available: ${listInWords(families)}.`;
}

function modelWords(dataset: Dataset, provider: string): string {
  const models = [...dataset.models.values()].filter(({ id }) => id.startsWith(`${provider}/`));
  if (models.length === 0) return '';
  const open = models.filter(({ data }) => data.openWeights === true).length;
  const dated = models.flatMap(({ data: { name, released } }) => (released === undefined ? [] : [{ name, released }]));
  const newest = dated.reduce<{ name: string; released: RoughDate } | null>(
    (best, one) => (best === null || roughStart(one.released) > roughStart(best.released) ? one : best),
    null,
  );
  const last = newest === null ? '' : `; the newest ${newest.name}, ${roughWords(newest.released)}`;
  return `${number(models.length, 'model')} of its own on file, ${open === 0 ? 'none' : open} with open weights${last}.`;
}

function priceWords(dataset: Dataset, provider: string): string {
  const prices = newestPrices(dataset).filter((one) => one.provider === provider);
  if (prices.length === 0) return '';
  const lists = MARKETS.flatMap((market) => {
    const own = prices.filter(({ price }) => price.market === market).map(({ price }) => price);
    const day = own
      .map(({ date }) => date)
      .toSorted()
      .at(-1);
    if (day === undefined) return [];
    return [
      `${number(new Set(own.map(({ model }) => model)).size, 'model')} ${market === 'international' ? 'internationally' : 'in mainland China'}, newest list ${dayWords(day)}`,
    ];
  });
  return `Prices of ${lists.join('; of ')}.`;
}

function footprintWords(dataset: Dataset, provider: string): string {
  const regions = dataset.regions.get(provider)?.data.regions ?? [];
  if (regions.length === 0) return '';
  const of = (status: string) => regions.filter((region) => region.status === status);
  const countries = new Set(of('open').map(({ country }) => country)).size;
  const restricted = of('open').filter((region) => region.restricted !== undefined).length;
  const rest = [
    restricted === 0 ? '' : `, ${restricted} of them not for everyone`,
    ...(['announced', 'closed'] as const).map((status) => (of(status).length === 0 ? '' : `; ${of(status).length} ${status}`)),
  ].join('');
  return `${number(of('open').length, 'open region')} on its list, in ${number(countries, 'country or territory', 'countries and territories')}${rest}.`;
}
