// What feeds tell: dated events, the figures that a document added, restated or put in doubt by the day of that document, and corrections.
import { remembered } from '../dataset/remembered.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { labelInSentence, listInWords, sentenceCase } from '../format/label.ts';
import { periodName } from '../format/period.ts';
import { statedWords } from '../format/value.ts';
import type { Event } from '../schema/event.ts';
import { factPath, sourcePath } from './address.ts';
import { eventMoment } from './event-pages.ts';
import { valueWithUnit } from './series-words.ts';

export const NEWS_KINDS = ['correction', 'event', 'disputed', 'restated', 'facts'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** A line of an item: what it says, and where that stands. */
export interface NewsLine {
  readonly text: string;
  readonly path: string;
}

/** One item. */
export interface NewsItem {
  /** Lasting: 'event/2025/2025-12-02-x', 'facts/aws/amazon/form-10-k'. */
  readonly id: string;
  readonly kind: NewsKind;
  readonly title: string;
  /** The day it is of, by the event or the document; never later than the ledger's own. */
  readonly day: string;
  readonly path: string;
  /** Those it touches, by id. */
  readonly providers: readonly string[];
  readonly summary: string;
  readonly lines: readonly NewsLine[];
}

/** Longer lists than this are cut: the page that an item leads to has them whole. */
const MOST_LINES = 40;

/**
 * Every item, the newest first; of one provider where one is named. Figures go by the day of the first document they rest on, a document and a provider an
 * item; those of undated documents are left out, because nothing says when they were told.
 */
export function news(dataset: Dataset, provider?: string): readonly NewsItem[] {
  return provider === undefined ? allNews(dataset) : allNews(dataset).filter(({ providers }) => providers.includes(provider));
}

const allNews = remembered((dataset: Dataset): readonly NewsItem[] => {
  const items = [...correctionItems(dataset), ...[...dataset.events.values()].map((event) => eventItem(dataset, event)), ...factItems(dataset)];
  return items.toSorted((a, b) => compare(b.day, a.day) || NEWS_KINDS.indexOf(a.kind) - NEWS_KINDS.indexOf(b.kind) || compare(a.id, b.id));
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const nameOf = (dataset: Dataset, id: string): string => dataset.providers.get(id)?.data.name ?? id;

/** A month alone counts from its first day; what lies ahead is news of the ledger's day. */
function dayOf(dataset: Dataset, date: string): string {
  const day = date.length === 7 ? `${date}-01` : date;
  return day > dataset.asOf ? dataset.asOf : day;
}

function eventItem(dataset: Dataset, event: Entry<Event>): NewsItem {
  const { data, id } = event;
  const sources = data.sources.flatMap((source): readonly NewsLine[] => {
    const title = dataset.sources.get(source)?.data.title;
    return title === undefined ? [] : [{ text: `Source: ${title}`, path: sourcePath(source) }];
  });
  return {
    id: `event/${id}`,
    kind: 'event',
    title: data.title,
    day: dayOf(dataset, data.date),
    path: `/events/${id}/`,
    providers: data.providers,
    summary: `${eventMoment(event)}. Touches ${listInWords(data.providers.map((one) => nameOf(dataset, one)))}.`,
    lines: sources,
  };
}

function correctionItems(dataset: Dataset): readonly NewsItem[] {
  return dataset.corrections.map(({ date, since, wrong, right, pages, providers }, index, all) => {
    const earlier = all.slice(index + 1).filter((one) => one.date === date && one.pages[0] === pages[0]).length;
    return {
      id: `correction/${date}${pages[0] ?? '/'}${earlier === 0 ? '' : String(earlier)}`,
      kind: 'correction',
      title: `Correction: ${wrong}`,
      day: date,
      path: '/changelog/#corrections',
      providers,
      summary: `Wrong since ${dayWords(since)}: ${wrong} Right: ${right}`,
      lines: pages.map((page) => ({ text: `Shown on ${page}`, path: page })),
    };
  });
}

/** Stated figures by provider, first document and kind of change. */
function factItems(dataset: Dataset): readonly NewsItem[] {
  const replaced = Map.groupBy(dataset.facts.values(), ({ supersededBy }) => supersededBy);
  const kindOf = (fact: LedgerFact): NewsKind => (fact.disputed !== null ? 'disputed' : replaced.has(fact.id) ? 'restated' : 'facts');
  const stated = [...dataset.facts.values()].filter(({ basis }) => basis !== 'derived');
  const groups = Map.groupBy(stated, (fact) => `${kindOf(fact)}/${fact.provider}/${fact.sources[0] ?? ''}`);
  return [...groups].flatMap(([id, facts]): readonly NewsItem[] => {
    const [first] = facts;
    const source = dataset.sources.get(first?.sources[0] ?? '');
    if (first === undefined || source?.data.date === undefined) return [];
    const kind = kindOf(first);
    const name = nameOf(dataset, first.provider);
    return [
      {
        id,
        kind,
        title: `${name}: ${TITLES[kind](figures(facts.length))} ${source.data.title}`,
        day: dayOf(dataset, source.data.date),
        path: sourcePath(source.id),
        providers: [first.provider],
        summary: summaryOf(dataset, facts, source.data.publisher),
        lines: facts.slice(0, MOST_LINES).map((fact) => ({ text: lineText(dataset, fact, replaced.get(fact.id) ?? []), path: factPath(fact) })),
      },
    ];
  });
}

const figures = (count: number): string => `${count} ${count === 1 ? 'figure' : 'figures'}`;
const TITLES: Readonly<Record<NewsKind, (count: string) => string>> = {
  facts: (count) => `${count} from`,
  restated: (count) => `${count} restated in`,
  disputed: (count) => `in doubt, ${count} from`,
  event: (count) => count,
  correction: (count) => count,
};

/** Who says so and where; how many more there are than the item lists. */
function summaryOf(dataset: Dataset, facts: readonly LedgerFact[], publisher: string): string {
  const claimants = [...new Set(facts.flatMap(({ claimant }) => (claimant === null ? [] : [dataset.claimants.get(claimant)?.data.name ?? claimant])))];
  const more = facts.length > MOST_LINES ? ` The first ${MOST_LINES} of ${facts.length} are listed.` : '';
  return `${claimants.length === 0 ? 'Said' : `Said by ${listInWords(claimants)}`} in a document published by ${publisher}.${more}`;
}

function lineText(dataset: Dataset, fact: LedgerFact, before: readonly LedgerFact[]): string {
  const metric = dataset.metrics.get(fact.metric)?.data;
  const value = metric === undefined ? statedWords(fact.stated) : valueWithUnit(fact, metric);
  const label = sentenceCase(labelInSentence(metric?.label ?? fact.metric));
  const basis = fact.basis === 'reported' ? '' : `, ${fact.basis}`;
  const was = before.length === 0 ? '' : `; before: ${listInWords([...new Set(before.map(({ stated }) => statedWords(stated)))])}`;
  const doubt = fact.disputed === null ? '' : `. In doubt: ${fact.disputed}`;
  return `${label}${fact.of === null ? '' : `, ${fact.of}`}, ${periodName(fact.period)}: ${value}${basis}${was}${doubt}`;
}
