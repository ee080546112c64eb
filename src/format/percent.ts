// Percent in words: closed up, with a true minus.
import { plainNumber } from './number.ts';

/** '37%', '−4.77%': 26 is 26 %. With decimals the number is rounded to them. */
export function percentInWords(value: number, decimals?: number): string {
  return `${plainNumber(value, decimals)}%`;
}
