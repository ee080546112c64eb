// The chips of the ledger in their order: by provider, by family, by generation; and what the steps of a chip come to.
import type { Dataset, Entry } from '../dataset/types.ts';
import { roughWords } from '../format/rough-date.ts';
import { type Chip, CHIP_STEPS, type ChipPurpose, type ChipStep } from '../schema/chip.ts';
import { roughStart } from '../schema/rough-date.ts';

/** A family with its chips, oldest generation first. */
export interface ChipFamily {
  readonly name: string;
  readonly chips: readonly Entry<Chip>[];
}

/** Purposes in the order of pages: what runs AI models, then the rest. */
export const PURPOSE_ORDER: readonly ChipPurpose[] = ['training', 'training and inference', 'inference', 'general-purpose', 'networking', 'video'];
const AI_PURPOSES: ReadonlySet<ChipPurpose> = new Set(['training', 'inference', 'training and inference']);
/** Steps that put a chip to work: produced or deployed in number, or for customers to rent or buy. */
const IN_SERVICE: ReadonlySet<ChipStep['step']> = new Set(['shipping', 'available']);
const MS_A_DAY = 86_400_000;

/** Whether a chip trains or runs AI models: what stands where one of Nvidia's would. */
export function isForAi({ data }: Entry<Chip>): boolean {
  return AI_PURPOSES.has(data.purpose);
}

/** The id of a chip's provider: 'huawei-cloud/ascend-910c' → 'huawei-cloud'. */
export function providerOf(chip: string): string {
  return chip.split('/')[0] ?? '';
}

/** The days of a date as fine as its source gives it, counted from 1 January 1970: `low` is the first, `high` the first after, `middle` between them. */
export function daysOf(date: string): { readonly low: number; readonly high: number; readonly middle: number } {
  const [year = 0, month, day] = roughStart(date).split('-').map(Number);
  const months = /Q/.test(date) ? 3 : month === undefined ? 12 : 1;
  const low = Date.UTC(year, (month ?? 1) - 1, day ?? 1) / MS_A_DAY;
  const high = day === undefined ? Date.UTC(year, (month ?? 1) - 1 + months, 1) / MS_A_DAY : low + 1;
  return { low, high, middle: Math.floor((low + high - 1) / 2) };
}

/** The chips of a provider by family: those for AI first, then by the oldest step; within a family by generation, then by the oldest step. */
export function familiesOf(dataset: Dataset, provider: string): readonly ChipFamily[] {
  const own = [...dataset.chips.values()].filter(({ id }) => providerOf(id) === provider);
  const families = [...Map.groupBy(own, ({ data }) => data.family)].map(([name, chips]) => ({ name, chips: chips.toSorted(byGeneration) }));
  const rank = ({ chips }: ChipFamily): number => Math.min(...chips.map((chip) => (isForAi(chip) ? 0 : PURPOSE_ORDER.indexOf(chip.data.purpose))));
  const start = ({ chips }: ChipFamily): number => Math.min(...chips.map(firstDay));
  return families.toSorted((a, b) => rank(a) - rank(b) || start(a) - start(b));
}

/** The compared providers that have a chip, in the site's order. */
export function siliconProviders(dataset: Dataset): readonly { readonly id: string; readonly name: string; readonly short: string }[] {
  const owners = new Set([...dataset.chips.keys()].map(providerOf));
  return [...dataset.providers.values()].filter(({ id }) => owners.has(id)).map(({ id, data }) => ({ id, name: data.name, short: data.short }));
}

const firstDay = ({ data }: Entry<Chip>): number => Math.min(...data.steps.map(({ date }) => daysOf(date).low));

function byGeneration(a: Entry<Chip>, b: Entry<Chip>): number {
  return a.data.generation - b.data.generation || firstDay(a) - firstDay(b) || (a.id < b.id ? -1 : 1);
}

/** Whether a step is a plan whose like has happened since: it no longer says anything of the future. */
export function isOvertaken(step: ChipStep, steps: readonly ChipStep[]): boolean {
  return step.basis === 'announced' && steps.some((other) => other.basis === 'reported' && other.step === step.step);
}

/** The first step that put a chip to work; null where none is on record. */
export function inService({ data }: Entry<Chip>): ChipStep | null {
  return oldest(data.steps.filter(({ step, basis }) => basis === 'reported' && IN_SERVICE.has(step)));
}

/** The first step of a kind, that happened or else is planned; null where none is on file. Of several plans all are kept by `plansOf`. */
export function stepOf({ data }: Entry<Chip>, step: ChipStep['step']): ChipStep | null {
  return oldest(data.steps.filter((one) => one.step === step && one.basis === 'reported'));
}

/** The plans that have not come about, oldest date first. */
export function plansOf({ data }: Entry<Chip>): readonly ChipStep[] {
  return data.steps.filter((step) => step.basis === 'announced' && !isOvertaken(step, data.steps)).toSorted(byDay);
}

const byDay = (a: ChipStep, b: ChipStep): number =>
  daysOf(a.date).low - daysOf(b.date).low || CHIP_STEPS.indexOf(a.step) - CHIP_STEPS.indexOf(b.step) || daysOf(a.date).high - daysOf(b.date).high;

function oldest(steps: readonly ChipStep[]): ChipStep | null {
  return steps.toSorted(byDay)[0] ?? null;
}

/** The newest chip that was put to work among some; null where none is on record. */
export function newestInService(chips: readonly Entry<Chip>[]): { readonly chip: Entry<Chip>; readonly step: ChipStep } | null {
  const found = chips.flatMap((chip) => {
    const step = inService(chip);
    return step === null ? [] : [{ chip, step }];
  });
  return found.toSorted((a, b) => daysOf(b.step.date).middle - daysOf(a.step.date).middle || (a.chip.id < b.chip.id ? -1 : 1))[0] ?? null;
}

/** The next plan of some chips whose time has not passed by the ledger's day; null without any. */
export function nextPlanned(dataset: Dataset, chips: readonly Entry<Chip>[]): { readonly chip: Entry<Chip>; readonly step: ChipStep } | null {
  const today = daysOf(dataset.asOf).low;
  const plans = chips.flatMap((chip) => plansOf(chip).map((step) => ({ chip, step }))).filter(({ step }) => daysOf(step.date).high > today);
  return plans.toSorted((a, b) => daysOf(a.step.date).high - daysOf(b.step.date).high)[0] ?? null;
}

/** A step's date in a sentence: 'in March 2026', 'in Q1 2027', 'on 20 Mar 2026'. */
export function whenWords(date: string): string {
  return `${/^\d{4}-\d\d-\d\d$/.test(date) ? 'on' : 'in'} ${roughWords(date)}`;
}

/** The generation before and after a chip in its family: those of the next lower and the next higher number. */
export function neighboursOf(
  dataset: Dataset,
  chip: Entry<Chip>,
): { readonly before: readonly Entry<Chip>[]; readonly beside: readonly Entry<Chip>[]; readonly after: readonly Entry<Chip>[] } {
  const family = familiesOf(dataset, providerOf(chip.id)).find(({ name }) => name === chip.data.family)?.chips ?? [];
  const generations = [...new Set(family.map(({ data }) => data.generation))];
  const at = generations.indexOf(chip.data.generation);
  const of = (generation: number | undefined): readonly Entry<Chip>[] => family.filter(({ id, data }) => data.generation === generation && id !== chip.id);
  return { before: of(generations[at - 1]), beside: of(chip.data.generation), after: of(generations[at + 1]) };
}
