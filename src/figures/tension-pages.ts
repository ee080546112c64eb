// What the pages of tensions say: how many there are, how their sides stand to each other, and the figures each side rests on.
import { listInWords } from '../format/label.ts';
import { byEach } from '../dataset/by-each.ts';
import { remembered } from '../dataset/remembered.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { valueWords } from '../format/value.ts';
import { type Tension, type TensionSide, type Verdict, VERDICTS } from '../schema/tension.ts';
import { hasMetricPage } from './metric-pages.ts';

/** A verdict in a word or two, as a heading and as a sentence. */
export const VERDICT_TEXT: Readonly<Record<Verdict, { readonly word: string; readonly title: string; readonly sentence: string }>> = {
  contradiction: { word: 'contradiction', title: 'Contradictions', sentence: 'A contradiction: as they are worded, not all of these can hold.' },
  open: { word: 'open', title: 'Open', sentence: 'Open: what is published so far does not decide it.' },
  definition: {
    word: 'definition',
    title: 'Different definitions',
    sentence: 'A matter of definition: all of these can hold, because they do not measure the same thing.',
  },
  sequence: { word: 'sequence', title: 'Different days', sentence: 'A matter of sequence: each held on its day, and a later one has replaced the earlier.' },
};

/** How many figures of a side a list prints. */
const FIGURES_IN_LIST = 3;

/** One tension as a line of a list. */
export interface TensionLine {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly verdict: Verdict;
}

/** A side with who says it, when, and what it rests on. */
export interface SideView {
  readonly claim: string;
  /** The claimant's name; the publishers of its sources where it has none. */
  readonly who: string;
  /** As a machine reads it; null where the source is undated. */
  readonly date: string | null;
  readonly sources: readonly string[];
  readonly facts: readonly LedgerFact[];
  /** The first of its figures in short, for lists; facts in words are left to the claim. */
  readonly figures: readonly string[];
}

/** A tension with its sides. */
export interface TensionView extends TensionLine {
  readonly sides: readonly SideView[];
  readonly settles: string;
}

/** The address of a tension: '/tensions/is-every-gpu-full/'. */
export function tensionPath(id: string): string {
  return `/tensions/${id}/`;
}

/** One tension as its page shows it. */
export function tensionView(dataset: Dataset, tension: Entry<Tension>): TensionView {
  return { ...lineOf(tension), sides: tension.data.sides.map((side) => sideView(dataset, side)), settles: tension.data.settles };
}

/** All tensions by verdict, within it the one with the newest word first; verdicts without any are left out. */
export function tensionsByVerdict(dataset: Dataset): { verdict: Verdict; tensions: TensionView[] }[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    tensions: newestFirst(dataset)
      .filter(({ data }) => data.verdict === verdict)
      .map((tension) => tensionView(dataset, tension)),
  })).filter(({ tensions }) => tensions.length > 0);
}

/** The list's opening sentence: how many there are, and how many of each verdict. */
export function tensionsLead(dataset: Dataset): string {
  const all = [...dataset.tensions.values()];
  const count = (verdict: Verdict): number => all.filter(({ data }) => data.verdict === verdict).length;
  const parts = [
    phrase(count('contradiction'), 'is a contradiction as worded', 'are contradictions as worded'),
    phrase(count('definition'), 'is a matter of definition', 'are matters of definition'),
    phrase(count('sequence'), 'is a matter of dates', 'are matters of dates'),
    phrase(count('open'), 'is open', 'are open'),
  ].filter((part) => part !== '');
  return `${all.length} ${all.length === 1 ? 'question' : 'questions'} on which the sources do not fit together${parts.length === 0 ? '' : `: ${listInWords(parts)}`}.`;
}

/** The tensions that touch a provider, bear on a metric or rest on a source, the newest word first. */
export function tensionsOf(
  dataset: Dataset,
  by: { readonly provider: string } | { readonly metric: string } | { readonly source: string },
): readonly TensionLine[] {
  if ('source' in by) return (tensionsBySource(dataset).get(by.source) ?? []).map(lineOf);
  return newestFirst(dataset)
    .filter(({ data }) => ('provider' in by ? data.providers.includes(by.provider) : data.metrics.includes(by.metric)))
    .map(lineOf);
}

/**
 * Those that say most on the home page: contradictions and open questions with at least two dated sides, the newest word first,
 * each about a compared provider that none before it is about, with its first two sides.
 */
export function homeTensions(dataset: Dataset, count: number): readonly TensionView[] {
  const met = new Set<string>();
  const chosen = newestFirst(dataset).filter(({ data }) => {
    const isUnsettled = data.verdict === 'contradiction' || data.verdict === 'open';
    if (!isUnsettled || data.sides.filter(({ date }) => date !== undefined).length < 2) return false;
    const fresh = data.providers.filter((id) => dataset.providers.get(id)?.data.kind === 'provider' && !met.has(id));
    for (const id of fresh) met.add(id);
    return fresh.length > 0;
  });
  return chosen.slice(0, count).map((tension) => {
    const view = tensionView(dataset, tension);
    return { ...view, sides: view.sides.slice(0, 2) };
  });
}

/** The metrics a tension, a signal or a risk bears on, each with the address of its page where it has one. */
export function metricLinks(dataset: Dataset, { metrics }: Pick<Tension, 'metrics'>): readonly { readonly label: string; readonly path: string | null }[] {
  return metrics.flatMap((id) => {
    const metric = dataset.metrics.get(id)?.data;
    return metric ? [{ label: metric.label, path: hasMetricPage(dataset, id) ? `/metrics/${id}/` : null }] : [];
  });
}

/** Where an interval lies on the axis of its tension, in hundredths of its length. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One axis for the figures of all sides: by the id of a fact where its interval lies. Null unless two sides have figures of one unit. */
export function intervalAxis(sides: readonly SideView[]): ReadonlyMap<string, Stretch> | null {
  const bounded = sides.map(({ facts }) => facts.filter(({ low, high }) => low !== null || high !== null));
  const all = bounded.flat();
  const units = new Set(all.map(({ unit, metric }) => unit ?? metric));
  if (units.size !== 1 || bounded.filter((facts) => facts.length > 0).length < 2) return null;
  const ends = all.flatMap(({ low, high }) => [low, high].filter((end) => end !== null));
  const top = Math.max(...ends, 0);
  const bottom = Math.min(...ends, 0);
  if (top === bottom) return null;
  const at = (value: number): number => Math.round(((value - bottom) / (top - bottom)) * 1000) / 10;
  return new Map(all.map(({ id, low, high }) => [id, { from: at(low ?? bottom), to: at(high ?? top) }]));
}

function lineOf({ id, data }: Entry<Tension>): TensionLine {
  return { id, title: data.title, path: tensionPath(id), verdict: data.verdict };
}

function sideView(dataset: Dataset, side: TensionSide): SideView {
  const publishers = [...new Set(side.sources.flatMap((id) => dataset.sources.get(id)?.data.publisher ?? []))];
  const facts = side.facts.flatMap((id) => dataset.shown.get(id) ?? dataset.facts.get(id) ?? []);
  return {
    claim: side.claim,
    who: dataset.claimants.get(side.claimant ?? '')?.data.name ?? listInWords(publishers),
    date: side.date ?? null,
    sources: side.sources,
    facts,
    figures: facts
      .filter(({ low, high }) => low !== null || high !== null)
      .slice(0, FIGURES_IN_LIST)
      .map(valueWords),
  };
}

/** 'Alibaba Group, 20 Aug 2026'; the name alone where the day is not known. */
export function whoAndWhen({ who, date }: SideView): string {
  return date === null ? who : `${who}, ${dayWords(date)}`;
}

/** By the newest date on any side, then by id. */
const newestFirst = remembered((dataset: Dataset): readonly Entry<Tension>[] => {
  const newest = ({ data }: Entry<Tension>): string => data.sides.reduce((latest, { date }) => (date !== undefined && date > latest ? date : latest), '');
  return [...dataset.tensions.values()].toSorted((a, b) => compare(newest(b), newest(a)) || compare(a.id, b.id));
});

const tensionsBySource = remembered((dataset: Dataset) => byEach(newestFirst(dataset), ({ data }) => data.sides.flatMap(({ sources }) => sources)));

const phrase = (count: number, one: string, many: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : many}`);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
