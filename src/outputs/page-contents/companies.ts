// What the pages of providers, of their series and of metrics show.
import { eventsOf, isOverdue, reportingCalendar } from '../../dataset/query.ts';
import type { Dataset, LedgerFact, SourceFile } from '../../dataset/types.ts';
import { lineChart } from '../../charts/line-chart.ts';
import { seriesPath } from '../../figures/address.ts';
import { seriesFigure } from '../../figures/line-figure.ts';
import { metricDrawings } from '../../figures/metric-drawings.ts';
import { metricsByGroup } from '../../figures/metric-list.ts';
import { metricPage } from '../../figures/metric-page.ts';
import { metricPages } from '../../figures/metric-pages.ts';
import { cataloguesOfProvider } from '../../figures/provider-catalogues.ts';
import { providerLead } from '../../figures/provider-lead.ts';
import { type FigureLine, figuresOf, multiplesOf, providerLines, silencesOf } from '../../figures/provider-pages.ts';
import { statedCount } from '../../figures/provider-words.ts';
import { marksOf, type SeriesPage, seriesPage } from '../../figures/series-page.ts';
import { drawableFacts, rhythmOf, sparkPoints } from '../../figures/series-rows.ts';
import { valueWithUnit } from '../../figures/series-words.ts';
import { tensionsOf } from '../../figures/tension-pages.ts';
import { watchOfMetric, watchOfProvider } from '../../figures/watch-links.ts';
import { markdownBody } from '../markdown.ts';
import { drawingSeen, factWhole, figureSeen, type PageContents } from './seen.ts';

const here = (path: string): string => path;

/** A body of prose with its figures written out. */
export function bodySeen(dataset: Dataset, body: string | undefined): string {
  return markdownBody(body ?? '', dataset, here);
}

/** The pages of providers, their series and metrics; the bodies of series are read from the files. */
export function companyPages(dataset: Dataset, files: readonly SourceFile[]): PageContents {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return new Map<string, () => unknown>([
    ['/providers/', () => [providerLines(dataset, 'provider'), providerLines(dataset, 'benchmark')].map((lines) => lines.map(lineSeen))],
    ...[...dataset.providers.keys()].map((id): [string, () => unknown] => [`/providers/${id}/`, () => providerSeen(dataset, id)]),
    ...[...dataset.series].map(([id, series]): [string, () => unknown] => [
      seriesPath(series.provider, series.metric),
      () => seriesSeen(dataset, seriesPage(dataset, id), texts.get(series.file)),
    ]),
    ['/metrics/', () => metricsByGroup(dataset)],
    ...metricPages(dataset).map((id): [string, () => unknown] => [`/metrics/${id}/`, () => metricSeen(dataset, id)]),
  ]);
}

function lineSeen({ provider, facts, series, newest }: ReturnType<typeof providerLines>[number]): unknown {
  const { name, aliases, parent, segment, listing, currency, fiscalYearEnd } = provider.data;
  return [provider.id, name, aliases, parent, segment, listing, currency, fiscalYearEnd, facts, series, newest?.period.calendar, newest?.period.label];
}

function providerSeen(dataset: Dataset, id: string): unknown {
  const entry = dataset.providers.get(id);
  const groups = figuresOf(dataset, id);
  const silences = silencesOf(dataset, id);
  const shown: readonly LedgerFact[] = [...groups.flatMap(({ lines }) => lines.map(({ fact }) => fact)), ...silences.map(({ fact }) => fact)];
  const calendar = entry?.data.kind === 'provider' ? reportingCalendar(dataset, id) : null;
  return [
    entry?.data,
    bodySeen(dataset, entry?.body),
    providerLead(dataset, id),
    statedCount(dataset, id),
    calendar && [calendar.expected, calendar.isOverdue],
    multiplesOf(dataset, id).map(({ title, figure }) => panelSeen(title, figure)),
    groups.map(({ title, lines }) => [title, lines.map((line) => figureLineSeen(dataset, line))]),
    cataloguesOfProvider(dataset, id),
    silences.map(({ label, fact }) => [label, fact, fact.note]),
    eventsOf(dataset, id).slice(0, 8),
    watchOfProvider(dataset, id),
    tensionsOf(dataset, { provider: id }),
    marksOf(shown),
  ];
}

function panelSeen(title: string, figure: ReturnType<typeof multiplesOf>[number]['figure']): unknown {
  const { series, reach } = figure.drawing;
  const chart = lineChart(series, { width: 358, height: 190, labelRoom: 52, reach });
  return [title, figure.unit, chart && drawingSeen({ ...figure.drawing }), chart?.values.ticks.map(({ value }) => figure.drawing.tick(value))];
}

function figureLineSeen(dataset: Dataset, { series, label, ofGroup, fact, count }: FigureLine): unknown {
  const metric = dataset.metrics.get(series.metric)?.data;
  const rhythm = rhythmOf(series);
  const drawn = rhythm ? drawableFacts(series, rhythm.kind).filter((one) => one.unit === fact.unit) : [];
  return [
    label,
    ofGroup,
    fact,
    metric && valueWithUnit(fact, metric),
    count,
    isOverdue(dataset, fact.provider, fact.metric),
    drawn.length > 1 ? sparkPoints(drawn) : [],
  ];
}

function seriesSeen(dataset: Dataset, page: SeriesPage, text: string | undefined): unknown {
  const { series, provider, metric, lines, trailing, ...rest } = page;
  const rows = [...lines, ...trailing].map((line) =>
    line.kind === 'break'
      ? line
      : [line.anchor, factWhole(dataset, line.lead), [...line.agreeing, ...line.others].map(({ fact, difference }) => [factWhole(dataset, fact), difference])],
  );
  const body = series.hasBody ? (text ?? '').replace(/^---\n[\s\S]*?\n---\n?/, '') : '';
  return [provider.name, metric.label, rows, rest, figureSeen(seriesFigure(dataset, series), { title: false, summary: false }), bodySeen(dataset, body)];
}

function metricSeen(dataset: Dataset, id: string): unknown {
  const { metric, figure, standings, ...rest } = metricPage(dataset, id);
  const rows = standings.map(({ cell, ...row }) => [row, cell.state === 'value' ? cell.fact.basis : cell.state]);
  return [
    [metric.label, metric.scope, metric.leavesOut],
    rest,
    rows,
    figureSeen(figure),
    figure && figure.unit,
    bodySeen(dataset, dataset.metrics.get(id)?.body),
    metricDrawings(dataset, id).map((one) => [one.id, one.title]),
    watchOfMetric(dataset, id),
    tensionsOf(dataset, { metric: id }),
  ];
}
