// What a million tokens cost when prompts, cached prompts and answers are bought in some proportion: the one place where prices are blended.
import { type Decimal, decimalOf, plus, times } from '../schema/decimal.ts';

/** How many parts of each are bought: whole numbers, at least one of them above zero. */
export interface Mix {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

/** Three tokens in for one out, none of them cached: what a blend is of where nobody asks for another. */
export const DEFAULT_MIX: Mix = { input: 3, cached: 0, output: 1 };

/** The amounts of a list that a blend may need, as digits per million tokens. */
export interface Amounts {
  readonly input: string;
  readonly cachedInput?: string | undefined;
  readonly output?: string | undefined;
}

/** The blend: its value to six significant digits, or why there is none. */
export type Blend =
  { readonly value: number; readonly isExact: boolean; readonly reason: null } | { readonly value: null; readonly isExact: false; readonly reason: string };

const DIGITS = 6;

/** True for whole parts of which one at least is above zero. */
export function isMix({ input, cached, output }: Mix): boolean {
  const parts = [input, cached, output];
  return parts.every((part) => Number.isSafeInteger(part) && part >= 0) && parts.some((part) => part > 0);
}

/** '3 parts input, 1 part output': the parts that are above zero. */
export function mixInWords({ input, cached, output }: Mix): string {
  const named: readonly (readonly [number, string])[] = [
    [input, 'input'],
    [cached, 'cached input'],
    [output, 'output'],
  ];
  return named.flatMap(([parts, name]) => (parts === 0 ? [] : [`${parts} ${parts === 1 ? 'part' : 'parts'} ${name}`])).join(', ');
}

/**
 * (input × its parts + cached input × its parts + output × its parts) ÷ all parts, reckoned with integers and rounded once, to six significant digits.
 * There is none where the list gives no price for something that the mix buys. Throws where the parts are no mix.
 */
export function blend(amounts: Amounts, mix: Mix): Blend {
  if (!isMix(mix)) throw new RangeError(`No mix: ${JSON.stringify(mix)}.`);
  const bought: readonly (readonly [number, string | undefined, string])[] = [
    [mix.input, amounts.input, 'input'],
    [mix.cached, amounts.cachedInput, 'cached input'],
    [mix.output, amounts.output, 'output'],
  ];
  let sum: Decimal = { coefficient: 0n, exponent: 0 };
  for (const [parts, digits, name] of bought) {
    if (parts === 0) continue;
    if (digits === undefined) return { value: null, isExact: false, reason: `The list gives no price for ${name}.` };
    sum = plus(sum, times(decimalOf(digits), BigInt(parts)));
  }
  return { ...divided(sum, BigInt(mix.input + mix.cached + mix.output)), reason: null };
}

/** A positive sum by a positive count, halves upwards. */
function divided({ coefficient, exponent }: Decimal, count: bigint): { value: number; isExact: boolean } {
  const shift = Math.max(0, DIGITS + 2 + String(count).length - String(coefficient).length);
  const scaled = coefficient * 10n ** BigInt(shift);
  const quotient = scaled / count;
  const drop = Math.max(0, String(quotient).length - DIGITS);
  const unit = 10n ** BigInt(drop);
  const rounded = (scaled * 2n + count * unit) / (count * unit * 2n);
  return { value: Number(`${rounded}e${exponent - shift + drop}`), isExact: rounded * unit * count === scaled };
}
