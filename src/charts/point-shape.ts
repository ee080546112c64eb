// The shape of a point: solid for what is on record, hollow for what is not yet or not the company's own word.
import type { PointMark } from './chart.ts';
import { round } from './round.ts';

/** Path data of a point's mark about its place, 7 px across at size 1. */
export function pointShape({ x, y, mark }: { readonly x: number; readonly y: number; readonly mark: PointMark }, size = 1): string {
  const by = (length: number): number => round(length * size);
  const from = (left: number, up: number): string => `M${round(x - left * size)},${round(y - up * size)}`;
  if (mark === 'derived') return `${from(3, 3)}h${by(6)}v${by(6)}h${by(-6)}z`;
  if (mark === 'guided') return `${from(3, 4)}l${by(7)},${by(4)}l${by(-7)},${by(4)}z`;
  if (mark === 'announced') return `${from(0, 4.5)}l${by(4.5)},${by(4.5)}l${by(-4.5)},${by(4.5)}l${by(-4.5)},${by(-4.5)}z`;
  if (mark === 'disputed') return `${from(4, 2)}h${by(8)}m${by(-8)},${by(4)}h${by(8)}m${by(-7)},${by(3)}l${by(6)},${by(-10)}`;
  return `${from(3.5, 0)}a${by(3.5)},${by(3.5)} 0 1,0 ${by(7)},0a${by(3.5)},${by(3.5)} 0 1,0 ${by(-7)},0`;
}

/** Whether a mark is drawn as an outline. */
export function isHollow(mark: PointMark): boolean {
  return mark !== 'reported' && mark !== 'derived';
}

/** One path for the solid points and one for the hollow ones, those that are there: paint as `point` and `point hollow`. */
export function pointPaths(
  points: readonly { readonly x: number; readonly y: number; readonly mark: PointMark }[],
  size = 1,
): readonly { readonly hollow: boolean; readonly d: string }[] {
  return [false, true].flatMap((hollow) => {
    const d = points
      .filter(({ mark }) => isHollow(mark) === hollow)
      .map((point) => pointShape(point, size))
      .join('');
    return d === '' ? [] : [{ hollow, d }];
  });
}
