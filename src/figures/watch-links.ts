// Which signals and risks speak of a provider, are read from a metric or rest on a source: for the pages of these.
import type { Dataset } from '../dataset/types.ts';
import { type Direction, DIRECTIONS } from '../format/direction.ts';
import { riskPath, riskRows } from './risk-pages.ts';
import { signalPath, signalRows } from './signal-pages.ts';
import { cellPath, linksOfSource, type WatchLink, type WatchRow } from './watch.ts';

/** A link with the way its newest words point. */
export interface PointedLink extends WatchLink {
  readonly word: string;
}

/** The signals read of a provider and the risks with evidence on it, each with its newest direction. */
export function watchOfProvider(dataset: Dataset, provider: string): { readonly signals: readonly PointedLink[]; readonly risks: readonly PointedLink[] } {
  return { signals: pointedLinks(signalRows(dataset), provider), risks: pointedLinks(riskRows(dataset), provider) };
}

function pointedLinks(rows: readonly WatchRow<Direction>[], provider: string): readonly PointedLink[] {
  return rows.flatMap(({ title, path, cells, others }) =>
    [...cells, ...others].flatMap((cell) =>
      cell.provider !== provider || cell.direction === null ? [] : [{ title, path: cellPath(path, provider), word: DIRECTIONS[cell.direction].word }],
    ),
  );
}

/** The signals read from a metric and the risks that bear on it. */
export function watchOfMetric(dataset: Dataset, metric: string): readonly WatchLink[] {
  const links = (entries: Dataset['signals'] | Dataset['risks'], pathOf: (id: string) => string): readonly WatchLink[] =>
    [...entries.values()].filter(({ data }) => data.metrics.includes(metric)).map(({ id, data }) => ({ title: data.title, path: pathOf(id) }));
  return [...links(dataset.signals, signalPath), ...links(dataset.risks, riskPath)];
}

/** The readings and the pieces of evidence that rest on a source. */
export function watchOfSource(dataset: Dataset, source: string): { readonly readings: readonly WatchLink[]; readonly evidence: readonly WatchLink[] } {
  return {
    readings: signalRows(dataset).flatMap((row) => linksOfSource(dataset, row, source)),
    evidence: riskRows(dataset).flatMap((row) => linksOfSource(dataset, row, source)),
  };
}
