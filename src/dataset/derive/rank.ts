// Ranks by interval: who may be level is called level.

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

/** Places by id: one more than the number of those whose interval lies wholly on the better side. */
export function rank(contenders: readonly Contender[], polarity: 'higher' | 'lower'): ReadonlyMap<string, Place> {
  const bounds = contenders.map(({ id, low, high }) => ({ id, low: low ?? -Infinity, high: high ?? Infinity }));
  type Bounded = (typeof bounds)[number];
  // Half-open intervals that only touch share no point; two equal plain integers do.
  const isAbove = (a: Bounded, b: Bounded): boolean => a.low >= b.high && !(a.low === b.low && a.high === b.high);
  const isBetter = (a: Bounded, b: Bounded): boolean => (polarity === 'higher' ? isAbove(a, b) : isAbove(b, a));
  return new Map(
    bounds.map((own) => {
      const others = bounds.filter((other) => other.id !== own.id);
      const ahead = others.filter((other) => isBetter(other, own)).length;
      return [own.id, { rank: ahead + 1, isTied: others.some((other) => !isBetter(other, own) && !isBetter(own, other)) }];
    }),
  );
}
