// Numbers as written: digits and a power of ten, added and multiplied as integers, so that 33.4 billion is 33400000000 and nothing near it.

/** coefficient × 10^exponent. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

/** Reads `-33.40` without commas; the exponent keeps the decimals that were written. */
export function decimalOf(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return { coefficient: BigInt(`${whole}${fraction}`), exponent: -fraction.length };
}

/** Times a power of ten. */
export function timesTen({ coefficient, exponent }: Decimal, power: number): Decimal {
  return { coefficient, exponent: exponent + power };
}

/** Times an integer. */
export function times({ coefficient, exponent }: Decimal, factor: bigint): Decimal {
  return { coefficient: coefficient * factor, exponent };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = ({ coefficient, exponent: own }: Decimal): bigint => coefficient * 10n ** BigInt(own - exponent);
  return { coefficient: at(a) + at(b), exponent };
}

export function negated({ coefficient, exponent }: Decimal): Decimal {
  return { coefficient: -coefficient, exponent };
}

/** Below zero where a is less than b, zero where they are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { coefficient } = plus(a, negated(b));
  return coefficient < 0n ? -1 : coefficient > 0n ? 1 : 0;
}

/** The nearest number; never -0. */
export function toNumber({ coefficient, exponent }: Decimal): number {
  return coefficient === 0n ? 0 : Number(`${coefficient}e${exponent}`);
}
