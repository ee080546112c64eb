// Everything that search can find, one row each: what its record holds, where it leads, and what facets and sorting know of it.
import type { Dataset, Entry, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { factPath, isRestatedYear, seriesPath, sourcePath } from '../figures/address.ts';
import { pairNames, pairPath } from '../figures/compare-pair.ts';
import { metricPages } from '../figures/metric-pages.ts';
import { publishersOf } from '../figures/publisher-pages.ts';
import { riskRows } from '../figures/risk-pages.ts';
import { signalRows } from '../figures/signal-pages.ts';
import type { WatchRow } from '../figures/watch.ts';
import type { Direction } from '../format/direction.ts';
import { sentenceCase } from '../format/label.ts';
import type { RowKind } from '../format/search-table.ts';
import type { Metric } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { catalogueRows } from './search-catalogue.ts';
import { plainProse } from './search-prose.ts';
import { type SearchRow, searchRow } from './search-row.ts';
import { remembered } from '../dataset/remembered.ts';

/** From so many documents on a publisher's page is found beside them. */
const MANY_DOCUMENTS = 3;

/** All rows but those of pages that only their own text describes, in the order of their kinds. Facts are those shown, each series by period; derived ones and silences have no record of their own. */
export function searchRows(dataset: Dataset): readonly SearchRow[] {
  const catalogue = catalogueRows(dataset);
  const ofKind = (kind: RowKind) => catalogue.filter((row) => row.kind === kind);
  return [
    ...[...dataset.providers.values()].map(providerRow),
    ...metricPages(dataset)
      .flatMap((id) => dataset.metrics.get(id) ?? [])
      .map(metricRow),
    ...[...dataset.series.values()].map((series) => seriesRow(dataset, series)),
    ...[...dataset.series.values()].flatMap((series) => factRows(dataset, series)),
    ...ofKind('list'),
    ...publishersOf(dataset)
      .filter(({ uses }) => uses.length >= MANY_DOCUMENTS)
      .map(({ name, path }) => searchRow({ kind: 'list', url: path, title: name, text: 'publisher sources documents' })),
    ...[...dataset.events.values()].map((event) =>
      searchRow({
        kind: 'event',
        url: `/events/${event.id}/`,
        title: event.data.title,
        text: `${sentenceCase(event.data.kind.replaceAll('-', ' '))} . ${plainProse(event.body, dataset)}`,
        providers: event.data.providers,
        date: event.data.date,
        basis: event.data.basis,
      }),
    ),
    ...(['chip', 'model', 'price', 'region'] as const).flatMap(ofKind),
    ...watchRows('signal', signalRows(dataset)),
    ...watchRows('risk', riskRows(dataset)),
    ...pointerRows('reading', dataset, signalRows(dataset)),
    ...pointerRows('evidence', dataset, riskRows(dataset)),
    ...[...dataset.tensions.values()].map((tension) =>
      searchRow({
        kind: 'tension',
        url: `/tensions/${tension.id}/`,
        title: tension.data.title,
        text: `${sentenceCase(tension.data.verdict)} . ${tension.data.sides.map(({ claim }) => claim).join(' ')} ${plainProse(tension.body, dataset)}`,
        providers: tension.data.providers,
      }),
    ),
    ...[...dataset.sources.values()].map(({ id, data }) =>
      searchRow({ kind: 'source', url: sourcePath(id), title: data.title, text: data.publisher, date: data.date ?? '' }),
    ),
    ...pairNames(dataset).map(({ id, left, right }) => {
      const names = [left, right].map((one) => dataset.providers.get(one)?.data.name ?? one);
      return searchRow({ kind: 'page', url: pairPath(id), title: names.join(' and '), text: 'compared side by side . comparison', providers: [left, right] });
    }),
  ];
}

function providerRow({ id, data }: Entry<Provider>): SearchRow {
  const people = data.claimants.flatMap(({ name, aliases, speakers }) => [name, ...aliases, ...speakers.flatMap((one) => [one.name, ...one.aliases])]);
  const names = [data.name, data.short, data.parent ?? '', data.segment ?? '', ...data.aliases, ...people].filter((name) => name !== '');
  return searchRow({ kind: 'provider', url: `/providers/${id}/`, title: data.name, text: [...new Set(names)].join(' . '), providers: [id] });
}

function metricRow({ id, data }: Entry<Metric>): SearchRow {
  const text = [...new Set([data.label, data.short ?? data.label, ...data.aliases])].join(' . ');
  return searchRow({ kind: 'metric', url: `/metrics/${id}/`, title: data.label, text, metric: id, group: data.group });
}

/** 'Alibaba Cloud: capital expenditure' and its group. */
function ofSeries(
  dataset: Dataset,
  { provider, metric }: Pick<SeriesEntry, 'provider' | 'metric'>,
): Pick<SearchRow, 'providers' | 'metric' | 'group' | 'title'> {
  const measure = dataset.metrics.get(metric)?.data;
  const owner = dataset.providers.get(provider)?.data;
  return { providers: [provider], metric, group: measure?.group ?? null, title: `${owner?.name ?? provider}: ${measure?.label ?? metric}` };
}

function seriesRow(dataset: Dataset, series: SeriesEntry): SearchRow {
  const owner = ofSeries(dataset, series);
  return searchRow({ kind: 'series', url: seriesPath(series.provider, series.metric), text: 'series', ...owner });
}

function factRows(dataset: Dataset, series: SeriesEntry): readonly SearchRow[] {
  const owner = ofSeries(dataset, series);
  // Of one period the current definition first.
  const facts = series.facts
    .filter((fact) => fact.shown && !isRestatedYear(fact))
    .toSorted((a, b) => (a.period.end === b.period.end ? Number(b.perimeter === series.perimeter) - Number(a.perimeter === series.perimeter) : 0));
  return facts.map((fact) =>
    searchRow({
      kind: 'fact',
      ...owner,
      title: whatTellsApart(dataset, fact),
      url: factPath(fact),
      ...(fact.basis === 'derived' || fact.absence !== null
        ? { text: '' }
        : { text: factText(dataset, fact), figures: [fact.stated, ...furtherNumbers(dataset, fact)].join(' . ') }),
      date: fact.period.calendar,
      basis: fact.absence === null ? fact.basis : 'not disclosed',
      fact,
    }),
  );
}

/** What a fact is found by: its names, every label of its period, what tells it apart. */
function factText(dataset: Dataset, fact: LedgerFact): string {
  const provider = dataset.providers.get(fact.provider)?.data;
  const metric = dataset.metrics.get(fact.metric)?.data;
  return [provider?.short, metric?.label, ...periodLabels(fact), whatTellsApart(dataset, fact)].filter((part) => part !== undefined && part !== '').join(' . ');
}

/** What stands beside the period in a fact's key, in words; '' for a plain one. */
export function whatTellsApart(dataset: Dataset, { of, perimeter, provider }: Pick<LedgerFact, 'of' | 'perimeter' | 'provider'>): string {
  const definition = dataset.providers.get(provider)?.data.perimeters.find(({ id }) => id === perimeter);
  return [of, definition?.name].filter((part) => part !== null && part !== undefined).join(', ');
}

const QUARTER_MONTHS: Readonly<Record<string, string>> = { '1': 'March', '2': 'June', '3': 'September', '4': 'December' };

/** Every way to name the fact's period: FY2026-Q1, 2025-Q2, Q2 2025, June quarter 2025. */
export function periodLabels(fact: Pick<LedgerFact, 'period'>): string[] {
  const { label, calendar } = fact.period;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(calendar);
  const words = quarter ? [`Q${quarter[2]} ${quarter[1]}`, `${QUARTER_MONTHS[quarter[2] ?? '']} quarter ${quarter[1]}`] : [];
  return [...new Set([label, calendar, ...words])];
}

/** The fact in dollars and yuan to three digits, and the derived facts of its own period that it goes into first: growth, margin. */
function furtherNumbers(dataset: Dataset, fact: LedgerFact): string[] {
  const converted = [fact.unit === 'USD' ? null : fact.usd, fact.unit === 'CNY' ? null : fact.cny].map((value, index) =>
    value === null ? '' : `${index === 0 ? 'USD' : 'CNY'} ${Number(Math.abs(value).toPrecision(3))}`,
  );
  const derived = (derivedFrom(dataset).get(fact.key) ?? []).filter((one) => one.period.calendar === fact.period.calendar).map(({ stated }) => stated);
  return [...converted, ...derived].filter((text) => text !== '');
}

/** Shown derived facts by the key of their first input. */
const derivedFrom = remembered((dataset: Dataset): ReadonlyMap<string, readonly LedgerFact[]> =>
  Map.groupBy(
    [...dataset.shown.values()].filter(({ basis, absence }) => basis === 'derived' && absence === null),
    ({ derivedFrom: [first] }) => first ?? '',
  ),
);

function watchRows(kind: 'signal' | 'risk', rows: readonly WatchRow<Direction>[]): readonly SearchRow[] {
  return rows.map(({ path, title, question }) => searchRow({ kind, url: path, title, text: `${question} ${kind}` }));
}

function pointerRows(kind: 'reading' | 'evidence', dataset: Dataset, rows: readonly WatchRow<Direction>[]): readonly SearchRow[] {
  return rows.flatMap(({ path, title, cells, others }) =>
    [...cells, ...others].flatMap(({ views }) =>
      views.map((view) =>
        searchRow({
          kind,
          url: `${path}#${view.anchor}`,
          title: `${title}: ${dataset.providers.get(view.provider)?.data.short ?? view.provider}`,
          text: `${sentenceCase(view.direction)} . ${view.words}`,
          providers: [view.provider],
          date: view.date,
        }),
      ),
    ),
  );
}
