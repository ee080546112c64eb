// Matrices of provider and calendar quarter: what the lines of a metric draw, each value printed in its cell.
import type { HeatValue } from '../charts/heat-chart.ts';
import { quarterParts } from '../charts/quarter.ts';
import type { Dataset } from '../dataset/types.ts';
import { cellDigits } from '../format/cell.ts';
import { labelInSentence } from '../format/label.ts';
import type { Figure } from './figure.ts';
import { gapNote, gapsOf, metricFigure } from './line-figure.ts';

/** The newest quarters that fit a line of cells. */
const QUARTERS = 16;
const METRICS = ['cloud-revenue-growth', 'cloud-operating-margin', 'capex-intensity'] as const;

/** The matrix of a metric; null where its lines cannot be drawn. Providers without a cell are stated gaps. */
export function heatFigure(dataset: Dataset, metric: string): Figure | null {
  const lines = metricFigure(dataset, metric);
  const data = dataset.metrics.get(metric)?.data;
  if (lines === null || data === undefined) return null;
  const told = lines.drawing.series.flatMap((series) =>
    series.points.filter(({ mark }) => mark !== 'guided' && mark !== 'announced').map((point) => ({ row: series.id, point })),
  );
  const to = Math.max(...told.map(({ point }) => point.position));
  const from = Math.max(to - QUARTERS + 1, Math.min(...told.map(({ point }) => point.position)));
  const values = told
    .filter(({ point }) => point.position >= from)
    .map(({ row, point }): HeatValue => ({
      ...point,
      row,
      text: `${point.low === null ? 'under ' : ''}${cellDigits(point.value, lines.scale)}${point.high === null ? '+' : ''}`,
    }));
  const keys = new Set(values.map(({ key }) => key));
  const drawn = lines.rows.filter(({ key, value }) => value !== null && keys.has(key));
  const shown = new Set(drawn.map(({ provider }) => provider));
  const rows = lines.drawing.series.filter(({ id }) => shown.has(id)).map(({ id, name }) => ({ id, name }));
  const gaps = gapsOf(dataset, metric, shown);
  const isCut = rows.some(({ id }) => new Set(values.filter(({ row }) => row === id).map(({ segment }) => segment)).size > 1);
  const cells = rows.length * (to - from + 1);
  const quarter = (position: number): string => `Q${quarterParts(position).quarter} ${quarterParts(position).year}`;
  return {
    ...lines,
    id: `${metric}-heat`,
    title: `${data.label} is on record for ${values.length} of ${cells} quarters of ${rows.length} ${rows.length === 1 ? 'cloud' : 'clouds'} since ${quarter(from)}`,
    caption: `${data.label}, ${lines.unit}, by calendar quarter of the period’s end`,
    summary: `${values.length} figures for ${labelInSentence(data.label)}, ${quarter(from)} to ${quarter(to)}. ${lines.summary}`,
    note: [
      'The stronger the tint, the higher, in five equal steps of the range. An empty cell is a figure that the ledger does not have.',
      values.some(({ high }) => high === null) ? 'A plus: at least so much.' : '',
      isCut ? 'Two slashes stand where what is counted changes.' : '',
      drawn.some(({ basis, disputed }) => basis === 'estimated' || disputed) ? 'A dashed frame: estimated or disputed.' : '',
      gapNote(gaps),
    ]
      .filter((part) => part !== '')
      .join(' '),
    rows: [...drawn, ...gaps],
    drawing: {
      kind: 'heat',
      rows,
      from,
      to,
      values,
      gaps: gaps.map(({ provider, name, words }) => ({ id: provider, name, words })),
    },
    home: `/metrics/${metric}/`,
  };
}

/** The matrices of the gallery. */
export function heatFigures(dataset: Dataset): readonly Figure[] {
  return METRICS.flatMap((metric) => heatFigure(dataset, metric) ?? []);
}
