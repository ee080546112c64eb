// What to say about a value that cannot be read: what is wrong with it, and an example of what would be right.
import type { MetricKind } from './metric.ts';
import { Currency, EXAMPLES, LEGAL_UNITS, MISSPELLED, SUFFIXES, type Suffix } from './quantity-words.ts';

export interface Refusal {
  /** What is wrong, a full sentence. */
  readonly message: string;
  /** What would be right, with an example that can be read. */
  readonly cure: string;
}

const KIND_NAMES: Readonly<Record<MetricKind, string>> = {
  money: 'an amount of money',
  percent: 'a percent',
  points: 'a number of percentage points',
  multiple: 'a multiple',
  count: 'a count',
  rank: 'a rank',
  duration: 'a duration',
  power: 'electric power',
  rate: 'a rate',
  score: 'a score',
  text: 'text',
};

/** The kind of metric that a unit in the text speaks for; null where there is none. */
function kindOfUnit(text: string): { kind: MetricKind; unit: string } | null {
  const currency = Currency.options.find((code) => new RegExp(`(^|[\\s-])${code}(\\s|\\d|$)`).test(text));
  if (currency !== undefined) return { kind: 'money', unit: currency };
  const suffix = (Object.keys(SUFFIXES) as Suffix[]).find((unit) => new RegExp(`(\\d|\\s)${unit}$`).test(text));
  return suffix === undefined ? null : { kind: SUFFIXES[suffix].kind, unit: suffix };
}

/** A word of the text that the grammar knows by another name. */
function misspelling(text: string): string | null {
  const lower = text.toLowerCase();
  const found = Object.keys(MISSPELLED)
    .filter((word) => {
      const at = lower.indexOf(word);
      if (at < 0 || text.includes(MISSPELLED[word] ?? '')) return false;
      const isLetter = (char: string | undefined): boolean => char !== undefined && /[a-z]/.test(char);
      return !/^[a-z]/.test(word) || (!isLetter(lower[at - 1]) && !isLetter(lower[at + word.length]));
    })
    .sort((a, b) => b.length - a.length)[0];
  return found === undefined ? null : `Write "${MISSPELLED[found] ?? ''}" for "${found}".`;
}

/** Says why a value was not read. The fault is named where the form was right and the number was not. */
export function refuseQuantity(text: string, kind: MetricKind, fault?: 'below-zero' | 'too-long' | 'no-rank'): Refusal {
  const example = `Write ${KIND_NAMES[kind]} as ${EXAMPLES[kind]}.`;
  if (text === '') return { message: 'The value is empty.', cure: `${example} Where the source gives none, write "not disclosed".` };
  if (fault === 'below-zero') {
    return {
      message: `The value "${text}" is below zero, and its metric is never that.`,
      cure: `Drop the minus, or mark the metric "signed: true". ${example}`,
    };
  }
  if (fault === 'too-long') return { message: `The value "${text}" has more digits than any source prints.`, cure: example };
  if (fault === 'no-rank') return { message: `The value "${text}" is no rank.`, cure: `A rank is one whole number from 1 on. ${example}` };
  const unit = kindOfUnit(text);
  if (unit !== null && unit.kind !== kind) {
    return {
      message: `The value "${text}" is in ${unit.unit}, but its metric is ${KIND_NAMES[kind]}.`,
      cure: `Legal units: ${LEGAL_UNITS[kind]}. ${example}`,
    };
  }
  const hint = misspelling(text);
  if (unit === null && LEGAL_UNITS[kind].startsWith('none') === false) {
    const code = kind === 'money' ? /\b([A-Z]{3})\b/.exec(text)?.[1] : undefined;
    const what = code === undefined ? `has no unit that ${KIND_NAMES[kind]} can be in` : `is in ${code}, which is no currency that the ledger knows`;
    return { message: `The value "${text}" ${what}.`, cure: `${hint === null ? '' : `${hint} `}Legal units: ${LEGAL_UNITS[kind]}. ${example}` };
  }
  const minus = /^[A-Z]{3} -/.test(text) ? 'Write the minus before the currency: -CNY 17.3 billion. ' : '';
  return { message: `The value "${text}" cannot be read as ${KIND_NAMES[kind]}.`, cure: `${minus}${hint === null ? '' : `${hint} `}${example}` };
}
