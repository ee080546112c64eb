// Every kind of chart by name: what it is given, and where its marks come to stand.
import { placeBars, type BarInput } from './bar-chart.ts';
import type { Form, PlacedMark } from './chart.ts';
import { placeDollarBars, type DollarBarInput } from './dollar-bar.ts';
import { placeDumbbell, type DumbbellInput } from './dumbbell-chart.ts';
import { type FrontInput, placeFront } from './front-chart.ts';
import { type GenerationsInput, placeGenerations } from './generations.ts';
import { placeHeat, type HeatInput } from './heat-chart.ts';
import { placeLines, type LineInput } from './line-chart.ts';
import { placeMap, type MapInput } from './map-chart.ts';
import { placeRange, type RangeInput } from './range-chart.ts';
import { placeScatter, type ScatterInput } from './scatter-chart.ts';
import { placeSlopes, type SlopeInput } from './slope-chart.ts';
import { placeMultiples, type MultiplesInput } from './small-multiples.ts';
import { placeSparklines, type SparklinesInput } from './sparklines.ts';
import { placeStacks, type StackedInput } from './stacked-share.ts';
import { placeTimeline, type TimelineInput } from './timeline.ts';

/** What a figure draws. The kind names the chart; the rest is that chart's own. */
export type Drawing =
  | BarInput
  | DollarBarInput
  | DumbbellInput
  | FrontInput
  | GenerationsInput
  | HeatInput
  | LineInput
  | MapInput
  | MultiplesInput
  | RangeInput
  | ScatterInput
  | SlopeInput
  | SparklinesInput
  | StackedInput
  | TimelineInput;

/** The marks of a drawing in one form, in the order of reading; none where nothing can be drawn. */
export function marksOf(drawing: Drawing, form: Form): readonly PlacedMark[] {
  return sizeOf(drawing, form)?.marks ?? [];
}

/** A drawing placed in one form, as far as every kind is alike; null where nothing can be drawn. */
export function sizeOf(drawing: Drawing, form: Form): { readonly width: number; readonly height: number; readonly marks: readonly PlacedMark[] } | null {
  switch (drawing.kind) {
    case 'dollar-bar':
      return placeDollarBars(drawing, form);
    case 'dumbbell':
      return placeDumbbell(drawing, form);
    case 'front':
      return placeFront(drawing, form);
    case 'bar':
      return placeBars(drawing, form);
    case 'slope':
      return placeSlopes(drawing, form);
    case 'stacked':
      return placeStacks(drawing, form);
    case 'line':
      return placeLines(drawing, form);
    case 'multiples':
      return placeMultiples(drawing, form);
    case 'timeline':
      return placeTimeline(drawing, form);
    case 'range':
      return placeRange(drawing, form);
    case 'scatter':
      return placeScatter(drawing, form);
    case 'generations':
      return placeGenerations(drawing, form);
    case 'heat':
      return placeHeat(drawing, form);
    case 'map':
      return placeMap(drawing, form);
    case 'sparklines':
      return placeSparklines(drawing, form);
  }
}
