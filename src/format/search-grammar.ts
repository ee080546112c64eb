// The grammar of queries, as data: signs and scales of the ledger's own grammar of values, every way to write a period, and words that only ask.
// The index ships it with the table of rows, so that a page that searches carries the few lines that read it, and both sides read alike.
import { CURRENCY_CODES, MISSPELLED, SCALE_SPELLINGS, SUFFIXES } from '../schema/quantity-signs.ts';

/** Patterns are sources of regular expressions over folded text. */
export interface SearchGrammar {
  /** A number with what may stand around it: sign before, digits, scale, unit after. */
  readonly quantity: string;
  /** Units by every spelling, lower case: the unit and the power of ten from what is written to it. */
  readonly units: Readonly<Record<string, readonly [unit: string, power: number]>>;
  readonly scales: Readonly<Record<string, number>>;
  /** Periods, the longest and plainest forms first: a pattern and the label it means, in which {y2} is the year in group 2; see src/format/search-period.ts. */
  readonly periods: readonly (readonly [pattern: string, label: string])[];
  /** Words that ask and join, and find nothing; and those that ask for the most of something. */
  readonly stop: string;
  /** What stands before a period or a number and makes a bound of it. */
  readonly since: string;
  readonly until: string;
  readonly above: string;
  readonly below: string;
  /** Between the ends of a range. */
  readonly joint: string;
}

const OTHER_UNITS: Readonly<Record<string, string>> = {
  元: 'CNY',
  人民币: 'CNY',
  人民幣: 'CNY',
  dollar: 'USD',
  'us dollars': 'USD',
  美元: 'USD',
  港元: 'HKD',
  倍: 'x',
};

function units(): SearchGrammar['units'] {
  const found: [string, readonly [string, number]][] = CURRENCY_CODES.map((code) => [code.toLowerCase(), [code, 0]]);
  for (const [sign, { unit, power }] of Object.entries(SUFFIXES)) found.push([sign.toLowerCase(), [unit, power]]);
  for (const [spelling, right] of Object.entries({ ...MISSPELLED, ...OTHER_UNITS })) {
    const suffix = Object.entries(SUFFIXES).find(([sign]) => sign === right)?.[1];
    // A hundredth of a point is no point; scales and hedges are no units.
    if (spelling === 'bps' || (suffix === undefined && !CURRENCY_CODES.some((code) => code === right))) continue;
    found.push([spelling, suffix === undefined ? [right, 0] : [suffix.unit, suffix.power]]);
  }
  return Object.fromEntries(found);
}

const UNITS = units();
const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$.]/g, '\\$&'))
    .join('|');
const BEFORE = oneOf(Object.keys(UNITS).filter((word) => /^[A-Z]{3}$/.test(UNITS[word]?.[0] ?? '')));
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d*\\.?\\d+';
/** No part of a word with letters, such as qwen3 or 910c, and no part of a longer number. */
const QUANTITY = `(?<![a-z0-9,]|[a-z0-9]-|\\d\\.)(?:(${BEFORE})\\s*)?-?(${DIGITS})(?:[\\s-]?(${oneOf(Object.keys(SCALE_SPELLINGS))})(?![a-z]))?(?:\\s?(${oneOf(Object.keys(UNITS))})(?![a-z]))?(?![a-z0-9]|[.,]\\d|-[a-z])`;

const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = "'?((?:20)?\\d{2})";
const LONG_YEAR = '((?:19[89]|20[0-5])\\d)';
/** A year that no digit runs into: after a letter and a digit two digits need a space or an apostrophe, or h100 would be a half. */
const APART = `(?:[- ]?(?:of )?${LONG_YEAR}|[- ]?'(\\d{2})|[- ](\\d{2}))`;
const ORDINAL = '(1st|2nd|3rd|4th|first|second|third|fourth|一|二|三|四|[1-4])';
const FISCAL = '(?:fy|fiscal(?: year)?)';

const PERIODS: SearchGrammar['periods'] = [
  ['ttm ?(\\d{4}-\\d{2}-\\d{2})', 'TTM {n1}'],
  ['(\\d{4}(?:-\\d{2})?)\\.\\.(\\d{4}(?:-\\d{2})?)', '{n1}..{n2}'],
  ['(\\d{4})-(\\d{2})-(\\d{2})', '{n1}-{n2}-{n3}'],
  [`(\\d{1,2}) ${MONTH},? ${LONG_YEAR}`, '{n3}-{m2}-{d1}'],
  [`${MONTH} (\\d{1,2}),? ${LONG_YEAR}`, '{n3}-{m1}-{d2}'],
  ['(\\d{4})年(\\d{1,2})月(\\d{1,2})日', '{n1}-{d2}-{d3}'],
  [`${FISCAL} ?${YEAR}[- ]?(q[1-4]|h[12]|9m)`, 'FY{y1}-{u2}'],
  [`(q[1-4]|h[12]|9m)[- ]?(?:of )?${FISCAL} ?${YEAR}`, 'FY{y2}-{u1}'],
  [`(?:fiscal )?${ORDINAL}(?: fiscal)? quarter (?:of |in )?${FISCAL} ?${LONG_YEAR}`, 'FY{n2}-Q{o1}'],
  [`${ORDINAL} quarter (?:of |in )?${LONG_YEAR}`, '{n2}-Q{o1}'],
  [`${LONG_YEAR}财年第?${ORDINAL}季度?`, 'FY{n1}-Q{o2}'],
  [`${LONG_YEAR}[- ]?q([1-4])`, '{n1}-Q{n2}'],
  [`q([1-4])${APART}`, '{y234}-Q{n1}'],
  [`([1-4])q[- ]?${YEAR}`, '{y2}-Q{n1}'],
  ['(\\d{2})q([1-4])', '{y1}-Q{n2}'],
  [`quarter (?:to|ended|ending)(?: in)? ${MONTH} ${LONG_YEAR}`, '{n2}-Q{q1}'],
  [`${MONTH} quarter,?(?: of)? ${LONG_YEAR}`, '{n2}-Q{q1}'],
  [`${LONG_YEAR}年?第?${ORDINAL}季度?`, '{n1}-Q{o2}'],
  [`${LONG_YEAR}[- ]?h([12])`, '{n1}-H{n2}'],
  [`h([12])${APART}`, '{y234}-H{n1}'],
  [`([12])h[- ]?${YEAR}`, '{y2}-H{n1}'],
  [`(first|second) half (?:of )?${LONG_YEAR}`, '{n2}-H{o1}'],
  [`${LONG_YEAR}年?上半年`, '{n1}-H1'],
  [`${LONG_YEAR}年?下半年`, '{n1}-H2'],
  [`${LONG_YEAR}[- ]?9m`, '{n1}-9M'],
  [`(?:9m|nine months(?: of)?) ?${LONG_YEAR}`, '{n1}-9M'],
  [`${FISCAL} ?${YEAR}`, 'FY{y1}'],
  [`${LONG_YEAR}财年`, 'FY{n1}'],
  [`${MONTH} ${LONG_YEAR}`, '{n2}-{m1}'],
  [`${LONG_YEAR}年(\\d{1,2})月`, '{n1}-{d2}'],
  [`${LONG_YEAR}-(0[1-9]|1[0-2])`, '{n1}-{n2}'],
  [`${LONG_YEAR}年?(?! ?(?:%|bn|billion|million|亿|万))`, '{n1}'],
];

/** The grammar as it travels. */
export const GRAMMAR: SearchGrammar = {
  quantity: QUANTITY,
  units: UNITS,
  scales: SCALE_SPELLINGS,
  periods: PERIODS.map(([pattern, label]) => [`(?<![a-z0-9.$¥€-])(?:${pattern})(?![a-z0-9]|\\.\\d|,\\d{3})`, label]),
  stop: 'a an and any are as at be been by can cloud compare compared did do does find for from get give had has have how i in is it its latest long many me much new newest of off on or out per s show so tell than that the their them there these they this to up us versus vs was we were what whats when where which who whose why will with you your most largest biggest highest top best leads leader leading 的 是 多少 和 与 最 最大 最高 最多 谁 哪家',
  since: '(?:(after)|since|from|between|自|从)',
  until: '(?:(before)|until|till|through|by|up to|截至)',
  above: '(?:(>(?!=))|>=|≥|more than|over|above|at least|exceeding|greater than|大于|超过|高于)',
  below: '(?:(<(?!=))|<=|≤|less than|under|below|at most|fewer than|小于|低于)',
  joint: '\\s*(?:to|-|\\.{2,3}|~|and|until|through|至|到)\\s*',
};
