// What the rest of the ledger says of a model or its family: facts whose subject it is, events whose title names either.
import { byEach } from '../dataset/by-each.ts';
import { remembered } from '../dataset/remembered.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import type { Event } from '../schema/event.ts';
import type { Model } from '../schema/model.ts';

/** Letters, digits and points alone, in lower case: 'Qwen 3.6 Plus' and 'qwen3.6-plus' are one name. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, '');

/** The most words that a name is written in. */
const LONGEST_NAME = 7;

/** Every run of words of a text, each written as one name: 'Qwen 3.6 Plus across Alibaba' holds 'qwen3.6plus', and 'Phi-4-mini' not 'phi4'. */
export function namesIn(text: string): readonly string[] {
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
  const family = bare(data.family);
  const named = factsByName(dataset);
  const ofFamily = (named.get(family) ?? []).filter(({ fact }) => fact.provider === maker && bare(fact.of ?? '') === family);
  const own = new Set([...ofFamily, ...[...namesOf(data)].flatMap((name) => named.get(name) ?? [])]);
  return [...own]
    .toSorted((a, b) => (a.fact.period.end < b.fact.period.end ? 1 : a.fact.period.end > b.fact.period.end ? -1 : a.index - b.index))
    .map(({ fact }) => fact);
}

/** The shown facts about something by the names that it could be of, each with its place among them. */
const factsByName = remembered((dataset: Dataset) => {
  const facts = [...dataset.shown.values()].filter(({ of, basis }) => of !== null && basis !== 'derived').map((fact, index) => ({ fact, index }));
  return byEach(facts, ({ fact: { of } }) => (of === null ? [] : [bare(of), ...namesIn(of)]));
});

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
  const named = eventsByName(dataset);
  const own = new Set([...names].flatMap((name) => named.get(name) ?? []));
  return [...dataset.events.values()].filter((event) => own.has(event));
}

const eventsByName = remembered((dataset: Dataset) => byEach(dataset.events.values(), ({ data }) => namesIn(data.title)));
