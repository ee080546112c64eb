// What a million tokens cost in a mix of input, cached input and output. Pure, for the build and for the page's own script alike.
import { type Decimal, decimalOf, plus, times, timesTen } from '../schema/decimal.ts';

/** How many parts of each kind of token a mix has: 3, 0 and 1 is three tokens in for one out. */
export interface Mix {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** Amounts for a million tokens, all in one currency; null where the list states none. */
export interface MixPrices {
  readonly input: number;
  readonly cached: number | null;
  readonly output: number | null;
}

/** Three in for one out, nothing from the cache. */
export const DEFAULT_MIX: Mix = { input: 3, cached: 0, output: 1 };

/** The mixes that pages offer without script, with their words: the usual one, as much out as in, and a long prompt mostly held from before. */
export const FIXED_MIXES: readonly (readonly [mix: Mix, label: string])[] = [
  [DEFAULT_MIX, '3 in, 1 out'],
  [{ input: 1, cached: 0, output: 1 }, '1 in, 1 out'],
  [{ input: 1, cached: 8, output: 1 }, '1 in, 8 cached, 1 out'],
];

/** The most parts that one kind may have. */
export const MOST_PARTS = 100;

/** Digits that a blend keeps: those of most lists, whole, and enough of a quotient without end. */
const BLEND_DIGITS = 6;

/** The kinds of token that a mix buys, with their parts and prices. */
function bought(prices: MixPrices, mix: Mix): readonly { readonly kind: string; readonly parts: number; readonly price: number | null }[] {
  const kinds = [
    { kind: 'input', parts: mix.input, price: prices.input },
    { kind: 'cached input', parts: mix.cached, price: prices.cached },
    { kind: 'output', parts: mix.output, price: prices.output },
  ];
  return kinds.filter(({ parts }) => parts > 0);
}

/**
 * The price of a million tokens of a mix: (input × parts in + cached × parts cached + output × parts out) ÷ all parts, in the currency of the list.
 * The amounts are added up as integers and the quotient is rounded once, to six significant digits, so that 0.1 and 0.2 make 0.15 and nothing near it.
 * Null where the mix has a part for which the list states no price, and for a mix of nothing: no price stands in for a missing one.
 */
export function blend(prices: MixPrices, mix: Mix): number | null {
  const kinds = bought(prices, mix);
  let sum: Decimal = { coefficient: 0n, exponent: 0 };
  for (const { parts, price } of kinds) {
    if (price === null) return null;
    sum = plus(sum, times(asWritten(price), BigInt(parts)));
  }
  const all = kinds.reduce((total, { parts }) => total + parts, 0);
  return all === 0 ? null : quotient(sum, BigInt(all));
}

/** Why a mix has no price on a list, in a sentence; null where it has one. */
export function noBlend(prices: MixPrices, mix: Mix): string | null {
  const kinds = bought(prices, mix);
  if (kinds.length === 0) return 'The mix buys nothing.';
  const missing = kinds.filter(({ price }) => price === null).map(({ kind }) => kind);
  return missing.length === 0 ? null : `The list gives no price for ${missing.join(' and ')}.`;
}

/** A number by the digits that it is printed with: '2.5e-7' is 25 × 10⁻⁸. */
function asWritten(price: number): Decimal {
  const [digits = '0', power = '0'] = String(price).split('e');
  return timesTen(decimalOf(digits), Number(power));
}

/** A sum that is not below zero, by a count; halves go up. */
function quotient({ coefficient, exponent }: Decimal, count: bigint): number {
  const shift = Math.max(0, BLEND_DIGITS + String(count).length - String(coefficient).length + 1);
  const scaled = coefficient * 10n ** BigInt(shift);
  const drop = Math.max(0, String(scaled / count).length - BLEND_DIGITS);
  const unit = count * 10n ** BigInt(drop);
  return Number(`${(scaled * 2n + unit) / (unit * 2n)}e${exponent - shift + drop}`);
}

/** A mix as an address holds it: '3-0-1', parts in, cached and out. */
export function mixSlug({ input, cached, output }: Mix): string {
  return [input, cached, output].join('-');
}

/** Reads '3-0-1' or '3:0:1', and '3:1' as in and out; null for what is no mix of whole parts up to the most, or a mix of nothing. */
export function parseMix(text: string): Mix | null {
  const parts = text.trim().split(/[-:]/);
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !/^\d{1,3}$/.test(part))) return null;
  const numbers = parts.map(Number);
  const [input = 0, cached = 0, output = 0] = numbers.length === 2 ? [numbers[0], 0, numbers[1]] : numbers;
  return numbers.some((number) => number > MOST_PARTS) || input + cached + output === 0 ? null : { input, cached, output };
}

/** '3 parts input to 1 output', '3 parts input to 7 cached input and 1 output'; 'output alone' for one kind. */
export function mixWords({ input, cached, output }: Mix): string {
  const kinds: readonly (readonly [number, string])[] = [
    [input, 'input'],
    [cached, 'cached input'],
    [output, 'output'],
  ];
  const [first, ...others] = kinds.filter(([share]) => share > 0);
  if (first === undefined) return 'no tokens';
  if (others.length === 0) return `${first[1]} alone`;
  const tail = others.map(([share, kind]) => `${share} ${kind}`).join(' and ');
  return `${first[0]} ${first[0] === 1 ? 'part' : 'parts'} ${first[1]} to ${tail}`;
}

const DIGITS = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

/** An amount in three digits at most and below a hundred with two decimals at least, without its currency: '0.855', '1.10', '3.00', '120'; '0' for nothing. */
export function priceDigits(amount: number): string {
  const text = DIGITS.format(amount);
  if (amount === 0 || amount >= 100) return text;
  const decimals = text.split('.')[1]?.length ?? 0;
  return `${text}${decimals === 0 ? '.' : ''}${'0'.repeat(Math.max(0, 2 - decimals))}`;
}
