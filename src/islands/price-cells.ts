// What the cells of a table of prices say in another mix. Pure; <price-tools> writes it into the page.
import { blend, type Mix } from '../format/price-mix.ts';

/** One price of a cell in the present mix. */
export interface CellPrice {
  /** False for what was read at a gateway or long ago, which is nobody's least. */
  readonly isComparable: boolean;
  readonly blended: number | null;
}

/** The blend of amounts as a cell prints them, '2 · 0.25 · 6': input, cached input and output; null where the mix buys what a dash stands for, or nothing can be read. */
export function readAmounts(text: string, mix: Mix): number | null {
  const [input = null, cached = null, output = null] = text.split('·').map(readAmount);
  return input === null ? null : blend({ input, cached, output }, mix);
}

function readAmount(text: string): number | null {
  const digits = text.trim();
  return /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** The least of a cell's comparable prices; of the others where it has no such; null without any. */
export function leastOf(prices: readonly CellPrice[]): number | null {
  const own = prices.filter(({ isComparable, blended }) => isComparable && blended !== null);
  const values = (own.length > 0 ? own : prices).flatMap(({ blended }) => blended ?? []);
  return values.length === 0 ? null : Math.min(...values);
}

/** The least comparable price of a row's cells, and where several cells have one, the prices that are as low as that. */
export function repriced<P extends CellPrice>(cells: readonly (readonly P[])[]): { readonly least: number | null; readonly leaders: readonly P[] } {
  const own = cells.map((prices) => prices.filter(({ isComparable, blended }) => isComparable && blended !== null)).filter((prices) => prices.length > 0);
  const values = own.flatMap((prices) => prices.flatMap(({ blended }) => blended ?? []));
  if (values.length === 0) return { least: null, leaders: [] };
  const least = Math.min(...values);
  return { least, leaders: own.length < 2 ? [] : own.flat().filter(({ blended }) => blended === least) };
}
