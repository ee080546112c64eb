// /data/facts: every fact of the ledger, stated and derived, in the public field order.
import { z } from 'zod';
import type { Dataset, Fact } from '../dataset/types.ts';
import { PeriodKind } from '../schema/period.ts';
import { Qualifier } from '../schema/quantity.ts';
import { Basis } from '../schema/series.ts';
import { claimant, day, maybe, maybeNumber, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const FactPeriod = z.strictObject({
  label: text('As the provider names it: FY2026-Q1.'),
  calendar: text('The same span on the calendar: 2025-Q2.'),
  kind: PeriodKind.describe('How long it is; instant: a day.'),
  start: day('The first day.'),
  end: day('The last day.'),
});

const FactConversion = z.strictObject({
  rate: z.number().describe('Units of the currency for one US dollar.'),
  from: text('The first month of the mean, or the month whose end rate served: 2025-04.'),
  to: text('The last month of the mean.'),
  kind: z.enum(['average', 'end']).describe('The mean of monthly averages, for flows; the rate of a month’s end, for stocks and plans.'),
});

const FactRow = z.strictObject({
  id: text('The statement: its key, ~, and its source. Lasting.'),
  key: text('provider/metric/calendar period, then @perimeter, +subject and !basis where they are set. Statements on one key are rivals.'),
  provider: text('Id, as in the addresses of this site.'),
  metric: text('Id, as in the addresses of this site.'),
  period: FactPeriod.describe('What span or day it is about.'),
  value: maybeNumber(
    'In whole units: amounts in units of currency, 26 for 26%, watts. null for words and for a missing figure, of which stated says the kind.',
  ),
  low: maybeNumber('What rounding and wording leave open: from this number on. null is unbounded.'),
  high: maybeNumber('Up to, but not including, this number. null is unbounded.'),
  unit: maybe('A currency code, %, pp, W, x, or the metric’s own: regions, chips.'),
  qualifier: z.enum([...Qualifier.options, 'range', 'words']).describe('How the source hedges the value.'),
  stated: text('The value as its source states it, or the kind of its absence.'),
  basis: z.enum([...Basis.options, 'derived']).describe('Reported, a plan or a forecast of the company, an estimate of somebody else, or computed here.'),
  claimant,
  sources,
  shown: z.boolean().describe('true for the one of several rivals that the pages show.'),
  disputed: maybe('Why it is believed wrong, or null.'),
  perimeter: maybe('Which of the provider’s definitions it is counted by, or null.'),
  of: maybe('What a count, share or commitment is of, or null.'),
  usd: maybeNumber('The value in US dollars, four significant digits; null where no rate stands or it is no amount.'),
  cny: maybeNumber('The value in yuan, likewise.'),
  fx: FactConversion.nullable().describe('The rate of the conversion; null where none was made.'),
  derivedFrom: texts('For a derived value the keys that went in.'),
  formula: maybe('For a derived value its formula in words.'),
  note: maybe('What a reader should know about this one value, or null.'),
});

/** A fact without what only the core knows of it, its fields in the public order. */
export function publicFact(fact: Fact): z.output<typeof FactRow> {
  const { label, calendar, kind, start, end } = fact.period;
  const { fx } = fact;
  return {
    id: fact.id,
    key: fact.key,
    provider: fact.provider,
    metric: fact.metric,
    period: { label, calendar, kind, start, end },
    value: fact.value,
    low: fact.low,
    high: fact.high,
    unit: fact.unit,
    qualifier: fact.qualifier,
    stated: fact.stated,
    basis: fact.basis,
    claimant: fact.claimant,
    sources: fact.sources,
    shown: fact.shown,
    disputed: fact.disputed,
    perimeter: fact.perimeter,
    of: fact.of,
    usd: fact.usd,
    cny: fact.cny,
    fx: fx === null ? null : { rate: fx.rate, from: fx.from, to: fx.to, kind: fx.kind },
    derivedFrom: fact.derivedFrom,
    formula: fact.formula,
    note: fact.note,
  };
}

/** All facts, series by series, oldest first. */
export const facts = defineTable({
  name: 'facts',
  title: 'Facts',
  description: 'A figure a row, stated or derived, with its period, interval, basis, claimant and sources.',
  key: ['id'],
  references: { provider: 'providers', metric: 'metrics', sources: 'sources' },
  row: FactRow,
  rows: (dataset: Dataset) => [...dataset.series.values()].flatMap((series) => series.facts.map(publicFact)),
});
