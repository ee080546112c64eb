// A figure as JSON: its words, its rows, and where each row's mark stands in the drawings, for those who read single points out.
import { marksOf, sizeOf } from '../charts/drawing.ts';
import type { Form } from '../charts/chart.ts';
import type { Figure } from '../figures/figure.ts';

/** [x, y, index of the row] of every mark in one form, in pixels of a drawing `width` by `height`. */
interface PlacedForm {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly (readonly [number, number, number])[];
}

function formOf(figure: Figure, form: Form): PlacedForm | null {
  const size = sizeOf(figure.drawing, form);
  if (size === null) return null;
  const at = new Map(figure.rows.map(({ key }, index) => [key, index]));
  const marks = marksOf(figure.drawing, form).map(({ key, x, y }) => {
    const index = at.get(key);
    if (index === undefined) throw new Error(`The figure ${figure.id} draws ${key}, which is none of its rows.`);
    return [x, y, index] as const;
  });
  return { width: size.width, height: size.height, marks };
}

/** The figure as one object; see `PlacedForm` for its marks. */
export function figureJson(figure: Figure): string {
  const { id, title, caption, summary, note, rows, home, drawing } = figure;
  return `${JSON.stringify({ id, kind: drawing.kind, title, caption, summary, note, home, wide: formOf(figure, 'wide'), narrow: formOf(figure, 'narrow'), rows })}\n`;
}
