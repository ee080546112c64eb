// Lines of one metric: one provider's series in its own unit, or several providers' in one currency on calendar quarters.
import type { LineSeries } from '../charts/line-chart.ts';
import type { Dataset, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { cellDigits, cellScale, type CellScale } from '../format/cell.ts';
import { periodName } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import type { Metric } from '../schema/metric.ts';
import { factPath } from './address.ts';
import { drawableFacts, linePoints, rhythmOf, type Rhythm } from './series-rows.ts';

export interface LineFigure {
  readonly series: readonly LineSeries[];
  /** Quarters that may pass between two points of a line. */
  readonly reach: number;
  /** What the axis counts: 'CNY billion', '%', 'regions'. */
  readonly unit: string;
  readonly scale: CellScale;
}

/** The line of one series in the unit most of its facts have; null where under two points can be drawn. */
export function seriesFigure(series: SeriesEntry, name: string, metric: Metric): LineFigure | null {
  const rhythm = rhythmOf(series);
  if (!rhythm || metric.list) return null;
  const all = drawableFacts(series, rhythm.kind);
  const unit = [...Map.groupBy(all, (fact) => fact.unit).entries()].toSorted((a, b) => b[1].length - a[1].length)[0]?.[0] ?? null;
  const facts = all.filter((fact) => fact.unit === unit);
  if (facts.length < 2) return null;
  const scale = cellScale(
    metric.kind,
    facts.map((fact) => fact.value ?? 0),
  );
  const line = lineOf(
    series.provider,
    name,
    facts,
    (fact) => fact.value,
    (fact) => [fact.low, fact.high],
    scale,
  );
  return { series: [line], reach: rhythm.reach, unit: unitWords(metric, unit, scale), scale };
}

/** The lines of several providers, amounts in the given currency; null where under two points can be drawn in all. */
export function metricFigure(dataset: Dataset, all: readonly SeriesEntry[], metric: Metric, currency: 'usd' | 'cny'): LineFigure | null {
  const rhythm = sharedRhythm(all);
  if (!rhythm || metric.list || metric.kind === 'text') return null;
  const isMoney = metric.kind === 'money';
  const value = (fact: LedgerFact) => (isMoney ? fact[currency] : fact.value);
  const lines = all
    .map((series) => ({ series, facts: drawableFacts(series, rhythm.kind).filter((fact) => value(fact) !== null) }))
    .filter(({ facts }) => facts.length > 0);
  if (lines.reduce((sum, { facts }) => sum + facts.length, 0) < 2) return null;
  const scale = cellScale(
    metric.kind,
    lines.flatMap(({ facts }) => facts.map((fact) => value(fact) ?? 0)),
  );
  const interval = (fact: LedgerFact): readonly [number | null, number | null] => {
    if (!isMoney) return [fact.low, fact.high];
    const factor = fact.value === null || fact.value === 0 ? null : (fact[currency] ?? 0) / fact.value;
    return factor === null ? [null, null] : [fact.low === null ? null : fact.low * factor, fact.high === null ? null : fact.high * factor];
  };
  return {
    series: lines.map(({ series, facts }) =>
      lineOf(series.provider, dataset.providers.get(series.provider)?.data.short ?? series.provider, facts, value, interval, scale),
    ),
    reach: rhythm.reach,
    unit: unitWords(metric, isMoney ? currency.toUpperCase() : (lines[0]?.facts[0]?.unit ?? null), scale),
    scale,
  };
}

/** The rhythm in which most series speak, the finer on a tie. */
export function sharedRhythm(all: readonly SeriesEntry[]): Rhythm | null {
  const rhythms = all.flatMap((series) => rhythmOf(series) ?? []);
  const groups = [...Map.groupBy(rhythms, (rhythm) => rhythm.kind).values()].toSorted((a, b) => b.length - a.length || (a[0]?.reach ?? 0) - (b[0]?.reach ?? 0));
  return groups[0]?.[0] ?? null;
}

function lineOf(
  provider: string,
  name: string,
  facts: readonly LedgerFact[],
  value: (fact: LedgerFact) => number | null,
  interval: (fact: LedgerFact) => readonly [number | null, number | null],
  scale: CellScale,
): LineSeries {
  const last = facts.at(-1);
  const end = last ? value(last) : null;
  return {
    id: provider,
    name,
    end: end === null ? '' : cellDigits(end, scale),
    points: linePoints(facts, { value, interval, label: (fact) => `${name}, ${periodName(fact.period)}: ${valueWords(fact)}`, href: factPath }),
  };
}

/** What an axis counts, in words. */
export function unitWords(metric: Metric, unit: string | null, scale: CellScale): string {
  const sign = unit === 'USD' ? 'US$' : unit === 'W' ? '' : unit === '%' ? '%' : unit === 'x' ? 'times' : (unit ?? metric.unit ?? '');
  const word = scale.word === 'bn' ? 'billion' : scale.word;
  return [metric.kind === 'money' || metric.kind === 'power' ? sign : '', word, metric.kind === 'money' || metric.kind === 'power' ? '' : sign]
    .filter((part) => part !== '')
    .join(' ');
}
