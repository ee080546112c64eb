// Who stands behind a figure, in one line.
import { listInWords } from '../format/label.ts';
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { type Figure, sourcesOf } from './figure.ts';

/** More publishers than this are counted. */
const MOST_NAMES = 4;

/** 'Sources: Amazon and Microsoft, 12 documents; as of 21 Nov 2026.' */
export function figureCredit(dataset: Dataset, figure: Pick<Figure, 'rows'>): string {
  const sources = sourceWords(dataset, figure);
  return sources === '' ? `As of ${dayWords(dataset.asOf)}.` : `${sources}; as of ${dayWords(dataset.asOf)}.`;
}

/** 'Sources: Amazon and Microsoft, 12 documents'; '' where a figure has none. */
export function sourceWords(dataset: Dataset, figure: Pick<Figure, 'rows'>): string {
  const sources = sourcesOf(figure).flatMap((id) => dataset.sources.get(id)?.data ?? []);
  const publishers = [...Map.groupBy(sources, ({ publisher }) => publisher.replace(/,.*$/, ''))]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([name]) => name);
  const names = publishers.length > MOST_NAMES ? [...publishers.slice(0, MOST_NAMES - 1), `${publishers.length - MOST_NAMES + 1} more`] : publishers;
  const count = sources.length === 1 ? '1 document' : `${sources.length} documents`;
  return sources.length === 0 ? '' : `Sources: ${listInWords(names)}, ${count}`;
}
