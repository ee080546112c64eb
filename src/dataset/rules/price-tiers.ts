// The tiers of a list cut the length of a prompt into pieces: none twice, none left out, the longer no cheaper.
import { findingAt, listOf, type PriceLine, priceLines } from '../audit/price-lines.ts';
import type { Content } from '../parse.ts';
import type { Finding, Rule } from '../rule.ts';

export const priceTiers: Rule = {
  name: 'price-tiers',
  description:
    "The tiers of one list neither overlap nor leave a gap, begin at the first token and inside the model's context, and ask no less for longer prompts.",
  scope: 'ledger',
  *check({ content }) {
    for (const tiers of Map.groupBy(priceLines(content), (line) => `${listOf(line)}|${line.price.offer}`).values()) {
      const sorted = [...tiers].sort((a, b) => fromOf(a) - fromOf(b));
      for (const [index, line] of sorted.entries()) {
        yield* bounds(sorted[index - 1], line);
        yield* amounts(sorted[index - 1], line);
        yield* context(line, content);
      }
    }
  },
};

const fromOf = ({ price }: PriceLine): number => price.from ?? 0;
const toOf = ({ price }: PriceLine): number => price.to ?? Infinity;
const tokens = (count: number): string => (count === Infinity ? 'any length' : `${count} tokens`);

function* bounds(before: PriceLine | undefined, line: PriceLine): Iterable<Finding> {
  const [end, start] = [before === undefined ? 0 : toOf(before), fromOf(line)];
  if (start === end) return;
  const cure = 'Compare the bounds with the list: a tier holds for more tokens than "from" and at most as many as "to", which the next tier takes up.';
  if (before === undefined) yield findingAt(line, 'from', `No tier of this list holds for prompts of up to ${tokens(start)}: its first begins there.`, cure);
  else if (start < end)
    yield findingAt(
      line,
      'from',
      `This tier begins at ${tokens(start)}, and the one before it (line ${before.at('model').line}) goes on to ${tokens(end)}.`,
      cure,
    );
  else
    yield findingAt(
      line,
      'from',
      `This tier begins at ${tokens(start)}, and the one before it (line ${before.at('model').line}) ends at ${tokens(end)}: prompts in between have no price.`,
      cure,
    );
}

function* amounts(before: PriceLine | undefined, line: PriceLine): Iterable<Finding> {
  if (before === undefined) return;
  for (const field of ['input', 'cachedInput', 'output'] as const) {
    const [own, shorter] = [line.price[field], before.price[field]];
    if (own === undefined || shorter === undefined || Number(own) >= Number(shorter)) continue;
    const message = `The ${field} of this tier, ${own}, is cheaper than ${shorter}, which the list asks for shorter prompts (line ${before.at('model').line}).`;
    yield findingAt(line, field, message, 'Compare both with the list: tiers may have changed places, or a point may stand wrong.');
  }
}

function* context(line: PriceLine, content: Content): Iterable<Finding> {
  const limit = content.models.get(line.price.model)?.data?.context;
  if (limit === undefined || line.price.from === undefined || line.price.from < limit) return;
  const message = `This tier begins at ${tokens(line.price.from)}, and "${line.price.model}" takes no more than ${tokens(limit)}.`;
  yield findingAt(line, 'from', message, 'Compare the bound with the list, and the context of the model with its source.');
}
