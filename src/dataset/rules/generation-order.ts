// The second chip of a family comes after the first: a generation older than its predecessor has a wrong number or a wrong date.
import { isEarlier, roughStart } from '../../schema/rough-date.ts';
import type { Chip, ChipStep } from '../../schema/chip.ts';
import type { Doc } from '../parse.ts';
import type { Finding, Rule } from '../rule.ts';

/** A chip's first step of a kind. */
interface First {
  readonly doc: Doc<Chip>;
  readonly generation: number;
  readonly index: number;
  readonly step: ChipStep;
}

/** More between two generations is mostly a wrong decade. */
const MOST_YEARS = 8;

/** What is compared between generations: the first word of them, and their first use. */
const BEGINNINGS: readonly (readonly [what: string, isIt: (step: ChipStep) => boolean])[] = [
  ['first heard of', ({ basis }) => basis === 'reported'],
  ['first in use', ({ step }) => step === 'shipping' || step === 'available'],
];

export const generationOrder: Rule = {
  name: 'generation-order',
  description: 'A generation of a family of chips is neither heard of nor in use before the generation that it follows, nor many years after it.',
  scope: 'ledger',
  *check({ content }) {
    const chips = [...content.chips.values()];
    const families = Map.groupBy(chips, ({ id, data }) => `${id.split('/')[0] ?? ''}|${data?.family ?? ''}`);
    for (const family of families.values()) {
      const told = new Set<string>();
      for (const [what, isIt] of BEGINNINGS) {
        for (const finding of alongFamily(family, what, isIt)) {
          if (!told.has(finding.subject ?? '')) yield finding;
          told.add(finding.subject ?? '');
        }
      }
    }
  },
};

/** One finding a generation that begins before the one it follows. */
function* alongFamily(family: readonly Doc<Chip>[], what: string, isIt: (step: ChipStep) => boolean): Iterable<Finding> {
  const firsts = family.flatMap((doc) => firstOf(doc, isIt));
  const earliest = [...Map.groupBy(firsts, ({ generation }) => generation).values()].flatMap((own) => own.toSorted(byDate)[0] ?? []);
  const generations = earliest.toSorted((a, b) => a.generation - b.generation);
  for (const [index, { doc, generation, index: at, step }] of generations.entries()) {
    const before = generations[index - 1];
    if (before === undefined) continue;
    const isLate = Number(step.date.slice(0, 4)) - Number(before.step.date.slice(0, 4)) > MOST_YEARS * (generation - before.generation);
    if (!isLate && !isEarlier(step.date, before.step.date)) continue;
    yield {
      place: doc.at(['steps', at, 'date']),
      message: `Generation ${generation} of "${doc.data?.family ?? ''}" is ${what} in ${step.date}, and generation ${before.generation}, "${before.doc.data?.name ?? ''}", in ${before.step.date}${isLate ? `, more than ${MOST_YEARS} years before` : ''}.`,
      cure: 'Compare the dates with their sources, and the place of both in the family. If they stand, add an exception to content/exceptions.yaml with the reason.',
      subject: doc.id,
    };
  }
}

function firstOf(doc: Doc<Chip>, isIt: (step: ChipStep) => boolean): readonly First[] {
  const { data } = doc;
  if (data === null) return [];
  const steps = data.steps.map((step, index): First => ({ doc, generation: data.generation, index, step })).filter(({ step }) => isIt(step));
  return steps.toSorted(byDate).slice(0, 1);
}

const byDate = (a: First, b: First): number =>
  roughStart(a.step.date) < roughStart(b.step.date) ? -1 : roughStart(a.step.date) > roughStart(b.step.date) ? 1 : 0;
