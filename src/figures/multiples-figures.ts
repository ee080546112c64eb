// Small panels: one a provider on one scale, or one a metric for a few providers, each on its own.
import { listInWords } from '../format/label.ts';
import type { MultiplesPanel } from '../charts/small-multiples.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Figure, FigureRow } from './figure.ts';
import { gapNote, gapsOf, type LineFigure, metricFigure } from './line-figure.ts';

/** A figure of small panels. */
export interface MultiplesFigure extends Figure {
  readonly drawing: Extract<Figure['drawing'], { kind: 'multiples' }>;
}

/** A panel with the rows that it draws and those that it says are missing. */
export interface PanelRows {
  readonly panel: MultiplesPanel;
  readonly rows: readonly FigureRow[];
}

/** One metric of a few providers as a panel on its own scale, amounts in US dollars, lines named at their ends. Providers without a point are stated gaps. */
export function metricPanel(dataset: Dataset, metric: string, providers: readonly string[]): PanelRows {
  const data = dataset.metrics.get(metric)?.data;
  if (data === undefined) throw new Error(`The ledger has no metric ${metric}.`);
  const only = new Set(providers);
  const isThere = providers.some((provider) => dataset.series.has(`${provider}/${metric}`));
  const figure = isThere ? metricFigure(dataset, metric, 'usd', only) : null;
  const drawn = figure?.rows.filter(({ value }) => value !== null) ?? [];
  const rows = [...drawn, ...gapsOf(dataset, metric, new Set(drawn.map(({ provider }) => provider)), only)];
  const whose = data.scope === 'group' ? ', group' : '';
  const gaps = rows.filter(({ value }) => value === null).map(({ provider, name, words }) => ({ id: provider, name, words }));
  return {
    panel: {
      id: metric,
      title: data.label,
      caption: figure === null ? '' : `${figure.unit}${whose}`,
      series: figure?.drawing.series ?? [],
      reach: figure?.drawing.reach ?? 1,
      gaps,
      tick: figure?.drawing.tick ?? String,
    },
    rows,
  };
}

/** Whose line ends surely above where it began, and whose below: ends whose intervals share no point, by one definition and as stated, not converted. */
function directionsOf(
  dataset: Dataset,
  { rows }: LineFigure,
): { readonly above: readonly string[]; readonly below: readonly string[]; readonly lines: number } {
  const lines = [
    ...Map.groupBy(
      rows.filter(({ value, basis }) => value !== null && basis !== 'guided' && basis !== 'announced'),
      ({ provider }) => provider,
    ).values(),
  ].filter((own) => own.length > 1);
  const ends = lines.flatMap((own) => {
    const [first, last] = [own[0], own.at(-1)];
    return first && last && first.perimeter === last.perimeter ? [{ first, last }] : [];
  });
  const stated = ({ key }: FigureRow): { readonly low: number | null; readonly high: number | null } => dataset.shown.get(key) ?? { low: null, high: null };
  const isAfter = (a: FigureRow, b: FigureRow): boolean => (stated(a).low ?? -Infinity) >= (stated(b).high ?? Infinity);
  return {
    above: ends.filter(({ first, last }) => isAfter(last, first)).map(({ last }) => last.name),
    below: ends.filter(({ first, last }) => isAfter(first, last)).map(({ last }) => last.name),
    lines: lines.length,
  };
}

/** What the ends of the lines say, no more: 'Cloud revenue growth ends above where it began at AWS and Azure, below at Tencent'. */
function finding(dataset: Dataset, figure: LineFigure, label: string): string {
  const { above, below, lines } = directionsOf(dataset, figure);
  if (above.length === lines && lines > 1) return `${label} ends above where it began in all ${lines} lines`;
  if (below.length === lines && lines > 1) return `${label} ends below where it began in all ${lines} lines`;
  const parts = [above.length > 0 ? `above where it began at ${listInWords(above)}` : '', below.length > 0 ? `below at ${listInWords(below)}` : ''];
  const said = parts.filter((part) => part !== '');
  if (said.length === 0) return `${label}, one panel a provider`;
  return `${label} ends ${said.join(', ').replace(/^below at/, 'below where it began at')}`;
}

/** The lines of a metric, one panel a provider on one scale, amounts in US dollars; null where under two points can be drawn. */
export function providerMultiples(dataset: Dataset, metric: string): MultiplesFigure | null {
  const figure = metricFigure(dataset, metric);
  const data = dataset.metrics.get(metric)?.data;
  if (figure === null || data === undefined) return null;
  const drawn = figure.rows.filter(({ value }) => value !== null);
  const gaps = gapsOf(dataset, metric, new Set(drawn.map(({ provider }) => provider)));
  const panels = [...dataset.providers.values()].flatMap(({ id, data: { short } }): MultiplesPanel[] => {
    const line = figure.drawing.series.find((one) => one.id === id);
    const gap = gaps.find(({ provider }) => provider === id);
    if (line === undefined && gap === undefined) return [];
    return [
      {
        id,
        title: short,
        caption: '',
        series: line === undefined ? [] : [{ ...line, name: '' }],
        reach: figure.drawing.reach,
        gaps: gap === undefined ? [] : [{ id, name: '', words: gap.words }],
        tick: figure.drawing.tick,
      },
    ];
  });
  return {
    ...figure,
    id: `${metric}-multiples`,
    title: finding(dataset, figure, data.label),
    caption: `${figure.caption}, ${figure.unit}, every panel on the same scale`,
    rows: [...drawn, ...gaps],
    note: [figure.note.replace(/ ?Not drawn: .*$/, ''), gapNote(gaps)].filter((part) => part !== '').join(' '),
    drawing: { kind: 'multiples', panels, isShared: true },
    home: `/metrics/${metric}/`,
  };
}

/** The panels that the gallery shows: capital spending and cloud growth, one scale each. */
export function multiplesFigures(dataset: Dataset): readonly MultiplesFigure[] {
  return ['capex', 'cloud-revenue-growth'].flatMap((metric) => (dataset.metrics.has(metric) ? (providerMultiples(dataset, metric) ?? []) : []));
}
