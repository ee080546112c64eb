// What the ledger holds and lacks: compared providers × metrics, each cell current, stale, a company's silence, or a gap of ours.
import { type Cell, reportingCalendar, type ReportingCalendar, seriesExpectation, windowValue } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import type { MarkName } from '../format/mark.ts';
import { periodName } from '../format/period.ts';
import { MetricGroup } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { factPath, seriesPath } from './address.ts';
import { GROUP_TITLES } from './provider-pages.ts';
import { absenceMark } from './series-page.ts';

/** What a cell of the coverage says: the first two hold a figure, the next four are findings, the last is ours to fill. */
export const COVERAGE_KINDS = ['current', 'stale', 'not disclosed', 'not applicable', 'withdrawn', 'not found', 'gap'] as const;
export type CoverageKind = (typeof COVERAGE_KINDS)[number];

export interface CoverageCell {
  readonly provider: string;
  readonly kind: CoverageKind;
  /** The period of the newest figure or silence; what to do for a gap. */
  readonly words: string;
  readonly path: string;
  readonly mark: MarkName | null;
}

export interface CoverageRow {
  readonly metric: string;
  readonly label: string;
  readonly path: string;
  readonly cells: readonly CoverageCell[];
}

/** A series that should have spoken by now. */
export interface OverdueLine {
  readonly provider: string;
  readonly label: string;
  readonly path: string;
  /** The newest period told, and the day on which the next one was to be expected. */
  readonly last: string;
  readonly expected: string;
}

export interface Coverage {
  readonly providers: readonly Entry<Provider>[];
  readonly groups: readonly { readonly title: string; readonly rows: readonly CoverageRow[] }[];
  /** Of each provider's cells, how many are of each kind. */
  readonly counts: ReadonlyMap<string, Readonly<Record<CoverageKind, number>>>;
  readonly overdue: readonly OverdueLine[];
  readonly calendars: readonly { readonly provider: Entry<Provider>; readonly calendar: ReportingCalendar | null }[];
}

/** The whole coverage. Rows are the metrics that two or more compared providers could be asked for: those with facts of two, or with a silence. */
export function coverage(dataset: Dataset): Coverage {
  const providers = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  const groups = MetricGroup.options.flatMap((group) => {
    const rows = [...dataset.metrics.values()]
      .filter(({ id, data }) => data.group === group && isShared(dataset, id, providers))
      .map(({ id, data }): CoverageRow => {
        const cells = providers.map((provider) => coverageCell(dataset, provider.id, id));
        return { metric: id, label: data.short ?? data.label, path: `/metrics/${id}/`, cells };
      });
    return rows.length === 0 ? [] : [{ title: GROUP_TITLES[group], rows }];
  });
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    providers,
    groups,
    counts: new Map(providers.map(({ id }) => [id, countKinds(cells.filter(({ provider }) => provider === id))])),
    overdue: overdueLines(dataset),
    calendars: providers.map((provider) => ({ provider, calendar: reportingCalendar(dataset, provider.id) })),
  };
}

/** Whether two compared providers have a series of it: what only one reports under a name of its own is no gap of the others. */
function isShared(dataset: Dataset, metric: string, providers: readonly Entry<Provider>[]): boolean {
  return providers.filter(({ id }) => dataset.series.has(`${id}/${metric}`)).length > 1;
}

/** What is known of one metric of one provider, its nearest neighbour left aside. */
export function coverageCell(dataset: Dataset, provider: string, metric: string): CoverageCell {
  const found = windowValue(dataset, provider, metric, 'latest-quarter');
  const cell: Exclude<Cell, { state: 'proxy' }> = found.state === 'proxy' ? found.instead : found;
  if (cell.state === 'absent') {
    if (cell.absence === 'not sought') return { provider, kind: 'gap', words: 'help fill it', path: '/contribute/#add', mark: 'not-sought' };
    const path = cell.fact === null ? seriesPath(provider, metric) : factPath(cell.fact);
    return {
      provider,
      kind: cell.absence,
      words: cell.fact === null ? '' : periodName(cell.fact.period),
      path,
      mark: absenceMark({ absence: cell.absence })[0] ?? null,
    };
  }
  const fact = newestOf(dataset, provider, metric) ?? cell.fact;
  const isStale = cell.state === 'stale' || seriesExpectation(dataset, provider, metric)?.isOverdue === true;
  return {
    provider,
    kind: isStale ? 'stale' : 'current',
    words: `${isPlan(fact) ? 'plan, ' : ''}${periodName(fact.period)}`,
    path: factPath(fact),
    mark: isStale ? 'stale' : null,
  };
}

const isPlan = ({ basis }: LedgerFact): boolean => basis === 'guided' || basis === 'announced';

/** The newest figure of the past that is shown, of those to one day that of the shortest period. */
function newestOf(dataset: Dataset, provider: string, metric: string): LedgerFact | undefined {
  const facts = dataset.series.get(`${provider}/${metric}`)?.facts ?? [];
  const past = facts.filter((fact) => fact.shown && fact.absence === null && !isPlan(fact) && fact.period.end <= dataset.asOf);
  return past.find(({ period }) => period.end === past.at(-1)?.period.end);
}

function countKinds(cells: readonly CoverageCell[]): Record<CoverageKind, number> {
  const of = (kind: CoverageKind): number => cells.filter((cell) => cell.kind === kind).length;
  return {
    current: of('current'),
    stale: of('stale'),
    'not disclosed': of('not disclosed'),
    'not applicable': of('not applicable'),
    withdrawn: of('withdrawn'),
    'not found': of('not found'),
    gap: of('gap'),
  };
}

/** Every series that should have spoken again by now, providers in order, the longest overdue first. */
function overdueLines(dataset: Dataset): readonly OverdueLine[] {
  return [...dataset.providers.keys()].flatMap((provider) =>
    [...dataset.series.values()]
      .filter((series) => series.provider === provider)
      .flatMap(({ metric }): readonly OverdueLine[] => {
        const due = seriesExpectation(dataset, provider, metric);
        const label = dataset.metrics.get(metric)?.data.label ?? metric;
        return due?.isOverdue === true ? [{ provider, label, path: seriesPath(provider, metric), last: due.last, expected: due.expected }] : [];
      })
      .toSorted((a, b) => (a.expected < b.expected ? -1 : a.expected > b.expected ? 1 : 0)),
  );
}

/** The opening sentence, from the counts. */
export function coverageLead({ counts, overdue }: Coverage): string {
  const sum = (...kinds: readonly CoverageKind[]): number =>
    [...counts.values()].reduce((total, one) => total + kinds.reduce((own, kind) => own + one[kind], 0), 0);
  const all = sum(...COVERAGE_KINDS);
  const silent = sum('not disclosed', 'withdrawn');
  const [nothing, vain] = [sum('not applicable'), sum('not found')];
  return [
    `Of ${all} places for a figure ${sum('current')} hold a current one and ${sum('stale')} one that is stale.`,
    silent > 0 && `In ${silent} the company does not say.`,
    nothing > 0 && `In ${nothing} there is nothing to measure.`,
    vain > 0 && `In ${vain} a figure was looked for and not found.`,
    `The other ${sum('gap')} are this ledger’s own gaps: nobody has looked yet.`,
    overdue.length > 0 && `${overdue.length} series should have spoken again by now.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}
