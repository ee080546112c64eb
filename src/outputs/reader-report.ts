// What a reader of the site would see change between two ledgers: facts, what follows from them, places, disputes, catalogues, pages.
import { diffLedgers } from '../dataset/diff.ts';
import { type FieldChange, fieldChanges, isWritten } from '../dataset/field-changes.ts';
import type { RecordedFact } from '../dataset/ledger-state.ts';
import { type RankedRow, rankRow, type Window } from '../dataset/query.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { factPath } from '../figures/address.ts';
import { factName, type LastRelease } from '../figures/changelog.ts';
import { pairableMetrics } from '../figures/compare-pair.ts';
import { hasMetricPage } from '../figures/metric-pages.ts';
import { HEADLINES } from '../figures/scoreboard.ts';
import { type ReadLedger, type Touched, touchedFigures, touchedPages } from './page-contents/index.ts';
import { type RowChanges, tableChanges } from './row-changes.ts';

/** A fact, stated or derived, that is new, gone or different. */
export interface FactChange {
  readonly id: string;
  /** 'AWS: cloud revenue, Q2 2026'. */
  readonly name: string;
  /** Its row on its series' page; null where it is gone. */
  readonly path: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The figure of the same organisation that this one replaces; null where it replaces none. */
  readonly replaces: string | null;
  readonly fields: readonly FieldChange[];
}

/** A provider whose place in a row of the site's comparisons is another one. */
export interface PlaceChange {
  readonly metric: string;
  readonly window: Window;
  /** 'Cloud revenue, over twelve months: AWS'. */
  readonly name: string;
  readonly path: string;
  /** '1', '2='; null for none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A figure on which sources disagree in one of the ledgers only. */
export interface DisputeLine {
  readonly key: string;
  readonly name: string;
  /** What the site shows there. */
  readonly shown: string;
  readonly why: readonly string[];
}

/** Everything that differs, for readers and for programs. */
export interface ReaderReport {
  /** What the ledger is compared with: 'main (1a2b3c4)'. */
  readonly base: string;
  readonly days: { readonly before: string; readonly after: string };
  /** Stated facts that were written, rewritten or taken away. */
  readonly facts: readonly FactChange[];
  /** Stated facts that nobody rewrote and of which something else follows now: whether they are shown, their grade. */
  readonly followed: readonly FactChange[];
  readonly derived: readonly FactChange[];
  readonly places: readonly PlaceChange[];
  /** Two that surely changed places: 'Cloud revenue, over twelve months: Azure passes AWS'. */
  readonly passed: readonly string[];
  readonly opened: readonly DisputeLine[];
  readonly settled: readonly DisputeLine[];
  /** Every other table under /data/ in which a row differs. */
  readonly tables: readonly RowChanges[];
  readonly pages: Touched;
  readonly figures: Touched;
}

/** Compares a ledger with an earlier one. `released` is what the page of changes compares with; null before the first release. */
export function readerReport(base: string, before: ReadLedger, after: ReadLedger, released: LastRelease | null): ReaderReport {
  const [was, is] = [before.dataset, after.dataset];
  const diff = diffLedgers(was, is);
  const replaces = new Map(diff.restated.map((change) => [change.after.id, change.before.id]));
  const changes = factChanges(was, is, replaces);
  const stated = changes.filter(({ id }) => (is.facts.get(id) ?? was.facts.get(id))?.basis !== 'derived');
  const isOwn = ({ kind, fields }: FactChange): boolean => kind !== 'changed' || isWritten(fields);
  const seen = new Set(rankedRows(is).map(({ metric, window }) => `${metric}/${window}`));
  return {
    base,
    days: { before: was.asOf, after: is.asOf },
    facts: stated.filter(isOwn),
    followed: stated.filter((change) => !isOwn(change)),
    derived: changes.filter((change) => !stated.includes(change)),
    places: placeChanges(was, is),
    passed: diff.flips
      .filter(({ metric, window }) => seen.has(`${metric}/${window}`))
      .map(({ metric, window, ahead, behind }) => `${rowName(is, metric, window)}: ${nameOf(is, ahead)} passes ${nameOf(is, behind)}`),
    opened: diff.opened.map(({ key, shown }) => disputeLine(is, key, shown)),
    settled: diff.settled.map(({ key, shown }) => disputeLine(is, key, shown)),
    tables: tableChanges(was, is),
    pages: touchedPages(before, after, released),
    figures: touchedFigures(was, is),
  };
}

/** Whether a reader would see nothing change, the day of the data apart. */
export function isEmptyReport({ base: _, days: __, pages, figures, ...lists }: ReaderReport): boolean {
  const touched = [pages, figures].flatMap(({ added, gone, changed }) => [...added, ...gone, ...changed]);
  return touched.length === 0 && Object.values(lists).every((list: readonly unknown[]) => list.length === 0);
}

/** Every fact that differs, in the order of the newer ledger, then what is gone. */
function factChanges(was: Dataset, is: Dataset, replaces: ReadonlyMap<string, string>): readonly FactChange[] {
  const ofBoth = [...is.facts.values()].flatMap((fact): readonly FactChange[] => {
    const before = was.facts.get(fact.id) ?? null;
    const fields = fieldChanges(before, fact);
    if (fields.length === 0) return [];
    const kind = before === null ? 'added' : 'changed';
    return [{ id: fact.id, name: factName(is, fact), path: factPath(fact), kind, replaces: replaces.get(fact.id) ?? null, fields }];
  });
  const gone = [...was.facts.values()].filter(({ id }) => !is.facts.has(id));
  return [...ofBoth, ...gone.map((fact: LedgerFact): FactChange => removed(is, fact))];
}

function removed(is: Dataset, fact: LedgerFact): FactChange {
  return { id: fact.id, name: factName(is, fact), path: null, kind: 'removed', replaces: null, fields: fieldChanges(fact, null) };
}

const nameOf = (dataset: Dataset, provider: string): string => dataset.providers.get(provider)?.data.name ?? provider;

function rowName(dataset: Dataset, metric: string, window: Window): string {
  const label = dataset.metrics.get(metric)?.data.label ?? metric;
  return `${label}, ${window === 'ttm' ? 'over twelve months' : 'in the latest quarter'}`;
}

/** The rows in which the site itself shows places: headlines in both windows; what has a page or stands in the matrix of comparisons, over twelve months. */
function rankedRows(dataset: Dataset): readonly { readonly metric: string; readonly window: Window }[] {
  const headlines = new Set(HEADLINES.flatMap(({ metrics }) => metrics));
  const compared = new Set(pairableMetrics(dataset).map(({ id }) => id));
  return [...dataset.metrics.keys()].flatMap((metric): readonly { readonly metric: string; readonly window: Window }[] => [
    ...(headlines.has(metric) || compared.has(metric) || hasMetricPage(dataset, metric) ? [{ metric, window: 'ttm' as const }] : []),
    ...(headlines.has(metric) ? [{ metric, window: 'latest-quarter' as const }] : []),
  ]);
}

function placeChanges(was: Dataset, is: Dataset): readonly PlaceChange[] {
  return rankedRows(is).flatMap(({ metric, window }) => {
    const [old, now] = [was, is].map((dataset) => (dataset.metrics.has(metric) ? rankRow(dataset, metric, window) : null));
    return [...is.providers.keys()].flatMap((provider): readonly PlaceChange[] => {
      const [before, after] = [placeIn(old, provider), placeIn(now, provider)];
      const path = hasMetricPage(is, metric) ? `/metrics/${metric}/` : '/compare/';
      return before === after ? [] : [{ metric, window, name: `${rowName(is, metric, window)}: ${nameOf(is, provider)}`, path, before, after }];
    });
  });
}

function placeIn(row: RankedRow | null | undefined, provider: string): string | null {
  const place = row?.places.get(provider);
  return place === undefined ? null : `${place.rank}${place.isTied ? '=' : ''}`;
}

function disputeLine(dataset: Dataset, key: string, shown: RecordedFact): DisputeLine {
  const why = [...dataset.facts.values()].flatMap((fact) => (fact.key === key && fact.disputed !== null ? [fact.disputed] : []));
  return { key, name: factName(dataset, shown), shown: shown.stated, why };
}
