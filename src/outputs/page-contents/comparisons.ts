// What the pages that compare show: home, the matrix and its pairs, payoff, coverage, methodology, the A to Z of search.
import type { Dataset } from '../../dataset/types.ts';
import { compareMatrix, compareLead } from '../../figures/compare-matrix.ts';
import { comparePair, pairNames, pairPath } from '../../figures/compare-pair.ts';
import { gradeExamples } from '../../figures/confidence-words.ts';
import { coverage, coverageLead } from '../../figures/coverage.ts';
import { homeLead, homeTitle, newestEvents } from '../../figures/home.ts';
import { figuresOf } from '../../figures/index.ts';
import { metricFigure } from '../../figures/line-figure.ts';
import { neighboursOf, pairMarks, pairTriangle, sharedTensions, sideGrade, sideMark } from '../../figures/pair-page.ts';
import type { PairLine } from '../../figures/pair-line.ts';
import { pairReasons } from '../../figures/pair-reasons.ts';
import { comparableWords, differenceWords, formulaWords, lineUnit, pairLead, ratioWords, sideWords } from '../../figures/pair-words.ts';
import { payoffAnswer, payoffReading, payoffTable } from '../../figures/payoff.ts';
import { scoreboard } from '../../figures/scoreboard.ts';
import { alphabet } from '../../figures/search-index.ts';
import { homeTensions, tensionsOf, type TensionView } from '../../figures/tension-pages.ts';
import { figureSeen, type PageContents } from './seen.ts';

/** The pages that set providers side by side. */
export function comparisonPages(dataset: Dataset): PageContents {
  return new Map<string, () => unknown>([
    ['/', () => homeSeen(dataset)],
    ['/compare/', () => compareSeen(dataset)],
    ...pairNames(dataset).map(({ id, left, right }): [string, () => unknown] => [pairPath(id), () => pairSeen(dataset, left, right)]),
    ['/payoff/', () => payoffSeen(dataset)],
    ['/coverage/', () => coverageSeen(dataset)],
    [
      '/methodology/',
      () => [gradeExamples(dataset), [...dataset.providers.values()].map(({ data }) => [data.name, data.parent, data.fiscalYearEnd, data.currency])],
    ],
    ['/search/', () => alphabet(dataset)],
  ]);
}

/** A tension as lists print it: its sides' claims and figures, not the whole facts. */
export function tensionSeen({ title, path, verdict, sides }: TensionView): unknown {
  return [title, path, verdict, sides.map(({ claim, who, date, figures }) => [claim, who, date, figures])];
}

function homeSeen(dataset: Dataset): unknown {
  return [
    homeTitle(dataset),
    homeLead(dataset),
    [...dataset.facts.values()].filter(({ basis }) => basis !== 'derived').length,
    dataset.sources.size,
    dataset.tensions.size,
    (['ttm', 'latest-quarter'] as const).map((window) => scoreboard(dataset, window)),
    figureSeen(metricFigure(dataset, 'capex-intensity'), { title: false }),
    newestEvents(dataset, 8),
    homeTensions(dataset, 4).map(tensionSeen),
  ];
}

function compareSeen(dataset: Dataset): unknown {
  const matrix = compareMatrix(dataset);
  const groups = matrix.groups.map(({ title, rows }) => [title, rows.map(({ differs: _, compares: __, ...row }) => row)]);
  return [compareLead(dataset, matrix), matrix.providers, groups, matrix.orders, pairTriangle(dataset)];
}

function pairSeen(dataset: Dataset, left: string, right: string): unknown {
  const pair = comparePair(dataset, left, right);
  const reasons = pairReasons(dataset, pair);
  const lineSeen = (line: PairLine): unknown => [
    line.data.label,
    lineUnit(line),
    ([0, 1] as const).map((side) => [sideWords(line, side), line.rows[side].period, line.rows[side].path, sideMark(line, side), sideGrade(line, side)]),
    line.ahead,
    line.ratio && [ratioWords(line.ratio), formulaWords(pair, line)],
    line.difference === null ? null : differenceWords(line.difference, line),
    comparableWords(line),
  ];
  return [
    pairLead(pair),
    pair.sides,
    pair.differing.map(lineSeen),
    pair.ties.map(lineSeen),
    reasons,
    neighboursOf(dataset, pair),
    sharedTensions(dataset, pair),
    pairMarks(pair, reasons),
    figureSeen(figuresOf(dataset).get(pair.id), { summary: false }),
    figureSeen(figuresOf(dataset).get(`${pair.id}-since-2023`), { title: false, summary: false }),
  ];
}

function payoffSeen(dataset: Dataset): unknown {
  const figures = figuresOf(dataset);
  return [
    payoffAnswer(dataset),
    payoffReading(dataset),
    payoffTable(dataset),
    figureSeen(figures.get('revenue-per-capex-dollars'), { summary: false }),
    ['growth-gap', 'capex-intensity', 'free-cash-flow'].map((id) => figureSeen(figures.get(id))),
    tensionsOf(dataset, { metric: 'capex-intensity' }),
  ];
}

function coverageSeen(dataset: Dataset): unknown {
  const map = coverage(dataset);
  return [map.providers, map.counts, map.groups, map.overdue, coverageLead(map), map.calendars];
}
