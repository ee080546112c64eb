// What search finds in the catalogues: lists by provider or maker, chips, models, prices and regions.
import { priceId, regionId } from '../dataset/catalogue-ids.ts';
import { makerName } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { chipPath, modelPath, pricePath, regionPath } from '../figures/address.ts';
import { currencyPrefix } from '../format/money.ts';
import { roughStart } from '../schema/rough-date.ts';
import { type SearchRow, searchRow } from './search-row.ts';

/** Rows of lists, chips, models, prices and regions, in this order. */
export function catalogueRows(dataset: Dataset): readonly SearchRow[] {
  return [...listRows(dataset), ...chipRows(dataset), ...modelRows(dataset), ...priceRows(dataset), ...regionRows(dataset)];
}

/** What a list is called and found by, where it stands, and whose it is. */
interface List {
  readonly folder: string;
  readonly title: string;
  readonly text: string;
  readonly group: SearchRow['group'];
  /** Owner, with the families it holds. */
  readonly owners: ReadonlyMap<string, readonly string[]>;
}

function listRows(dataset: Dataset): readonly SearchRow[] {
  const families = (entries: Iterable<{ readonly id: string; readonly data: { readonly family: string; readonly aliases: readonly string[] } }>) =>
    new Map(
      [...Map.groupBy(entries, ({ id }) => id.split('/')[0] ?? '')].map(([owner, own]) => [
        owner,
        [...new Set(own.flatMap(({ data }) => [data.family, ...data.aliases.flatMap((alias) => /\p{Script=Han}+/u.exec(alias) ?? [])]))],
      ]),
    );
  const none = (owners: Iterable<string>) => new Map([...owners].map((owner) => [owner, []]));
  const lists: readonly List[] = [
    { folder: 'silicon', title: 'own chips', text: 'silicon chips accelerators 芯片', group: 'silicon', owners: families(dataset.chips.values()) },
    { folder: 'models', title: 'models', text: 'models releases scores weights 模型', group: 'models', owners: families(dataset.models.values()) },
    { folder: 'prices', title: 'list prices', text: 'prices pricing tokens input output 价格', group: 'maas', owners: none(dataset.prices.keys()) },
    { folder: 'footprint', title: 'regions', text: 'regions zones map footprint 地域', group: 'footprint', owners: none(dataset.regions.keys()) },
  ];
  return lists.flatMap(({ folder, title, text, group, owners }) =>
    [...owners].map(([owner, own]) =>
      searchRow({
        kind: 'list',
        url: `/${folder}/${owner}/`,
        title: `${dataset.providers.get(owner)?.data.name ?? makerName(dataset, owner)}: ${title}`,
        text: `${text} . ${own.join(' . ')}`,
        providers: dataset.providers.has(owner) ? [owner] : [],
        group,
        metric: countOf(dataset, folder === 'footprint' ? 'regions' : ''),
        families: own.filter((family) => !/\p{Script=Han}/u.test(family)),
      }),
    ),
  );
}

/** What is there, with a stop between one and the next, over which no phrase runs. */
const listed = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' . ');
/** The metric that counts what a list holds, so that its name leads to the list and to each thing on it; null where there is none. */
const countOf = (dataset: Dataset, metric: string): string | null => (dataset.metrics.has(metric) ? metric : null);
const known = (dataset: Dataset, id: string): readonly string[] => (dataset.providers.has(id) ? [id] : []);
const ownerOf = (id: string): string => id.split('/')[0] ?? '';

function chipRows(dataset: Dataset): readonly SearchRow[] {
  return [...dataset.chips.values()].map(({ id, data }) =>
    searchRow({
      kind: 'chip',
      url: chipPath(id),
      title: data.name,
      text: listed(data.family, `${data.purpose} chip`, ...data.aliases, ...data.specs.map(({ value }) => value)),
      providers: known(dataset, ownerOf(id)),
      group: 'silicon',
      date: data.steps[0]?.date ?? '',
      basis: data.steps[0]?.basis ?? '',
      families: [data.family],
      names: [data.name, ...data.aliases],
    }),
  );
}

function modelRows(dataset: Dataset): readonly SearchRow[] {
  return [...dataset.models.values()].map(({ id, data }) =>
    searchRow({
      kind: 'model',
      url: modelPath(id),
      title: data.name,
      text: listed(`${makerName(dataset, ownerOf(id))} model`, data.family, data.parameters, data.licence, ...data.modality, ...data.aliases),
      providers: known(dataset, ownerOf(id)),
      group: 'models',
      date: data.released ?? '',
      families: [data.family],
      names: [data.name, ...data.aliases],
    }),
  );
}

function priceRows(dataset: Dataset): readonly SearchRow[] {
  return [...dataset.prices].flatMap(([provider, { data }]) =>
    data.prices.map((price) => {
      const amount = (digits: string | undefined): string => (digits === undefined ? '' : `${currencyPrefix(price.currency)}${digits}`);
      const parts = [`${amount(price.input)} in`, ...(price.output === undefined ? [] : [`${amount(price.output)} out`])];
      const model = dataset.models.get(price.model)?.data;
      return searchRow({
        kind: 'price',
        url: pricePath(priceId(provider, price)),
        title: `${model?.name ?? price.as}: ${parts.join(', ')}`,
        text: listed('list price per million tokens', price.market, price.where, price.offer, price.cachedInput && `${amount(price.cachedInput)} cached`),
        providers: known(dataset, provider),
        group: 'maas',
        date: price.date,
        families: model === undefined ? [] : [model.family],
        names: [price.model],
      });
    }),
  );
}

const COUNTRIES = new Intl.DisplayNames('en-GB', { type: 'region' });

function regionRows(dataset: Dataset): readonly SearchRow[] {
  return [...dataset.regions].flatMap(([provider, { data }]) =>
    data.regions.map((region) =>
      searchRow({
        kind: 'region',
        url: regionPath(regionId(provider, region)),
        title: `${dataset.providers.get(provider)?.data.short ?? provider}: ${region.name}${region.code === undefined ? '' : ` (${region.code})`}`,
        text: listed(`${region.status} region`, region.place, COUNTRIES.of(region.country), region.restricted),
        providers: known(dataset, provider),
        group: 'footprint',
        metric: countOf(dataset, 'regions'),
        date: region.opened === undefined ? '' : roughStart(region.opened),
        basis: region.status === 'announced' ? 'announced' : 'reported',
        names: region.code === undefined ? [] : [region.code],
      }),
    ),
  );
}
