// Lines the size of a word: the run of one metric at each provider, each on its own scale, beside its newest figure.
import type { Dataset } from '../dataset/types.ts';
import type { Figure } from './figure.ts';
import { gapNote, gapsOf, metricFigure } from './line-figure.ts';

const METRICS = ['cloud-revenue-growth'] as const;

/** The word-size lines of a metric; null where its lines cannot be drawn. Providers without a line are stated gaps. */
export function sparklineFigure(dataset: Dataset, metric: string): Figure | null {
  const lines = metricFigure(dataset, metric);
  const data = dataset.metrics.get(metric)?.data;
  if (lines === null || data === undefined) return null;
  const drawn = lines.rows.filter(({ value }) => value !== null);
  const rows = lines.drawing.series.map(({ id, name, points }) => {
    const own = drawn.filter(({ provider }) => provider === id);
    const [first, last] = [own[0], own.at(-1)];
    const since = first && first !== last ? `, from ${first.words} in ${first.period}` : '';
    return { id, name, points, reach: lines.drawing.reach, end: last?.words ?? '', under: `${last?.period ?? ''}${since}` };
  });
  const gaps = gapsOf(dataset, metric, new Set(drawn.map(({ provider }) => provider)));
  const newest = rows.map(({ name, end }) => `${name} ${end}`).join(', ');
  return {
    ...lines,
    id: `${metric}-sparklines`,
    title: `${data.label}, the newest on record: ${newest}`,
    caption: `${data.label}, ${lines.unit}, by calendar quarter, every line on its own scale`,
    note: ['A dotted line is zero. A line is cut where what is counted changes or a quarter is missing.', gapNote(gaps)]
      .filter((part) => part !== '')
      .join(' '),
    rows: [...drawn, ...gaps],
    drawing: { kind: 'sparklines', rows, gaps: gaps.map(({ provider, name, words }) => ({ id: provider, name, words })) },
    home: `/metrics/${metric}/`,
  };
}

/** The word-size lines of the gallery. */
export function sparklineFigures(dataset: Dataset): readonly Figure[] {
  return METRICS.flatMap((metric) => sparklineFigure(dataset, metric) ?? []);
}
