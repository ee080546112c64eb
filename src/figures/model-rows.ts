// Models as tables print them: maker, openness, size, context, release, and on whose price lists they stand, each market by itself.
import { makerName } from '../dataset/query.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Model } from '../schema/model.ts';
import { type Market, MARKETS } from '../schema/price.ts';
import { roughStart } from '../schema/rough-date.ts';
import { modelPath } from './address.ts';
import { isCloud } from './model-boards.ts';
import { priceRows } from './price-rows.ts';
import { remembered } from '../dataset/remembered.ts';
import { numberWords } from '../format/number.ts';

/** Whether the weights can be downloaded; 'unsaid' where no source says. */
export type Openness = 'open' | 'closed' | 'unsaid';

/** What tables print of each. */
export const OPENNESS_WORDS: Readonly<Record<Openness, string>> = { open: 'open', closed: 'closed', unsaid: 'not said' };

/** One model as a table prints it. */
export interface ModelRow {
  /** maker/model */
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly maker: string;
  readonly makerName: string;
  /** True where the maker is one of the compared clouds. */
  readonly isOwn: boolean;
  readonly family: string;
  readonly openness: Openness;
  readonly licence: string | null;
  /** In billions: '235', 'about 1,000'; null where no source says. */
  readonly parameters: string | null;
  /** Those active for a token: '22'; null where no source says. */
  readonly active: string | null;
  /** Parameters in billions as a number, to sort by. */
  readonly size: number | null;
  readonly context: number | null;
  /** As fine as the source says: '2025-09-23'; null where no source says. */
  readonly released: string | null;
  readonly modality: readonly string[];
  /** The clouds on whose lists it stands, by market, each by id and short name. */
  readonly served: Readonly<Record<Market, readonly ServedBy[]>>;
  /** Ids of all clouds on whose lists it stands. */
  readonly clouds: readonly string[];
}

export interface ServedBy {
  readonly id: string;
  readonly name: string;
}

/** Every model: those of the compared clouds in their order, then of the makers with the most models; within a maker the newest family first, in it the newest model. */
export const modelRows = remembered(ordered);

function ordered(dataset: Dataset): readonly ModelRow[] {
  const rows = [...dataset.models.values()].map((model) => modelRow(dataset, model));
  const counts = Map.groupBy(rows, ({ maker }) => maker);
  const providers = [...dataset.providers.keys()];
  const place = ({ maker, isOwn }: ModelRow): number =>
    isOwn ? providers.indexOf(maker) : providers.length + (rows.length - (counts.get(maker)?.length ?? 0));
  const newest = new Map([...Map.groupBy(rows, familyKey)].map(([key, own]) => [key, newestDate(own)]));
  const alphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      alphabet(a.maker, b.maker) ||
      alphabet(newest.get(familyKey(b)) ?? '', newest.get(familyKey(a)) ?? '') ||
      alphabet(a.family, b.family) ||
      alphabet(startOf(b), startOf(a)) ||
      alphabet(a.name, b.name),
  );
}

const familyKey = ({ maker, family }: ModelRow): string => `${maker}/${family}`;
const startOf = ({ released }: ModelRow): string => (released === null ? '' : roughStart(released));
const newestDate = (rows: readonly ModelRow[]): string => rows.map(startOf).reduce((newest, date) => (date > newest ? date : newest), '');

/** One model as a row. */
export function modelRow(dataset: Dataset, { id, data }: Entry<Model>): ModelRow {
  const maker = id.split('/')[0] ?? '';
  const prices = priceRows(dataset).filter(({ model }) => model === id);
  const servedIn = (market: Market): readonly ServedBy[] =>
    [
      ...Map.groupBy(
        prices.filter(({ price }) => price.market === market),
        ({ provider }) => provider,
      ),
    ].flatMap(([provider, [first]]) => (first === undefined ? [] : [{ id: provider, name: first.providerName }]));
  return {
    id,
    path: modelPath(id),
    name: data.name,
    maker,
    makerName: makerName(dataset, maker),
    isOwn: isCloud(dataset, maker),
    family: data.family,
    openness: opennessOf(data),
    licence: data.licence ?? null,
    parameters: billionsWords(data.parameters),
    active: billionsWords(data.active),
    size: billions(data.parameters),
    context: data.context ?? null,
    released: data.released ?? null,
    modality: data.modality,
    served: { 'mainland China': servedIn('mainland China'), international: servedIn('international') },
    clouds: [...new Set(prices.map(({ provider }) => provider))],
  };
}

/** Whether its weights are open, closed, or no source says. */
export function opennessOf({ openWeights }: Pick<Model, 'openWeights'>): Openness {
  return openWeights === undefined ? 'unsaid' : openWeights ? 'open' : 'closed';
}

const PARAMETERS = /^((?:about|over|more than|at least|up to|nearly) )?(\d+(?:\.\d+)?) (million|billion|trillion)$/;
const IN_BILLIONS: Readonly<Record<string, number>> = { million: 1e-3, billion: 1, trillion: 1e3 };

/** '2.4 trillion' → 2400; null where nothing is stated or it is no such count. */
export function billions(stated: string | undefined): number | null {
  const found = PARAMETERS.exec(stated ?? '');
  return found === null ? null : Number((Number(found[2]) * (IN_BILLIONS[found[3] ?? ''] ?? 1)).toPrecision(12));
}

/** In billions with the word that goes before: 'about 1 trillion' → 'about 1,000'. As stated where it is no such count; null where nothing is stated. */
export function billionsWords(stated: string | undefined): string | null {
  const amount = billions(stated);
  if (amount === null) return stated ?? null;
  return `${PARAMETERS.exec(stated ?? '')?.[1] ?? ''}${numberWords(amount, { maximumFractionDigits: 3 })}`;
}

/** A release as a number to sort by: '2025-09' → 20250900; null where no source says. */
export function releaseNumber({ released }: Pick<ModelRow, 'released'>): number | null {
  return released === null ? null : Number(roughStart(released).replaceAll('-', '').padEnd(8, '0'));
}

/** The families of some rows, each with its rows, in their order. */
export function familiesOf(rows: readonly ModelRow[]): readonly { readonly family: string; readonly rows: readonly ModelRow[] }[] {
  return [...Map.groupBy(rows, familyKey)].map(([, own]) => ({ family: own[0]?.family ?? '', rows: own }));
}

/** The row released last; null where no release is known. */
export function newestOf(rows: readonly ModelRow[]): ModelRow | null {
  const newest = newestDate(rows);
  return newest === '' ? null : (rows.find((row) => startOf(row) === newest) ?? null);
}

/** '23 Sep 2025', 'not said'. */
export function releasedWords({ released }: Pick<ModelRow, 'released'>): string {
  return released === null ? 'not said' : roughWords(released);
}

/** How many of the rows are open, closed, and of neither kind on record. */
export function opennessCounts(rows: readonly ModelRow[]): Readonly<Record<Openness, number>> {
  const count = (openness: Openness): number => rows.filter((row) => row.openness === openness).length;
  return { open: count('open'), closed: count('closed'), unsaid: count('unsaid') };
}

/** True where some cloud lists it in either market. */
export function isServed({ served }: ModelRow): boolean {
  return MARKETS.some((market) => served[market].length > 0);
}
