// The table of one series: its facts by calendar period, newest first, with a line where what is counted changes.
import { differenceOf, type Difference } from '../dataset/difference.ts';
import type { LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { calendarSlug } from '../schema/period.ts';
import { doIntervalsMeet } from '../schema/quantity.ts';
import { isRestatedYear } from './address.ts';

/** A fact beside the one shown on its period. */
export interface Rival {
  readonly fact: LedgerFact;
  readonly difference: Difference;
}

/** Everything known of one calendar period. */
export interface LedgerRow {
  /** The anchor on the series page: '2025-Q2'. */
  readonly anchor: string;
  readonly calendar: string;
  /** The fact that leads the row. */
  readonly lead: LedgerFact;
  /** Rivals on its key that say the same, exactly or within rounding. */
  readonly agreeing: readonly Rival[];
  /** The rest: what disagrees, counts otherwise or is computed. */
  readonly others: readonly Rival[];
}

/** A line across the table where the perimeter of the leading facts changes: newer above, older below. */
export interface LedgerBreak {
  readonly above: string | null;
  readonly below: string | null;
}

export type LedgerLine = ({ readonly kind: 'row' } & LedgerRow) | ({ readonly kind: 'break' } & LedgerBreak);

/** The lines of a series' table, newest period first; trailing totals computed here stand apart, save those that stand beside a stated one. */
export function seriesLedger(series: SeriesEntry): LedgerLine[] {
  const stated = statedCalendars(series);
  return ledgerLines(
    series,
    series.facts.filter((fact) => !isTrailing(fact) || (stated.has(fact.period.calendar) && !isRestatedYear(fact))),
  );
}

/** The lines of its trailing totals, computed here; those that merely repeat a stated year, or stand beside a stated total, are left out. */
export function trailingLedger(series: SeriesEntry): LedgerLine[] {
  const stated = statedCalendars(series);
  return ledgerLines(
    series,
    series.facts.filter((fact) => isTrailing(fact) && !stated.has(fact.period.calendar) && !isRestatedYear(fact)),
  );
}

/** The calendar periods on which something other than a computed trailing total stands: each has one row, so one anchor. */
function statedCalendars(series: SeriesEntry): ReadonlySet<string> {
  return new Set(series.facts.filter((fact) => !isTrailing(fact)).map(({ period }) => period.calendar));
}

function isTrailing(fact: LedgerFact): boolean {
  return fact.basis === 'derived' && fact.period.kind === 'ttm';
}

function ledgerLines(series: SeriesEntry, facts: readonly LedgerFact[]): LedgerLine[] {
  const rows = [...Map.groupBy(facts, (fact) => fact.period.calendar).entries()]
    .map(([calendar, facts]) => ledgerRow(calendar, facts, series.perimeter))
    .toSorted(
      (a, b) =>
        compareText(b.lead.period.end, a.lead.period.end) || compareText(a.lead.period.start, b.lead.period.start) || compareText(a.calendar, b.calendar),
    );
  return rows.flatMap((row, index): LedgerLine[] => {
    const before = rows[index - 1];
    const line: LedgerLine = { kind: 'row', ...row };
    if (!before || before.lead.perimeter === row.lead.perimeter) return [line];
    return [{ kind: 'break', above: before.lead.perimeter, below: row.lead.perimeter }, line];
  });
}

function ledgerRow(calendar: string, facts: readonly LedgerFact[], current: string | null): LedgerRow {
  const ordered = facts.toSorted((a, b) => leadRank(a, current) - leadRank(b, current) || compareText(a.id, b.id));
  const [lead, ...others] = ordered;
  if (!lead) throw new Error(`No fact on ${calendar}.`);
  const rivals = others.filter((fact) => !merelyConfirms(fact, ordered)).map((fact) => ({ fact, difference: differenceOf(fact, lead) }));
  const agrees = ({ fact, difference }: Rival) => fact.key === lead.key && (difference.kind === 'same' || difference.kind === 'rounding');
  return { anchor: calendarSlug(calendar), calendar, lead, agreeing: rivals.filter(agrees), others: rivals.filter((rival) => !agrees(rival)) };
}

/** Whether a computed figure only says again what a stated one on its definition says: it checks that figure and needs no row of its own. */
function merelyConfirms(fact: LedgerFact, facts: readonly LedgerFact[]): boolean {
  if (fact.basis !== 'derived') return false;
  return facts.some(
    (one) =>
      one.basis === 'reported' &&
      one.shown &&
      one.absence === null &&
      one.perimeter === fact.perimeter &&
      one.of === fact.of &&
      one.unit === fact.unit &&
      doIntervalsMeet(one, fact),
  );
}

/** Lower leads: shown on the current perimeter, then shown on none, shown on another, then the rest; stated before derived. */
function leadRank(fact: LedgerFact, current: string | null): number {
  const perimeter = fact.perimeter === current ? 0 : fact.perimeter === null ? 1 : 2;
  const basis = fact.basis === 'reported' ? 0 : fact.basis === 'derived' ? 2 : 1;
  return (fact.shown ? 0 : 100) + perimeter * 10 + basis + (fact.absence === null ? 0 : 5);
}

/** Order by code unit, the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
