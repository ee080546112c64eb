// The gallery: figures by the kind of chart they are, one of each kind drawn, with what that kind is read for.
import type { Drawing } from '../charts/drawing.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Figure } from './figure.ts';
import { galleryFigures } from './index.ts';

type Kind = Drawing['kind'];

interface KindWords {
  readonly title: string;
  /** How it is read. */
  readonly reads: string;
  /** The figure that stands for it, or the fullest of a single cloud, where the first would not do. */
  readonly shown?: string | typeof FULLEST;
}

const FULLEST = Symbol('the fullest figure of a single cloud');
/** The kinds in the gallery's order. */
const KINDS: Readonly<Record<Kind, KindWords>> = {
  line: {
    title: 'Lines',
    reads: 'One measure over calendar quarters, whatever a company’s year. Cut where what is counted changes; dashed where it is planned.',
    shown: 'capex',
  },
  bar: { title: 'Bars', reads: 'Where each stands over one window, from zero, with what rounding leaves open.', shown: 'cloud-revenue-bars' },
  dumbbell: {
    title: 'Ratios',
    reads: 'Two clouds on a scale where equal steps are equal ratios: solid where they count alike, dotted where they do not.',
  },
  'dollar-bar': { title: 'Dollar bars', reads: 'The outline is one unit spent, the fill what came back.' },
  slope: { title: 'Slopes', reads: 'Two dates and nothing between them, by one counter’s definition.' },
  stacked: { title: 'Shares of a whole', reads: 'What each holds of a market, by one counter; the rest is hatched.' },
  multiples: { title: 'Small panels', reads: 'The same axes again and again, so that shapes compare.', shown: 'capex-multiples' },
  scatter: { title: 'Two measures at once', reads: 'One point a cloud; whiskers where rounding leaves either measure open.' },
  range: {
    title: 'Points with their spread',
    reads: 'Where each entry stands on one board, with the spread that the board prints; entries whose spreads meet are level.',
    shown: 'arena-text-2026-08-22',
  },
  front: {
    title: 'Prices against scores',
    reads: 'One point an offer; the line joins those that no other beats on both.',
    shown: 'price-arena-text-mainland-china-cny',
  },
  heat: { title: 'Matrices', reads: 'Clouds by quarter; the number stands in each cell, an empty cell says so.' },
  sparklines: { title: 'Lines the size of a word', reads: 'The shape of a run beside its newest figure.' },
  map: { title: 'Places on a map', reads: 'A shape and a hue for each cloud; hollow where it is announced, side by side where several stand in one town.' },
  generations: {
    title: 'Generations',
    reads: 'When each generation was announced, produced and on sale; hollow where it is planned, a bar where only the month, quarter or year is known.',
    shown: FULLEST,
  },
  timeline: { title: 'Events in lanes', reads: 'What happened when, and to whom; hollow where it is announced.' },
};

export interface GalleryGroup {
  readonly id: Kind;
  readonly title: string;
  readonly reads: string;
  /** The figure that is drawn in the gallery. */
  readonly shown: Figure;
  readonly others: readonly Figure[];
}

/** Of the figures about the fewest clouds the one with most numbers to draw, the first of several. */
function fullest(figures: readonly Figure[]): Figure | undefined {
  const drawn = ({ rows }: Figure): number => rows.filter(({ value }) => value !== null).length;
  const clouds = ({ rows }: Figure): number => new Set(rows.map(({ provider }) => provider)).size;
  return figures.toSorted((a, b) => clouds(a) - clouds(b) || drawn(b) - drawn(a))[0];
}

/** The figures with a page of their own, by kind of chart; kinds without a figure are left out. */
export function galleryGroups(dataset: Dataset): readonly GalleryGroup[] {
  const byKind = Map.groupBy(galleryFigures(dataset), ({ drawing }) => drawing.kind);
  return (Object.keys(KINDS) as readonly Kind[]).flatMap((id) => {
    const figures = byKind.get(id) ?? [];
    const { title, reads, shown: wanted } = KINDS[id];
    const shown = wanted === FULLEST ? fullest(figures) : (figures.find((figure) => figure.id === wanted) ?? figures[0]);
    return shown === undefined ? [] : [{ id, title, reads, shown, others: figures.filter((figure) => figure !== shown) }];
  });
}
