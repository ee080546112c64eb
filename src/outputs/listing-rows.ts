// What `npm run list` can list: each list with its columns, the filters it takes, and its rows.
import { coverage } from '../figures/coverage.ts';
import { isOverdue, seriesExpectation } from '../dataset/query.ts';
import type { Dataset, LedgerFact, SeriesEntry } from '../dataset/types.ts';

/** Filters with a value, and those that stand alone. */
export const VALUE_FILTERS = ['provider', 'metric', 'source', 'claimant', 'basis', 'grade', 'tier', 'kind'] as const;
export const SWITCHES = ['stale', 'missing', 'disputed', 'derived'] as const;
export type FilterName = (typeof VALUE_FILTERS)[number] | (typeof SWITCHES)[number];

/** The filters that were given; a switch is 'yes'. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** A line of a list, its cells in the order of the columns. */
export type ListRow = Readonly<Record<string, string | number | null>>;

export interface Listing {
  /** What a line is, in the plural: 'facts'. */
  readonly filters: readonly FilterName[];
  readonly rows: (dataset: Dataset, filters: Filters) => readonly ListRow[];
}

/** Whether a value is the one asked for, or none was. */
const fits = (wanted: string | undefined, value: string | null): boolean => wanted === undefined || wanted === value;
const fitsOne = (wanted: string | undefined, values: readonly string[]): boolean => wanted === undefined || values.includes(wanted);

const tiersOf = (dataset: Dataset, { sources }: LedgerFact): readonly string[] => sources.flatMap((id) => dataset.sources.get(id)?.data.tier ?? []);

/** How a fact stands among its rivals. */
function standing({ basis, disputed, supersededBy, shown }: LedgerFact): string {
  if (basis === 'derived') return 'derived';
  if (disputed !== null) return 'disputed';
  if (supersededBy !== null) return 'replaced';
  return shown ? 'shown' : 'rival';
}

const placeOf = ({ place }: LedgerFact): string | null => (place === null ? null : `content/${place.file}:${place.line}`);

/** The facts shown of the newest period, where the series should have spoken again by now. */
function staleFacts(dataset: Dataset, { provider, metric, facts }: SeriesEntry): readonly LedgerFact[] {
  const due = seriesExpectation(dataset, provider, metric);
  return due?.isOverdue === true ? facts.filter(({ shown, period }) => shown && period.end === due.last) : [];
}

function factRows(dataset: Dataset, filters: Filters): readonly ListRow[] {
  const series = [...dataset.series.values()].filter(({ provider, metric }) => fits(filters.provider, provider) && fits(filters.metric, metric));
  const facts = series.flatMap((one) => (filters.stale === undefined ? one.facts : staleFacts(dataset, one)));
  return facts
    .filter((fact) => (filters.derived === undefined) === (fact.basis !== 'derived'))
    .filter((fact) => fits(filters.basis, fact.basis) && fits(filters.claimant, fact.claimant) && fits(filters.grade, fact.grade))
    .filter((fact) => fitsOne(filters.source, fact.sources) && fitsOne(filters.tier, tiersOf(dataset, fact)))
    .filter((fact) => (filters.missing === undefined || fact.absence !== null) && (filters.disputed === undefined || fact.disputed !== null))
    .map((fact) => ({
      provider: fact.provider,
      metric: fact.metric,
      period: fact.period.label,
      value: fact.stated,
      basis: fact.basis,
      perimeter: fact.perimeter,
      of: fact.of,
      claimant: fact.claimant,
      source: fact.sources.join(' '),
      grade: fact.grade,
      standing: standing(fact),
      place: placeOf(fact),
    }));
}

function seriesRows(dataset: Dataset, filters: Filters): readonly ListRow[] {
  return [...dataset.series.values()]
    .filter(({ provider, metric }) => fits(filters.provider, provider) && fits(filters.metric, metric))
    .filter(({ file }) => (filters.derived === undefined) === (file !== ''))
    .filter(({ provider, metric }) => filters.stale === undefined || isOverdue(dataset, provider, metric))
    .map(({ provider, metric, facts, file }) => {
      const last = facts.findLast(({ shown, period }) => shown && period.end <= dataset.asOf);
      const due = seriesExpectation(dataset, provider, metric);
      const path = file === '' ? null : `content/${file}`;
      return {
        provider,
        metric,
        facts: facts.length,
        newest: last?.period.label ?? null,
        value: last?.stated ?? null,
        next: due?.next ?? null,
        expected: due?.expected ?? null,
        file: path,
      };
    });
}

function sourceRows(dataset: Dataset, filters: Filters): readonly ListRow[] {
  const facts = [...dataset.facts.values()].filter(({ basis }) => basis !== 'derived');
  const asked = facts.filter(
    ({ provider, metric, claimant }) => fits(filters.provider, provider) && fits(filters.metric, metric) && fits(filters.claimant, claimant),
  );
  const counts = new Map<string, number>();
  for (const { sources } of asked) for (const id of sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  const isNarrowed = filters.provider !== undefined || filters.metric !== undefined || filters.claimant !== undefined;
  return [...dataset.sources.values()]
    .filter(({ id, data }) => fits(filters.tier, data.tier) && (!isNarrowed || counts.has(id)))
    .map(({ id, data }) => ({
      source: id,
      tier: data.tier,
      date: data.date ?? null,
      accessed: data.accessed,
      facts: counts.get(id) ?? 0,
      title: data.title,
      url: data.url,
    }));
}

/** Compared providers × shared metrics of which nobody has looked yet; with a switch those that are stale, or silent. */
function gapRows(dataset: Dataset, filters: Filters): readonly ListRow[] {
  const kinds =
    filters.stale !== undefined ? ['stale'] : filters.missing !== undefined ? ['not disclosed', 'not found', 'not applicable', 'withdrawn'] : ['gap'];
  return coverage(dataset)
    .groups.flatMap(({ rows }) => rows.flatMap(({ metric, cells }) => cells.map((cell) => ({ ...cell, metric }))))
    .filter(({ provider, metric, kind }) => fits(filters.provider, provider) && fits(filters.metric, metric) && kinds.includes(kind))
    .map(({ provider, metric, kind, words }) => ({ provider, metric, kind, newest: kind === 'gap' ? null : words }));
}

/** Every list, by the word it is asked for with. */
export const LISTINGS = {
  facts: { filters: [...VALUE_FILTERS.filter((name) => name !== 'kind'), ...SWITCHES], rows: factRows },
  series: { filters: ['provider', 'metric', 'stale', 'derived'], rows: seriesRows },
  sources: { filters: ['provider', 'metric', 'claimant', 'tier'], rows: sourceRows },
  gaps: { filters: ['provider', 'metric', 'stale', 'missing'], rows: gapRows },
  events: {
    filters: ['provider', 'kind', 'basis', 'source'],
    rows: (dataset, { provider, kind, basis, source }) =>
      [...dataset.events.values()]
        .filter(({ data }) => fitsOne(provider, data.providers) && fits(kind, data.kind) && fits(basis, data.basis) && fitsOne(source, data.sources))
        .map(({ data, file }) => ({ date: data.date, kind: data.kind, title: data.title, providers: data.providers.join(' '), file: `content/${file}` })),
  },
  providers: {
    filters: ['kind'],
    rows: (dataset, { kind }) =>
      [...dataset.providers.values()]
        .filter(({ data }) => fits(kind, data.kind))
        .map(({ id, data }) => ({
          provider: id,
          name: data.name,
          kind: data.kind,
          currency: data.currency,
          yearEnds: data.fiscalYearEnd,
          claimants: data.claimants.map((one) => one.id).join(' '),
        })),
  },
  metrics: {
    filters: ['kind'],
    rows: (dataset, { kind }) =>
      [...dataset.metrics.values()]
        .filter(({ data }) => fits(kind, data.kind))
        .map(({ id, data }) => ({
          metric: id,
          label: data.label,
          group: data.group,
          kind: data.kind,
          unit: data.unit ?? null,
          nature: data.nature,
          periods: data.periods.join(' '),
        })),
  },
  claimants: {
    filters: ['provider'],
    rows: (dataset, { provider }) =>
      [...dataset.claimants.values()]
        .filter((one) => fits(provider, one.provider))
        .map(({ id, data, provider: of }) => ({ claimant: id, name: data.name, of: of ?? ('kind' in data ? data.kind : null) })),
  },
} as const satisfies Record<string, Listing>;
export type ListName = keyof typeof LISTINGS;
