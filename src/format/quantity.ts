// Values as the site writes them: what was stated, in its own digits, with the site's signs.
import { currencyPrefix } from './money.ts';
import { EN_DASH, MINUS } from './number.ts';

/** What is needed of a fact to write its value. */
export interface StatedValue {
  /** In the grammar of values: '-CNY 17.3 billion'. */
  readonly stated: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly qualifier: string;
}

const SIGNS_IN_TEXT = new Set(['%', 'pp', 'x', 'W']);
const QUALIFIERS = /^(about|more than|at least|up to|nearly|less than) /;
const CURRENCY = /^[A-Z]{3}$/;

/** True for numbers and words that stand for digits; not for absences and text. */
export function isNumeric({ value, qualifier }: StatedValue): boolean {
  return value !== null || qualifier === 'words';
}

/** The stated number without its hedge, in the site's signs: 'US$75 billion', '44–45%', '−CNY 17.3 billion'. Absences and text as they are. */
export function amountInWords(fact: StatedValue): string {
  if (!isNumeric(fact)) return fact.stated;
  const bare = fact.stated.replace(QUALIFIERS, '').replaceAll('\u2212', '-');
  const { unit } = fact;
  const money = unit !== null && CURRENCY.test(unit) ? bare.replace(`${unit} `, currencyPrefix(unit)) : bare;
  return money
    .replace(/(\d|illion|thousand) to (-?)(?=\d)/, (_, before: string, minus: string) => (minus === '' ? `${before}${EN_DASH}` : `${before} to -`))
    .replace(/^-|(?<= )-(?=[\d])/g, MINUS)
    .replace(/ %$/, '%')
    .replace(/(\d) pp$/, '$1 percentage points')
    .replace(/^(\D?1) percentage points$/, '$1 percentage point');
}

/** The hedge as the source states it, 'about' or 'more than'; '' where there is none. */
export function hedgeInWords(fact: StatedValue): string {
  return isNumeric(fact) ? (QUALIFIERS.exec(fact.stated)?.[1] ?? '') : '';
}

/** The whole value with its hedge: 'more than US$75 billion'. */
export function valueInWords(fact: StatedValue): string {
  const hedge = hedgeInWords(fact);
  return hedge === '' ? amountInWords(fact) : `${hedge} ${amountInWords(fact)}`;
}

/** The same with the unit that its metric brings: '8 quarters', '4.1 years'. */
export function valueWithUnit(fact: StatedValue): string {
  const { unit } = fact;
  if (unit === null || !isNumeric(fact) || SIGNS_IN_TEXT.has(unit) || CURRENCY.test(unit)) return valueInWords(fact);
  const isOne = fact.value === 1 && hedgeInWords(fact) === '';
  return `${valueInWords(fact)} ${isOne ? unit.replace(/s$/, '') : unit}`;
}
