// Numbers in words: a fixed locale, a true minus, scales spelled out.

/** A true minus, U+2212. */
export const MINUS = '\u2212';
/** Between the ends of a range. */
export const EN_DASH = '\u2013';

const SCALE_NAMES = [
  { power: 12, name: 'trillion' },
  { power: 9, name: 'billion' },
  { power: 6, name: 'million' },
] as const;

/** The scales that numbers are written in. */
export type ScaleName = (typeof SCALE_NAMES)[number]['name'];

/** The largest scale that the number reaches; null below a million. */
export function scaleOf(value: number): ScaleName | null {
  return SCALE_NAMES.find(({ power }) => Math.abs(value) >= 10 ** power)?.name ?? null;
}

/** 9 for a billion, 0 for no scale. */
export function powerOfScale(scale: ScaleName | null): number {
  return SCALE_NAMES.find(({ name }) => name === scale)?.power ?? 0;
}

/** Groups thousands and sets a true minus; the decimals are as many as asked for, or as many as there are. */
export function plainNumber(value: number, decimals?: number): string {
  const options = decimals === undefined ? { maximumFractionDigits: 9 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const text = new Intl.NumberFormat('en-US', { ...options, useGrouping: true }).format(Math.abs(Number(value.toPrecision(12))));
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** As many significant digits as asked for, whole digits always: 4.62, 38.0, 1,234. */
export function significantNumber(value: number, digits: number): string {
  const whole = value === 0 ? 1 : Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits))))) + 1;
  return plainNumber(Number(value.toPrecision(Math.max(digits, whole))), Math.max(0, digits - whole));
}

/** A number with its scale: 4.62 billion; below a million with its thousands grouped. */
export function scaledNumber(value: number, digits = 3): string {
  const scale = scaleOf(Number(value.toPrecision(digits)));
  const number = significantNumber(value / 10 ** powerOfScale(scale), digits);
  return scale === null ? number : `${number} ${scale}`;
}
