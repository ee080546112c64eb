// What the rest of the ledger says of a model or its family: facts whose subject it is, events whose title names either.
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import type { Event } from '../schema/event.ts';
import type { Model } from '../schema/model.ts';

/** Letters, digits and points alone, in lower case: 'Qwen 3.6 Plus' and 'qwen3.6-plus' are one name. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '');

/** True where some words of a text, taken together, are one of the names: 'Qwen 3.6 Plus across Alibaba' names 'qwen3.6-plus', and 'Phi-4-mini' not 'Phi-4'. */
export function doesName(text: string, names: ReadonlySet<string>): boolean {
  return runsOf(text).some((run) => names.has(run));
}

/** The most words that a name is written in. */
const LONGEST_NAME = 7;
const runs = new Map<string, readonly string[]>();

/** Every run of words of a text, each written as one name. Texts come again with every model, so each is taken apart once. */
function runsOf(text: string): readonly string[] {
  const found = runs.get(text) ?? takenApart(text);
  runs.set(text, found);
  return found;
}

function takenApart(text: string): readonly string[] {
  const words = text.split(/[\s,;:()“”‘’'"/]+/).map((word) => bare(word).replace(/\.+$/, ''));
  return words.flatMap((_, start) =>
    Array.from({ length: Math.min(LONGEST_NAME, words.length - start) }, (__, more) => words.slice(start, start + more + 1).join('')),
  );
}

function namesOf({ name, aliases }: Pick<Model, 'name' | 'aliases'>): ReadonlySet<string> {
  return new Set([name, ...aliases].map(bare));
}

/** The shown facts whose subject (`of`) is the model by one of its names, or its family by the family's own name; newest first. */
export function factsOfModel(dataset: Dataset, { id, data }: Entry<Model>): readonly LedgerFact[] {
  const maker = id.split('/')[0] ?? '';
  const names = namesOf(data);
  const family = bare(data.family);
  return [...dataset.shown.values()]
    .filter(({ provider, of, basis }) => of !== null && basis !== 'derived' && ((provider === maker && bare(of) === family) || doesName(of, names)))
    .toSorted((a, b) => (a.period.end < b.period.end ? 1 : a.period.end > b.period.end ? -1 : 0));
}

const OF_MODELS = ['model-downloads', 'model-derivatives', 'models-offered', 'tokens-per-day', 'tokens-processed'];

/** The newest shown fact of each thing that a maker states of its models as a whole: downloads, derivatives, tokens; none for a maker that is no provider. */
export function factsOfMaker(dataset: Dataset, maker: string): readonly LedgerFact[] {
  return OF_MODELS.flatMap((metric) => {
    const facts = (dataset.series.get(`${maker}/${metric}`)?.facts ?? []).filter(
      ({ shown, absence, basis }) => shown && absence === null && basis !== 'derived',
    );
    return [...Map.groupBy(facts, ({ of }) => of).values()].flatMap((own) => own.at(-1) ?? []);
  });
}

/** The events whose title names the model or its family, newest first. */
export function eventsOfModel(dataset: Dataset, { data }: Entry<Model>): readonly Entry<Event>[] {
  const names = new Set([...namesOf(data), bare(data.family)]);
  return [...dataset.events.values()].filter((event) => doesName(event.data.title, names));
}
