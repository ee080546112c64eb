// The steps of every chip as figures: ladders of generations for all providers, and for each alone.
import type { Generation, GenerationGroup, GenerationsInput, StepShape } from '../charts/generations.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { listInWords } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Chip, ChipStep } from '../schema/chip.ts';
import { chipPath } from './address.ts';
import type { Figure, FigureRow } from './figure.ts';
import { daysOf, familiesOf, isForAi, isOvertaken, siliconProviders } from './silicon-chips.ts';
import { generationsFinding, generationsSummary } from './silicon-words.ts';

const SHAPES: Readonly<Record<ChipStep['step'], StepShape>> = {
  announced: 'tick',
  sampling: 'square',
  shipping: 'triangle',
  available: 'circle',
  retired: 'cross',
};
/** What a step means, in the key and in rows; of a plan and of what happened. */
const STEP_WORDS: Readonly<Record<ChipStep['step'], readonly [done: string, planned: string]>> = {
  announced: ['announced', 'to be announced'],
  sampling: ['sampling', 'sampling planned'],
  shipping: ['in production', 'production planned'],
  available: ['available', 'availability planned'],
  retired: ['retired', 'to be retired'],
};

/** A step in words: 'available', 'availability planned'. */
export function stepWords({ step, basis }: Pick<ChipStep, 'step' | 'basis'>): string {
  return STEP_WORDS[step][basis === 'announced' ? 1 : 0];
}

interface Drawn {
  readonly row: FigureRow;
  readonly step: ChipStep;
}

/** The steps of a chip as rows, oldest first; plans that have come about are left to the page of the chip. */
function rowsOf(dataset: Dataset, { id, data }: Entry<Chip>): readonly Drawn[] {
  const provider = id.split('/')[0] ?? '';
  const name = dataset.providers.get(provider)?.data.short ?? provider;
  return data.steps
    .filter((step) => !isOvertaken(step, data.steps))
    .map((step): Drawn => {
      const { low, high, middle } = daysOf(step.date);
      const row: FigureRow = {
        key: `${id}/${step.step}/${step.date}${step.basis === 'announced' ? '!announced' : ''}`,
        provider,
        name,
        metric: null,
        calendar: step.date,
        period: roughWords(step.date),
        value: middle,
        low,
        high,
        unit: 'day',
        words: `${data.name}: ${stepWords(step)}`,
        basis: step.basis,
        disputed: false,
        perimeter: null,
        of: data.family,
        grade: null,
        sources: step.sources,
        path: chipPath(id),
      };
      return { row, step };
    })
    .toSorted((a, b) => (a.row.value ?? 0) - (b.row.value ?? 0));
}

function generationOf(chip: Entry<Chip>, drawn: readonly Drawn[]): Generation {
  return {
    name: chip.data.name,
    steps: drawn.map(({ row, step }) => ({
      key: row.key,
      value: row.value ?? 0,
      low: row.low,
      high: row.high,
      mark: step.basis,
      label: `${row.words}, ${row.period}`,
      href: row.path,
      shape: SHAPES[step.step],
    })),
  };
}

/** ' Not for AI: Yitian, Cobalt and Nitro.', by family; '' where all are. */
function notForAi(chips: readonly Entry<Chip>[]): string {
  const families = [...new Set(chips.filter((chip) => !isForAi(chip)).map(({ data }) => data.family))];
  return families.length === 0 ? '' : ` Not for AI: ${listInWords(families)}.`;
}

/** The ladders of some providers; null where none has a chip. */
function generationsFigure(dataset: Dataset, providers: readonly { readonly id: string; readonly short: string }[], id: string, home: string): Figure | null {
  const drawn: Drawn[] = [];
  const groups = providers.map((provider): GenerationGroup => ({
    id: provider.id,
    name: provider.short,
    families: familiesOf(dataset, provider.id).map((family) => ({
      name: family.name,
      members: family.chips.map((chip) => {
        const own = rowsOf(dataset, chip);
        drawn.push(...own);
        return generationOf(chip, own);
      }),
    })),
  }));
  const chips = [...dataset.chips.values()].filter((chip) => providers.some((provider) => chip.id.startsWith(`${provider.id}/`)));
  if (drawn.length === 0) return null;
  const seen = new Set(drawn.map(({ step }) => `${step.step} ${step.basis}`));
  const key: GenerationsInput['key'] = (Object.keys(SHAPES) as readonly ChipStep['step'][]).flatMap((step) =>
    (['reported', 'announced'] as const).flatMap((basis) =>
      seen.has(`${step} ${basis}`) ? [{ shape: SHAPES[step], isPlan: basis === 'announced', words: stepWords({ step, basis }) }] : [],
    ),
  );
  const families = new Set(chips.map(({ id: chip, data }) => `${chip.split('/')[0]} ${data.family}`)).size;
  return {
    id,
    title: generationsFinding(dataset, chips),
    caption: `${chips.length === 1 ? '1 chip' : `${chips.length} chips`} in ${families === 1 ? '1 family' : `${families} families`}, by the day on which each was announced, produced and on sale`,
    summary: generationsSummary(dataset, providers, chips),
    note: `A pale bar: only the month, quarter or year is known. The dotted upright is ${dayWords(dataset.asOf)}. Where a plan was moved, or sources name two dates, both stand; a plan that has come about is not drawn.${notForAi(chips)}`,
    rows: drawn.map(({ row }) => row),
    drawing: { kind: 'generations', groups, today: daysOf(dataset.asOf).low, key },
    home,
  };
}

/** The ladders of all providers, then of each that has a chip. */
export function generationsFigures(dataset: Dataset): readonly Figure[] {
  const providers = siliconProviders(dataset);
  if (dataset.asOf === '') return [];
  return [
    generationsFigure(dataset, providers, 'generations', '/silicon/') ?? [],
    providers.map((provider) => generationsFigure(dataset, [provider], `generations-${provider.id}`, `/silicon/${provider.id}/`) ?? []).flat(),
  ].flat();
}
