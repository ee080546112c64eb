// What a reader sees of a model, as text that can be compared: facts by their words, entries by their names, drawings by what is drawn.
import type { Form } from '../../charts/chart.ts';
import { type Drawing, sizeOf } from '../../charts/drawing.ts';
import type { Dataset, LedgerFact } from '../../dataset/types.ts';
import { factPath } from '../../figures/address.ts';
import { confidenceWords } from '../../figures/confidence-words.ts';
import type { Figure } from '../../figures/figure.ts';
import { formulaTerms } from '../../figures/formula-terms.ts';
import { convertedWords, intervalWords, statedWords, valueWords } from '../../format/value.ts';

/** What each page shows, by its path; made only when it is asked for. */
export type PageContents = ReadonlyMap<string, () => unknown>;

const isFact = (value: object): value is LedgerFact => 'derivedFrom' in value && 'supersededBy' in value;
const textAt = (value: object, name: string): unknown => (value as Readonly<Record<string, unknown>>)[name];

/** A fact as tables and lists of other pages print it: its words, what they lead to, its marks. */
export function factBrief(fact: LedgerFact): readonly unknown[] {
  const converted = [
    fact.usd === null ? null : convertedWords(fact.usd, 'USD', fact.stated),
    fact.cny === null ? null : convertedWords(fact.cny, 'CNY', fact.stated),
  ];
  return [
    factPath(fact),
    fact.absence === null ? valueWords(fact) : statedWords(fact.stated),
    ...converted,
    fact.basis,
    fact.disputed !== null,
    fact.grade,
    fact.period.calendar,
    fact.perimeter,
    fact.of,
  ];
}

/** A fact as its own series' page prints it: everything that is said of it. */
export function factWhole(dataset: Dataset, fact: LedgerFact): readonly unknown[] {
  const documents = fact.sources.flatMap((id) => dataset.sources.get(id) ?? []);
  return [
    factBrief(fact),
    fact.period.label,
    intervalWords(fact),
    fact.note,
    fact.checked,
    fact.disputed,
    fact.shown,
    fact.supersededBy === null,
    dataset.claimants.get(fact.claimant ?? '')?.data.name,
    confidenceWords(fact, dataset),
    formulaTerms(dataset, fact),
    documents.map(({ id, data }) => [id, data.title, data.publisher, data.date, data.tier, data.via]),
  ];
}

/** What of an entry other pages print: its names and its day, never the whole of it. */
function entryBrief(entry: object): readonly unknown[] {
  const data = textAt(entry, 'data') as object;
  return [textAt(entry, 'id'), ...['title', 'name', 'short', 'label', 'publisher', 'date', 'purpose'].map((name) => textAt(data, name))];
}

/** The text of anything that a page is made of. Two that are the same show the same. */
export function seenText(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (name === 'place' || typeof part !== 'object' || part === null) return part;
    if (part instanceof Map) return [...(part as ReadonlyMap<unknown, unknown>)];
    if (part instanceof Set) return [...(part as ReadonlySet<unknown>)];
    if (isFact(part)) return factBrief(part);
    if ('hasBody' in part) return [textAt(part, 'provider'), textAt(part, 'metric')];
    return 'bodyLine' in part ? entryBrief(part) : part;
  });
}

const FORMS: readonly Form[] = ['wide', 'narrow'];
/** Words that stand in no drawing, only in what reads its points out, and what a place is reckoned from. */
const UNDRAWN = new Set(['href', 'key', 'value', 'low', 'high', 'bounds']);

/** A mark without the words by which it is read out; anything else as it is. */
const withoutReading = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'mark' in part && 'label' in part && typeof part.label === 'string' ? { ...part, label: '' } : part;

/** A drawing as it stands on the page, in both forms. */
export function drawingSeen(drawing: Drawing): string {
  return JSON.stringify(
    FORMS.map((form) => {
      const placed = sizeOf(drawing, form);
      if (placed === null) return null;
      const { marks, ...rest } = placed;
      return [rest, marks.map(({ label: _, ...mark }) => mark)];
    }),
    (name, part: unknown) => (UNDRAWN.has(name) ? undefined : withoutReading(part)),
  );
}

/** A figure as a page shows it, its rows left aside: drawing, summary, note, and its title where the page gives it none of its own. */
export function figureSeen(figure: Figure | null | undefined, { title = true, summary = true } = {}): unknown {
  if (figure === null || figure === undefined) return null;
  return [title ? [figure.title, figure.caption] : null, summary ? figure.summary : null, figure.note, drawingSeen(figure.drawing)];
}
