// Marks that stand on one spot are moved apart: each to the free place nearest to where it belongs, so that none hides another.

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where marks may stand. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Steps outward from a spot, in parts of the distance between marks. */
const STEP = 0.2;
const DIRECTIONS = 24;

/**
 * The spots moved apart to at least `pitch` pixels, each within the bounds, in the order given. The first mark of every spot is placed before the second
 * of any, so that what stands alone stays where it belongs. Deterministic; a spot for which no place is free within forty pitches stays where it is.
 */
export function dodged(spots: readonly Spot[], pitch: number, bounds: Bounds): readonly Spot[] {
  const placed: Spot[] = [];
  const result = new Map<number, Spot>();
  for (const index of roundByRound(spots)) {
    const spot = spots[index];
    if (spot === undefined) continue;
    const at = nearestFree(spot, placed, pitch, bounds);
    placed.push(at);
    result.set(index, at);
  }
  return spots.map((spot, index) => result.get(index) ?? spot);
}

/** Indices of the spots: the first at each place, then the second at each, and so on. */
function roundByRound(spots: readonly Spot[]): readonly number[] {
  const turns = new Map<string, number>();
  const turnOf = spots.map(({ x, y }) => {
    const place = `${Math.round(x)},${Math.round(y)}`;
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    return turn;
  });
  return spots.map((_, index) => index).toSorted((a, b) => (turnOf[a] ?? 0) - (turnOf[b] ?? 0) || a - b);
}

function nearestFree(spot: Spot, placed: readonly Spot[], pitch: number, bounds: Bounds): Spot {
  const isFree = ({ x, y }: Spot): boolean =>
    x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom && placed.every((other) => Math.hypot(other.x - x, other.y - y) >= pitch);
  if (isFree(spot)) return spot;
  for (let reach = STEP; reach <= 40; reach += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn += 1) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS;
      const at = { x: spot.x + reach * pitch * Math.cos(angle), y: spot.y + reach * pitch * Math.sin(angle) };
      if (isFree(at)) return at;
    }
  }
  return spot;
}
