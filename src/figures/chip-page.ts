// What the page of one chip says: the answer in a sentence, its steps, where it stands in its family, the figures and documents behind it.
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { listInWords } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Chip, ChipPurpose, ChipStep } from '../schema/chip.ts';
import { type ChipFactLine, chipFactLine } from './silicon-facts.ts';
import { daysOf, isOvertaken, neighboursOf, plansOf, providerOf, stepOf, whenWords } from './silicon-chips.ts';
import { stepWords } from './silicon-generations.ts';
import { type ClaimLine, claimLines, claimsCount, type SpecCell, specsOf, type Voice, voiceOf } from './silicon-statements.ts';
import { possessive } from './silicon-words.ts';

/** A step as a line of a table. */
export interface StepLine {
  readonly step: ChipStep;
  readonly words: string;
  readonly when: string;
  readonly voice: Voice;
  /** What became of a plan: 'came about on 20 Mar 2026', 'its time has passed; not on record'; '' for others. */
  readonly outcome: string;
}

export interface ChipPage {
  readonly chip: Entry<Chip>;
  /** The provider's short name. */
  readonly maker: string;
  readonly lead: string;
  readonly steps: readonly StepLine[];
  readonly specs: readonly SpecCell[];
  readonly claims: readonly ClaimLine[];
  readonly facts: readonly (ChipFactLine & { readonly label: string })[];
  readonly family: ReturnType<typeof neighboursOf>;
  /** Every document behind it, each once, in the order of the page. */
  readonly sources: readonly string[];
}

/** A chip's purpose in its opening sentence. */
const PURPOSES: Readonly<Record<ChipPurpose, string>> = {
  training: 'for training',
  inference: 'for inference',
  'training and inference': 'for training and inference',
  'general-purpose': 'a server processor',
  video: 'for turning video from one format into another',
  networking: 'for taking network and storage work off the processor',
};
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The page of a chip. Throws where the ledger has none of that id. */
export function chipPage(dataset: Dataset, id: string): ChipPage {
  const chip = dataset.chips.get(id);
  if (chip === undefined) throw new Error(`The ledger has no chip ${id}.`);
  const provider = dataset.providers.get(providerOf(id))?.data;
  const claims = claimLines(dataset, [chip]);
  const facts = chip.data.facts.flatMap((key): LedgerFact[] => {
    const fact = dataset.shown.get(key) ?? dataset.facts.get(key);
    return fact === undefined ? [] : [fact];
  });
  const { steps, specs } = chip.data;
  return {
    chip,
    maker: provider?.short ?? providerOf(id),
    lead: chipLead(dataset, chip, provider?.short ?? '', claims),
    steps: steps.toSorted((a, b) => daysOf(a.date).low - daysOf(b.date).low).map((step) => stepLine(dataset, chip, step)),
    specs: specsOf(dataset, chip),
    claims,
    facts: facts.map((fact) => ({ ...chipFactLine(dataset, fact), label: dataset.metrics.get(fact.metric)?.data.label ?? fact.metric })),
    family: neighboursOf(dataset, chip),
    sources: [...new Set([...steps, ...specs, ...chip.data.claims].flatMap(({ sources }) => sources))],
  };
}

function stepLine(dataset: Dataset, chip: Entry<Chip>, step: ChipStep): StepLine {
  return { step, words: stepWords(step), when: roughWords(step.date), voice: voiceOf(dataset, chip.id, step), outcome: outcomeOf(dataset, chip, step) };
}

/** What became of a plan by the ledger's day; '' for what happened and for what is still to come. */
function outcomeOf(dataset: Dataset, chip: Entry<Chip>, step: ChipStep): string {
  if (step.basis === 'reported') return '';
  const done = isOvertaken(step, chip.data.steps) ? stepOf(chip, step.step) : null;
  if (done !== null) return `came about ${whenWords(done.date)}`;
  return hasPassed(dataset, step) ? 'its time has passed, and it is not on record' : '';
}

/** Whether the time of a plan has passed by the ledger's day. */
function hasPassed(dataset: Dataset, { date }: ChipStep): boolean {
  return dataset.asOf !== '' && daysOf(date).high <= daysOf(dataset.asOf).low;
}

/** What the chip is, whose, for what; where it stands in its life; whose word its claims are. */
export function chipLead(dataset: Dataset, chip: Entry<Chip>, maker: string, claims: readonly ClaimLine[]): string {
  const { name, family, generation, purpose } = chip.data;
  const ordinal = ORDINALS[generation - 1] ?? `${generation}th`;
  const alone = [...dataset.chips.values()].filter((one) => providerOf(one.id) === providerOf(chip.id) && one.data.family === family).length === 1;
  const place =
    alone && generation === 1
      ? `${name} is a chip of ${possessive(maker)} own`
      : `${name}${name.includes(',') ? ',' : ''} is of the ${ordinal} generation of ${possessive(maker)} ${family}`;
  const count = claimsCount(claims);
  return `${place}, ${PURPOSES[purpose]}: ${standing(dataset, chip)}.${count === '' ? ' No claim about it is on file.' : ` ${count}`}`;
}

/** 'available since 20 Jun 2025', 'announced on 18 Sep 2025, availability planned in Q1 2027 or, by another word, Q4 2027'. */
export function standing(dataset: Dataset, chip: Entry<Chip>): string {
  const [retired, available, shipping, sampling, announced] = (['retired', 'available', 'shipping', 'sampling', 'announced'] as const).map((step) =>
    stepOf(chip, step),
  );
  if (retired) return `retired ${whenWords(retired.date)}`;
  const plans = plansOf(chip);
  const dates = [...new Set(plans.map(({ date }) => roughWords(date)))];
  const isLate = plans.length > 0 && plans.every((step) => hasPassed(dataset, step));
  const plan =
    plans.length === 0
      ? ''
      : `, ${stepWords(plans[0] ?? { step: 'available', basis: 'announced' })} for ${listInWords(dates).replace(' and ', ' or ')}${isLate ? ', which has passed without a word on record' : ''}`;
  if (available) return `available since ${roughWords(available.date)}`;
  if (shipping) return `in production or use since ${roughWords(shipping.date)}${plan}`;
  if (sampling) return `in tests since ${roughWords(sampling.date)}${plan === '' ? ', with nothing later on record' : plan}`;
  if (announced) return `announced ${whenWords(announced.date)}${plan === '' ? ', with no later step on record' : plan}`;
  return plan === '' ? 'no step is on record' : plan.slice(2);
}
