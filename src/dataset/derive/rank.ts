// Ranks by interval: who may be level is called level, and how far a value must move before the order changes.

/** One competitor: its value's interval, null where it is unbounded. */
export interface Contender {
  readonly id: string;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Place {
  /** 1 is best. Those nobody is surely ahead of share it. */
  readonly rank: number;
  /** Another's interval overlaps with this one. */
  readonly isTied: boolean;
}

interface Bounded {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

const boundedOf = (contenders: readonly Contender[]): readonly Bounded[] =>
  contenders.map(({ id, low, high }) => ({ id, low: low ?? -Infinity, high: high ?? Infinity }));

/** Half-open intervals that only touch share no point; two equal plain integers do. */
const isAbove = (a: Bounded, b: Bounded): boolean => a.low >= b.high && !(a.low === b.low && a.high === b.high);

/** Places by id: one more than the number of those whose interval lies wholly on the better side. */
export function rank(contenders: readonly Contender[], polarity: 'higher' | 'lower'): ReadonlyMap<string, Place> {
  const bounds = boundedOf(contenders);
  const isBetter = (a: Bounded, b: Bounded): boolean => (polarity === 'higher' ? isAbove(a, b) : isAbove(b, a));
  return new Map(
    bounds.map((own) => {
      const others = bounds.filter((other) => other.id !== own.id);
      const ahead = others.filter((other) => isBetter(other, own)).length;
      return [own.id, { rank: ahead + 1, isTied: others.some((other) => !isBetter(other, own) && !isBetter(own, other)) }];
    }),
  );
}

/** What it would take to be level with a rival that is surely ahead or, for one whom nobody is ahead of, surely behind. */
export interface Margin {
  readonly rival: string;
  /** The least move of the value, in its own unit and with its sign, at which the two intervals meet. Beyond it they are a tie. */
  readonly move: number;
  /** The move as a share of the value's nearer bound: 0.46 for 46 %. Null where that bound is zero. */
  readonly share: number | null;
}

/**
 * By id the move that would change the order: up to the nearest that is surely ahead, else, for the first, back to the nearest that is surely behind.
 * Those who are level with everybody have none: there is no order to change.
 */
export function margins(contenders: readonly Contender[], polarity: 'higher' | 'lower'): ReadonlyMap<string, Margin> {
  const bounds = boundedOf(contenders);
  return new Map(
    bounds.flatMap((own): [string, Margin][] => {
      const above = bounds.filter((other) => other.id !== own.id && isAbove(other, own)).sort((a, b) => a.low - b.low)[0];
      const below = bounds.filter((other) => other.id !== own.id && isAbove(own, other)).sort((a, b) => b.high - a.high)[0];
      const up = above && marginTo(above.id, above.low, own.high);
      const down = below && marginTo(below.id, below.high, own.low);
      const margin = polarity === 'higher' ? (up ?? down) : (down ?? up);
      return margin === undefined ? [] : [[own.id, margin]];
    }),
  );
}

function marginTo(rival: string, target: number, from: number): Margin {
  const move = target - from;
  return { rival, move, share: from === 0 ? null : move / Math.abs(from) };
}
