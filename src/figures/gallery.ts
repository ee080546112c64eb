// The gallery's sections: figures by the kind of chart they are.
import type { Drawing } from '../charts/drawing.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Figure } from './figure.ts';
import { galleryFigures } from './index.ts';

const KIND_TITLES: Readonly<Record<Drawing['kind'], string>> = {
  'dollar-bar': 'What a unit spent came back with',
  dumbbell: 'Pairs on a scale of ratios',
  bar: 'Bars from zero, one a provider',
  slope: 'Slopes between two dates',
  stacked: 'Shares of a whole',
  line: 'Lines over calendar quarters',
  multiples: 'Small panels side by side',
  timeline: 'Events in lanes',
  scatter: 'Two measures at once',
  heat: 'Matrices of provider and quarter',
  sparklines: 'Lines the size of a word',
};

/** The figures with a page of their own, by kind of chart; kinds without a figure are left out. */
export function galleryGroups(dataset: Dataset): readonly { readonly id: string; readonly title: string; readonly figures: readonly Figure[] }[] {
  const groups = Map.groupBy(galleryFigures(dataset), ({ drawing }) => drawing.kind);
  return [...groups].map(([kind, figures]) => ({ id: kind, title: KIND_TITLES[kind], figures }));
}
