// Two digits that changed places: the commonest slip of the hand, and one that leaves a trace.
import type { LedgerFact } from '../types.ts';
import { type Equation, gapOf } from './equation.ts';

/** The first number of a stated value with two neighbouring digits swapped, in every way that changes it: '2,674' of '2,764'. */
export function transpositionsOf(stated: string): readonly string[] {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(stated)?.[0] ?? '';
  const places = [...digits].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  return places.slice(1).flatMap((second, index) => {
    const first = places[index] ?? 0;
    const swapped = [...digits];
    [swapped[first], swapped[second]] = [digits[second] ?? '', digits[first] ?? ''];
    const text = swapped.join('');
    return text === digits || text.startsWith('0') ? [] : [stated.replace(digits, text)];
  });
}

const numberIn = (stated: string): number => Number((/\d[\d,]*(?:\.\d+)?/.exec(stated)?.[0] ?? '').replaceAll(',', ''));

/** The way of writing a party of a sum with two digits swapped that would make both sides meet; null where there is none. */
export function mendingSwap(equation: Equation, party: LedgerFact): string | null {
  const { value, stated } = party;
  if (equation.isSum !== true || value === null || numberIn(stated) === 0) return null;
  const fits = (other: string): boolean => {
    const shift = value * (numberIn(other) / numberIn(stated) - 1);
    return (
      gapOf(party === equation.claim ? { ...equation, claim: moved(equation.claim, shift) } : { ...equation, implied: moved(equation.implied, shift) }) === 0
    );
  };
  return transpositionsOf(stated).find(fits) ?? null;
}

function moved<T extends { readonly low: number | null; readonly high: number | null }>(interval: T, shift: number): T {
  return { ...interval, low: interval.low === null ? null : interval.low + shift, high: interval.high === null ? null : interval.high + shift };
}
