// Within one list some prices cannot stand above others: a slip of a digit or two fields that changed places mostly breaks that.
import { findingAt, listOf, type PriceLine, priceLines } from '../audit/price-lines.ts';
import type { Finding, Rule } from '../rule.ts';

const CURE =
  'Compare it with the list: fields may have changed places, or a point may stand wrong. If the list says so, add an exception to content/exceptions.yaml with the reason.';

/** Offers that are cheaper than the standard one, and those that are not. */
const NO_DEARER = new Set(['batch', 'off-peak']);

export const priceOrder: Rule = {
  name: 'price-order',
  description:
    'Output is no cheaper than input, cached input no dearer, batch and off-peak no dearer than the standard offer of their list, the others no cheaper.',
  scope: 'ledger',
  *check({ content }) {
    const lines = priceLines(content);
    for (const line of lines) yield* withinLine(line);
    for (const list of Map.groupBy(lines, listOf).values()) {
      for (const line of list) {
        if (line.price.offer === 'standard') continue;
        const standard = list.find(({ price }) => price.offer === 'standard' && price.from === line.price.from && price.to === line.price.to);
        if (standard !== undefined) yield* againstStandard(line, standard);
      }
    }
  },
};

function* withinLine(line: PriceLine): Iterable<Finding> {
  const { input, output, cachedInput } = line.price;
  if (output !== undefined && Number(output) < Number(input)) {
    yield findingAt(line, 'output', `Output at ${output} is cheaper than input at ${input}, which hardly any list has.`, CURE);
  }
  if (cachedInput !== undefined && Number(cachedInput) > Number(input)) {
    yield findingAt(line, 'cachedInput', `Cached input at ${cachedInput} is dearer than input at ${input}, which it is meant to save.`, CURE);
  }
}

function* againstStandard(line: PriceLine, standard: PriceLine): Iterable<Finding> {
  const isCheaper = NO_DEARER.has(line.price.offer);
  for (const field of ['input', 'output'] as const) {
    const [own, usual] = [line.price[field], standard.price[field]];
    if (own === undefined || usual === undefined || (isCheaper ? Number(own) <= Number(usual) : Number(own) >= Number(usual))) continue;
    const how = isCheaper ? 'dearer' : 'cheaper';
    yield findingAt(
      line,
      field,
      `The ${field} of the offer "${line.price.offer}", ${own}, is ${how} than that of the standard offer of the same list, ${usual}.`,
      CURE,
    );
  }
}
