// What a million tokens cost in a mix of input, cached input and output. Pure, for the build and for the page's own script alike.

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

/** The most parts that one kind may have. */
export const MOST_PARTS = 100;

/**
 * The price of a million tokens of a mix: (input × parts in + cached × parts cached + output × parts out) ÷ all parts, in the currency of the list.
 * Null where the mix has a part for which the list states no price, and for a mix of nothing: no price stands in for a missing one.
 */
export function blend(prices: MixPrices, mix: Mix): number | null {
  const parts: readonly (readonly [number, number | null])[] = [
    [mix.input, prices.input],
    [mix.cached, prices.cached],
    [mix.output, prices.output],
  ];
  const used = parts.filter(([share]) => share > 0);
  const all = used.reduce((sum, [share]) => sum + share, 0);
  if (all === 0 || used.some(([, price]) => price === null)) return null;
  return used.reduce((sum, [share, price]) => sum + share * (price ?? 0), 0) / all;
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

/** A blended price in three digits at most, without its currency: '0.855', '67.5', '0'. */
export function priceDigits(amount: number): string {
  return DIGITS.format(amount);
}
