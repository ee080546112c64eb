// Every figure of the site by its id: the one list from which pages, tables, CSV, SVG, the gallery and the tests take them.
import type { Dataset } from '../dataset/types.ts';
import type { Figure } from './figure.ts';
import { footprintMap, footprintMaps } from './footprint-figure.ts';
import { boardFigures, makerBoardFigures } from './board-figures.ts';
import { metricFigure, seriesFigure } from './line-figure.ts';
import { metricPages } from './metric-pages.ts';
import { multiplesFigures } from './multiples-figures.ts';
import { pairFigures } from './pair-figure.ts';
import { dollarFigure } from './payoff.ts';
import { priceFigures } from './prices-figures.ts';
import { timelineFigures } from './timeline.ts';
import { standingFigures } from './standing-figures.ts';
import { releaseFigure } from './release-figure.ts';
import { scatterFigures } from './scatter-figures.ts';
import { heatFigures } from './heat-figures.ts';
import { generationsFigures } from './silicon-generations.ts';
import { sparklineFigures } from './sparkline-figures.ts';
import { remembered } from '../dataset/remembered.ts';

/** Every figure that can be drawn from the ledger, by id: those of the gallery first, then one a series and those of makers' pages. Made once for a dataset. */
export const figuresOf = remembered(
  (dataset: Dataset): ReadonlyMap<string, Figure> =>
    new Map([...galleryFigures(dataset), ...seriesFigures(dataset), ...makerBoardFigures(dataset)].map((figure) => [figure.id, figure])),
);

/** The figures that have a page of their own, in the gallery's order. */
export function galleryFigures(dataset: Dataset): readonly Figure[] {
  return [
    dollarFigure(dataset) ?? [],
    metricPages(dataset).flatMap((id) => metricFigure(dataset, id) ?? []),
    multiplesFigures(dataset),
    sparklineFigures(dataset),
    heatFigures(dataset),
    scatterFigures(dataset),
    generationsFigures(dataset),
    timelineFigures(dataset),
    footprintMap(dataset) ?? [],
    footprintMaps(dataset),
    pairFigures(dataset),
    standingFigures(dataset),
    boardFigures(dataset),
    releaseFigure(dataset) ?? [],
    priceFigures(dataset),
  ].flat();
}

/** One figure for each series of which a line can be drawn: its page is the series' own. */
function seriesFigures(dataset: Dataset): readonly Figure[] {
  return [...dataset.series.values()].flatMap((series) => seriesFigure(dataset, series) ?? []);
}
