// How a whole market divides over time, by one house's count and one definition. What the house does not name stays blank.
import { listInWords } from '../format/label.ts';
import type { Share } from '../charts/stacked-share.ts';
import { quarterOf } from '../charts/quarter.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { cellDigits, cellScale } from '../format/cell.ts';
import { periodName } from '../format/period.ts';
import { chartMark, type Figure, type FigureRow, factRow } from './figure.ts';
import { hasMetricPage } from './metric-pages.ts';
import { shareSets, wholeColumns } from './share-sets.ts';
import { claimantName, hueOf } from './share-words.ts';

const REST = 'others, unstated';
/** One column is no course of time. */
const LEAST_COLUMNS = 2;

/** The stacked shares of a metric; null where no house gives two columns of them. */
export function stackedFigure(dataset: Dataset, id: string): Figure | null {
  const metric = dataset.metrics.get(id)?.data;
  const set = shareSets(dataset, id).find((one) => wholeColumns(one).kept.length >= LEAST_COLUMNS);
  if (metric === undefined || set === undefined) return null;
  const { kept, left } = wholeColumns(set);
  const scale = cellScale(metric.kind, []);
  const rows = kept.flatMap(({ facts }) => facts.map((fact) => ({ row: factRow(dataset, fact, null), position: quarterOf(fact.period.end) })));
  const series = [...Map.groupBy(rows, ({ row }) => row.provider)]
    .map(([provider, all]) => ({ provider, all, mean: all.reduce((sum, { row }) => sum + (row.value ?? 0), 0) / all.length }))
    .toSorted((a, b) => b.mean - a.mean);
  const house = claimantName(dataset, set.claimant);
  const [begin, end] = [rows[0]?.row.period ?? '', rows.at(-1)?.row.period ?? ''];
  const newest = rows.filter(({ position }) => position === rows.at(-1)?.position).map(({ row }) => row);
  const named = newest.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0)).map((row) => `${row.name} ${row.words}`);
  return {
    id: `${id}-stacked`,
    title: `${metric.label} in ${end}, by ${house}’s count: ${named.join(', ')}`,
    caption: `${metric.label}, % of the whole, ${begin} to ${end}, as ${house} estimates it${set.of === null ? '' : `: ${set.of}`}`,
    summary: series.map(({ all }) => spanOf(all.map(({ row }) => row))).join(' '),
    note: `Columns stand where the ledger has ${house}’s share of each of the largest${left.length === 0 ? '' : `; left out for want of one: ${listInWords(left.map(({ facts }) => periodOf(facts)))}`}. The pale rest of a column is everybody of whom it has no share there, and no figure of the ledger.`,
    rows: series.flatMap(({ all }) => all.map(({ row }) => row)),
    drawing: {
      kind: 'stacked',
      rest: REST,
      series: series.map(({ provider, all }) => ({
        id: hueOf(dataset, provider),
        name: all[0]?.row.name ?? provider,
        shares: all.flatMap(({ row, position }): Share[] => {
          const mark = chartMark(row);
          return mark === null ? [] : [{ ...mark, position, words: `${cellDigits(mark.value, scale)}%`, period: row.period }];
        }),
      })),
    },
    home: hasMetricPage(dataset, id) ? `/metrics/${id}/` : `/figures/${id}-stacked/`,
  };
}

const periodOf = ([first]: readonly LedgerFact[]): string => (first === undefined ? '' : periodName(first.period));

/** 'AWS: 34% (Q3 2022) to 28% (Q1 2026).' */
function spanOf(rows: readonly FigureRow[]): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last
    ? `${first.name}: ${first.words} (${first.period}).`
    : `${first.name}: ${first.words} (${first.period}) to ${last.words} (${last.period}).`;
}
