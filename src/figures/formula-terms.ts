// The formula of a derived fact, cut into terms that lead to their inputs.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { factPath, keyPath } from './address.ts';

/** One piece of a formula: an input with its place, or an operator or constant. */
export interface Term {
  readonly text: string;
  readonly path: string | null;
}

/** Where an input stands: a trailing total that repeats a stated year stands at that year. */
function inputPath(dataset: Pick<Dataset, 'shown'>, key: string): string {
  const input = dataset.shown.get(key);
  return input === undefined ? keyPath(key) : factPath(input);
}

/** The terms of a fact's formula in order, the subject named once where all inputs share it; none for a stated fact. */
export function formulaTerms(dataset: Pick<Dataset, 'shown'>, fact: Pick<LedgerFact, 'formula' | 'derivedFrom'>): Term[] {
  if (fact.formula === null) return [];
  const pieces = fact.formula.split(/ ([+−÷×]) /);
  const subjects = new Set(pieces.filter((piece) => piece.includes(', ')).map((piece) => piece.slice(0, piece.lastIndexOf(', '))));
  const keys = [...fact.derivedFrom];
  const terms = pieces.map((piece, index): Term => {
    const isInput = index % 2 === 0 && !/^[\d.]+$/.test(piece.trim()) === true && keys.length > 0;
    const key = isInput ? keys.shift() : undefined;
    const text = subjects.size === 1 && piece.includes(', ') ? piece.slice(piece.lastIndexOf(', ') + 2) : piece;
    return { text, path: key === undefined ? null : inputPath(dataset, key) };
  });
  return terms;
}
