// A model costs about the same wherever it is sold: a price many times away from its siblings is more often a slip than an offer.
import { findingAt, type PriceLine, priceLines } from '../audit/price-lines.ts';
import type { Finding, Rule } from '../rule.ts';
import { daysBetween } from '../../schema/plain-date.ts';

/** A slip of ten leaves this much between lists that differ by half; a price cut by four fifths, which happens, does not reach it. */
const FACTOR = 6;
/** Prices fall over the years: only lists of about one time are held against each other. */
const DAYS_APART = 180;

const CURE =
  'Compare both with their lists, above all the point and the currency. If the list says so, add an exception to content/exceptions.yaml with the reason.';

export const priceOutlier: Rule = {
  name: 'price-outlier',
  description: `A price is within ${FACTOR} times the middle of what others ask for the same model, market and currency within ${DAYS_APART} days, and output within ${FACTOR} times the usual multiple of input.`,
  scope: 'ledger',
  *check({ content }) {
    const lines = priceLines(content).filter(({ price }) => price.offer === 'standard' && (price.from ?? 0) === 0);
    const usual = new Map([...Map.groupBy(lines, marketOf)].map(([market, own]) => [market, middle(own.flatMap((line) => multipleOf(line) ?? []))]));
    for (const siblings of Map.groupBy(lines, ({ price }) => `${price.model}|${price.market}|${price.currency}`).values()) {
      for (const line of siblings) {
        const found = [...againstSiblings(line, siblings, usual.get(marketOf(line)) ?? null)];
        yield* found;
        if (found.length === 0) yield* againstInput(line, usual.get(marketOf(line)) ?? null);
      }
    }
  },
};

const marketOf = ({ price }: PriceLine): string => `${price.market}|${price.currency}`;

/** Output as a multiple of input; null where one of them is missing or free. */
function multipleOf({ price }: PriceLine): number | null {
  const [input, output] = [Number(price.input), Number(price.output ?? 0)];
  return input > 0 && output > 0 ? output / input : null;
}

/** The middle of a list of numbers, the lower one of an even count; null of none. */
function middle(numbers: readonly number[]): number | null {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? null;
}

function* againstSiblings(line: PriceLine, siblings: readonly PriceLine[], usual: number | null): Iterable<Finding> {
  for (const field of ['input', 'output'] as const) {
    const own = Number(line.price[field] ?? 0);
    const others = siblings.filter((other) => other !== line && Number(other.price[field] ?? 0) > 0 && daysApart(line, other) <= DAYS_APART);
    const center = middle(others.map(({ price }) => Number(price[field])));
    if (own <= 0 || center === null || distance(own, center) < FACTOR) continue;
    const [other] = others;
    if (others.length === 1 && other !== undefined && isLessUsual(other, line, usual, siblings)) continue;
    const what = others.length === 1 && other !== undefined ? `what ${other.id} asks` : `the middle of ${others.length} other prices of the model`;
    yield findingAt(line, field, `The ${field} at ${line.price[field] ?? ''} is ${times(own, center)} ${what}, ${center}, in ${line.price.currency}.`, CURE);
  }
}

/** Of two that differ, whether the first is the one to blame: the one whose output is the less usual multiple of its input, else the later line. */
function isLessUsual(a: PriceLine, b: PriceLine, usual: number | null, siblings: readonly PriceLine[]): boolean {
  const [ofA, ofB] = [a, b].map((line) => distance(multipleOf(line) ?? usual ?? 1, usual ?? 1)) as [number, number];
  return ofA === ofB ? siblings.indexOf(a) > siblings.indexOf(b) : ofA > ofB;
}

function* againstInput(line: PriceLine, usual: number | null): Iterable<Finding> {
  const multiple = multipleOf(line);
  if (multiple === null || usual === null || multiple < usual * FACTOR) return;
  const message = `Output at ${line.price.output ?? ''} is ${rough(multiple)} times input at ${line.price.input}, and ${rough(usual)} times is usual in this market.`;
  yield findingAt(line, 'output', message, CURE);
}

const daysApart = ({ price: a }: PriceLine, { price: b }: PriceLine): number => Math.abs(daysBetween(a.date, b.date));

/** How many times the larger is of the smaller. */
const distance = (a: number, b: number): number => Math.max(a / b, b / a);
const rough = (number: number): string => String(Number(number.toPrecision(2)));
const times = (own: number, center: number): string => (own > center ? `${rough(own / center)} times` : `a ${rough(center / own)}th of`);
