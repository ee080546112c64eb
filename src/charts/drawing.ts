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

/** A drawing with its chart placed in one form; null where nothing can be drawn. */
function placed<K extends string, D, C>(kind: K, drawing: D, chart: C | null): { readonly kind: K; readonly drawing: D; readonly chart: C } | null {
  return chart && { kind, drawing, chart };
}

/** What a component of the drawing's kind prints in one form; null where nothing can be drawn. */
export function placeDrawing(drawing: Drawing, form: Form) {
  switch (drawing.kind) {
    case 'bar':
      return placed(drawing.kind, drawing, placeBars(drawing, form));
    case 'dollar-bar':
      return placed(drawing.kind, drawing, placeDollarBars(drawing, form));
    case 'dumbbell':
      return placed(drawing.kind, drawing, placeDumbbell(drawing, form));
    case 'front':
      return placed(drawing.kind, drawing, placeFront(drawing, form));
    case 'generations':
      return placed(drawing.kind, drawing, placeGenerations(drawing, form));
    case 'heat':
      return placed(drawing.kind, drawing, placeHeat(drawing, form));
    case 'line':
      return placed(drawing.kind, drawing, placeLines(drawing, form));
    case 'map':
      return placed(drawing.kind, drawing, placeMap(drawing, form));
    case 'multiples':
      return placed(drawing.kind, drawing, placeMultiples(drawing, form));
    case 'range':
      return placed(drawing.kind, drawing, placeRange(drawing, form));
    case 'scatter':
      return placed(drawing.kind, drawing, placeScatter(drawing, form));
    case 'slope':
      return placed(drawing.kind, drawing, placeSlopes(drawing, form));
    case 'sparklines':
      return placed(drawing.kind, drawing, placeSparklines(drawing, form));
    case 'stacked':
      return placed(drawing.kind, drawing, placeStacks(drawing, form));
    case 'timeline':
      return placed(drawing.kind, drawing, placeTimeline(drawing, form));
  }
}

/** A drawing placed in one form, as far as every kind is alike; null where nothing can be drawn. */
export function sizeOf(drawing: Drawing, form: Form): { readonly width: number; readonly height: number; readonly marks: readonly PlacedMark[] } | null {
  return placeDrawing(drawing, form)?.chart ?? null;
}

/** The marks of a drawing in one form, in the order of reading; none where nothing can be drawn. */
export function marksOf(drawing: Drawing, form: Form): readonly PlacedMark[] {
  return sizeOf(drawing, form)?.marks ?? [];
}
