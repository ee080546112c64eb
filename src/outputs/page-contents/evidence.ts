// What the pages of documents, events, tensions, signals, risks and figures show, and those of the data.
import type { Dataset, LedgerFact } from '../../dataset/types.ts';
import { factPath, sourcePath } from '../../figures/address.ts';
import { catalogueOfSource } from '../../figures/catalogue-links.ts';
import { eventLine, eventMoment, eventsByYear, eventsLead, neighbours } from '../../figures/event-pages.ts';
import { figureCredit } from '../../figures/figure-credit.ts';
import { type Figure, sourcesOf } from '../../figures/figure.ts';
import { galleryGroups } from '../../figures/gallery.ts';
import { figuresOf, galleryFigures } from '../../figures/index.ts';
import { publishersOf } from '../../figures/publisher-pages.ts';
import { riskPath, riskRow, riskRows, risksAge, risksLead, riskSummary } from '../../figures/risk-pages.ts';
import { valueWithUnit } from '../../figures/series-words.ts';
import { signalPath, signalRow, signalRows, signalsAge, signalsLead, signalSummary } from '../../figures/signal-pages.ts';
import { restingOn, seriesOfSource, sourcesByTier, sourcesLead, standing } from '../../figures/source-pages.ts';
import { intervalAxis, metricLinks, tensionPath, tensionsByVerdict, tensionsLead, tensionsOf, tensionView } from '../../figures/tension-pages.ts';
import { timelineLead, timelineMonths } from '../../figures/timeline.ts';
import { watchOfSource } from '../../figures/watch-links.ts';
import type { WatchRow } from '../../figures/watch.ts';
import type { Direction } from '../../format/direction.ts';
import { intervalWords } from '../../format/value.ts';
import { TABLES } from '../tables.ts';
import { bodySeen } from './companies.ts';
import { tensionSeen } from './comparisons.ts';
import { figureSeen, type PageContents } from './seen.ts';

type Page = [path: string, contents: () => unknown];

/** The pages of what the figures rest on, of words, and of the figures themselves. */
export function evidencePages(dataset: Dataset): PageContents {
  return new Map<string, () => unknown>([
    ...documentPages(dataset),
    ...wordPages(dataset),
    ...watchPages(dataset),
    ...figurePages(dataset),
    ['/data/', () => Object.values(TABLES).map((table) => [table.name, table.rows(dataset).length])],
  ]);
}

function documentPages(dataset: Dataset): readonly Page[] {
  const publishers = publishersOf(dataset);
  const overview = (): unknown => [
    sourcesByTier(dataset).map(({ tier, uses, facts }) => [tier, uses.length, facts]),
    publishers.map(({ name, path, uses, facts, tiers }) => [name, path, uses.length, facts, tiers]),
    sourcesLead(dataset),
  ];
  return [
    ['/sources/', overview],
    ...publishers.map((publisher): Page => [publisher.path, () => publisher]),
    ...[...dataset.sources.keys()].map((id): Page => [sourcePath(id), () => documentSeen(dataset, id)]),
  ];
}

function documentSeen(dataset: Dataset, id: string): unknown {
  const data = dataset.sources.get(id)?.data;
  const { facts, events } = restingOn(dataset, id);
  const rivals = facts.some((fact) => !fact.shown);
  const measured = (fact: LedgerFact): unknown => {
    const metric = dataset.metrics.get(fact.metric)?.data;
    const words = metric ? valueWithUnit(fact, metric) : fact.stated;
    return [factPath(fact), words, rivals ? (fact.shown && fact.disputed === null ? '' : standing(fact)) : null];
  };
  return [
    data,
    data?.relays === undefined ? null : dataset.sources.get(data.relays),
    seriesOfSource(dataset, facts).map((series) => [series.name, series.scope, series.facts.map(measured)]),
    events,
    tensionsOf(dataset, { source: id }),
    watchOfSource(dataset, id),
    catalogueOfSource(dataset, id),
  ];
}

/** What a line of a source prints. */
function documentsSeen(dataset: Dataset, sources: readonly string[]): unknown {
  return sources
    .flatMap((id) => dataset.sources.get(id) ?? [])
    .map(({ id, data }) => [id, data.title, data.publisher, data.date, data.tier, data.via !== undefined]);
}

function wordPages(dataset: Dataset): readonly Page[] {
  const eventSeen = (id: string): unknown => {
    const event = dataset.events.get(id);
    if (event === undefined) return null;
    const names = event.data.providers.map((one) => dataset.providers.get(one)?.data.name);
    const { before, after } = neighbours(dataset, id);
    return [
      eventMoment(event),
      event,
      eventLine(dataset, event),
      names,
      bodySeen(dataset, event.body),
      documentsSeen(dataset, event.data.sources),
      before,
      after,
    ];
  };
  const tensionPage = (id: string): unknown => {
    const entry = dataset.tensions.get(id);
    if (entry === undefined) return null;
    const view = tensionView(dataset, entry);
    const sides = view.sides.map((side) => [side, side.facts.map((fact) => tensionFactSeen(dataset, fact)), documentsSeen(dataset, side.sources)]);
    const names = entry.data.providers.map((one) => dataset.providers.get(one)?.data.name);
    return [view, sides, intervalAxis(view.sides), names, metricLinks(dataset, entry.data), bodySeen(dataset, entry.body)];
  };
  const timeline = (): unknown => {
    const figures = figuresOf(dataset);
    return [timelineLead(dataset), timelineMonths(dataset), ['timeline', 'timeline-kinds'].map((id) => figureSeen(figures.get(id), { summary: false }))];
  };
  return [
    ['/events/', () => [eventsByYear(dataset), eventsLead(dataset)]],
    ...[...dataset.events.keys()].map((id): Page => [`/events/${id}/`, () => eventSeen(id)]),
    ['/timeline/', timeline],
    ['/tensions/', () => [tensionsByVerdict(dataset).map(({ verdict, tensions }) => [verdict, tensions.map(tensionSeen)]), tensionsLead(dataset)]],
    ...[...dataset.tensions.keys()].map((id): Page => [tensionPath(id), () => tensionPage(id)]),
  ];
}

function tensionFactSeen(dataset: Dataset, fact: LedgerFact): readonly unknown[] {
  const metric = dataset.metrics.get(fact.metric)?.data;
  const publishers = fact.sources.flatMap((id) => dataset.sources.get(id) ?? []).map(({ id, data }) => [id, data.publisher]);
  return [fact, metric && [valueWithUnit(fact, metric), metric.label], intervalWords(fact), fact.disputed, fact.basis === 'derived' ? null : publishers];
}

/** A row with all that stands of each provider: the figures it rests on by their words, the documents by their publishers. */
function watchSeen(dataset: Dataset, row: WatchRow<Direction>): unknown {
  const views = [...row.cells, ...row.others].flatMap((cell) => cell.views);
  return [row, views.map(({ facts, sources }) => [facts.map((fact) => tensionFactSeen(dataset, fact)[1]), documentsSeen(dataset, sources)])];
}

/** A row as the matrix of all prints it: the newest word of each provider. */
function glanceSeen({ title, question, path, cells }: WatchRow<Direction>): unknown {
  return [
    title,
    question,
    path,
    cells.map(({ provider, direction, differs, views }) => [provider, direction, differs, views.length, views[0]?.date, views[0]?.isStale]),
  ];
}

function watchPages(dataset: Dataset): readonly Page[] {
  return [
    ['/signals/', () => [signalRows(dataset).map((row) => [glanceSeen(row), signalSummary(dataset, row)]), signalsLead(dataset), signalsAge(dataset)]],
    ['/risks/', () => [riskRows(dataset).map((row) => [glanceSeen(row), riskSummary(dataset, row)]), risksLead(dataset), risksAge(dataset)]],
    ...[...dataset.signals.values()].map((entry): Page => [
      signalPath(entry.id),
      () => {
        const row = signalRow(dataset, entry);
        return [
          watchSeen(dataset, row),
          signalSummary(dataset, row),
          bodySeen(dataset, entry.body),
          metricLinks(dataset, entry.data),
          [...dataset.signals.values()],
        ];
      },
    ]),
    ...[...dataset.risks.values()].map((entry): Page => [
      riskPath(entry.id),
      () => {
        const row = riskRow(dataset, entry);
        return [
          watchSeen(dataset, row),
          riskSummary(dataset, row),
          bodySeen(dataset, entry.body),
          metricLinks(dataset, entry.data),
          [...dataset.risks.values()],
        ];
      },
    ]),
  ];
}

function figurePages(dataset: Dataset): readonly Page[] {
  const large = new Set(['timeline', 'map']);
  const gallery = (): unknown =>
    galleryGroups(dataset).map(({ id, shown, others }) => [
      large.has(id) ? [shown.id, shown.title] : figureSeen(shown, { summary: false }),
      others.map((one) => [one.id, one.title]),
    ]);
  return [['/figures/', gallery], ...galleryFigures(dataset).map((figure): Page => [`/figures/${figure.id}/`, () => figurePageSeen(dataset, figure)])];
}

function figurePageSeen(dataset: Dataset, figure: Figure): unknown {
  const isMap = figure.drawing.kind === 'map';
  const isDated = figure.rows.some(({ unit }) => unit === 'day');
  const rows = isMap
    ? []
    : figure.rows.map(({ name, period, words, path, value, basis, disputed, grade }) => [name, period, words, path, value !== null, basis, disputed, grade]);
  const sources = isDated || isMap ? [] : sourcesOf(figure);
  return [figureSeen(figure), figure.home, rows, sources.map((id) => [id, dataset.sources.get(id)?.data.title, dataset.sources.get(id)?.data.publisher])];
}

/** What each figure shows wherever it stands alone: its embedded form, by its id. */
export function embeddedFigures(dataset: Dataset): PageContents {
  return new Map([...figuresOf(dataset)].map(([id, figure]): Page => [id, () => [figureSeen(figure, { summary: false }), figureCredit(dataset, figure)]]));
}
