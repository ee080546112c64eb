// What the pages of sources say: which figures and events rest on each, and how good the evidence is as a whole.
import { labelInSentence, listInWords, sentenceCase } from '../format/label.ts';
import { TIER_MEANINGS } from '../format/tier.ts';
import { byEach } from '../dataset/by-each.ts';
import { factsFromSource } from '../dataset/query.ts';
import { remembered } from '../dataset/remembered.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import type { CatalogueCounts } from './catalogue-links.ts';
import type { Event } from '../schema/event.ts';
import { type Source, type Tier, TIERS } from '../schema/source.ts';

/** A source with the number of facts and events that rest on it. */
export interface SourceUse {
  readonly source: Entry<Source>;
  readonly facts: number;
  readonly events: number;
}

/** All sources of a tier, by publisher and title. */
export interface TierGroup {
  readonly tier: Tier;
  readonly facts: number;
  readonly uses: readonly SourceUse[];
}

/** Sources by tier, best first; tiers without any are left out. */
export function sourcesByTier(dataset: Dataset): TierGroup[] {
  const facts = countBy([...dataset.facts.values()].flatMap((fact) => fact.sources));
  const events = countBy([...dataset.events.values()].flatMap((event) => event.data.sources));
  const uses = [...dataset.sources.values()].map((source): SourceUse => ({ source, facts: facts.get(source.id) ?? 0, events: events.get(source.id) ?? 0 }));
  return TIERS.map((tier) => {
    const own = uses.filter((use) => use.source.data.tier === tier).toSorted(byPublisher);
    return { tier, uses: own, facts: own.reduce((sum, use) => sum + use.facts, 0) };
  }).filter((group) => group.uses.length > 0);
}

/** How many stated facts have a filing or a company's own page behind them, as a share of all, in whole percent. */
export function ownWordShare(dataset: Dataset): number {
  const stated = [...dataset.facts.values()].filter((fact) => fact.basis !== 'derived');
  const own = stated.filter((fact) => fact.grade === 'A' || fact.grade === 'B');
  return stated.length === 0 ? 0 : Math.round((own.length / stated.length) * 100);
}

/** The opening sentence of the list of sources. */
export function sourcesLead(dataset: Dataset): string {
  return `${dataset.sources.size} documents stand behind the ledger. ${ownWordShare(dataset)}% of its stated facts rest on a company’s own words: a filing, a release, a page of its own or a transcript.`;
}

/** How much of each kind rests on a source. */
export interface Resting extends Partial<CatalogueCounts> {
  readonly facts?: number;
  readonly events?: number;
  readonly tensions?: number;
  readonly readings?: number;
  readonly evidence?: number;
}

/** The opening sentence of a source: what kind of document it is, and what rests on it. */
export function sourceLead({ tier }: Pick<Source, 'tier'>, resting: Resting): string {
  const { facts = 0, events = 0, tensions = 0, readings = 0, evidence = 0, chips = 0, models = 0, prices = 0, regions = 0, rates = 0 } = resting;
  const all = [
    counted(facts, 'fact'),
    counted(events, 'event'),
    counted(tensions, 'tension'),
    counted(readings, 'reading'),
    `${evidence} ${evidence === 1 ? 'piece' : 'pieces'} of evidence`,
    counted(chips, 'chip'),
    counted(models, 'model'),
    counted(prices, 'price'),
    counted(regions, 'region'),
    `${rates} ${rates === 1 ? 'table' : 'tables'} of exchange rates`,
  ];
  const counts = all.filter((words) => !words.startsWith('0 '));
  const words = counts.length === 0 ? '0 facts' : listInWords(counts);
  const sum = facts + events + tensions + readings + evidence + chips + models + prices + regions + rates;
  return `${sentenceCase(TIER_MEANINGS[tier])}. ${words} in the ledger ${sum === 1 ? 'rests' : 'rest'} on it.`;
}

/** What a figure is of, beside its name: its perimeter and its subject; '' where it has neither. */
export function factScope(dataset: Dataset, fact: Pick<LedgerFact, 'provider' | 'perimeter' | 'of'>): string {
  const perimeter = dataset.providers.get(fact.provider)?.data.perimeters.find(({ id }) => id === fact.perimeter)?.name;
  return [perimeter, fact.of].filter((part) => part !== undefined && part !== null).join('; ');
}

/** Neighbouring facts of one series and one scope: 'AWS: capital expenditure', of 'Cash capex, gross'. */
export interface SourceSeries {
  readonly name: string;
  readonly scope: string;
  readonly facts: readonly LedgerFact[];
}

/** The figures of a source, gathered by what they are of, in the order in which each first comes. */
export function seriesOfSource(dataset: Dataset, facts: readonly LedgerFact[]): SourceSeries[] {
  const groups = Map.groupBy(facts, (fact) => `${fact.provider}/${fact.metric}/${factScope(dataset, fact)}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const label = dataset.metrics.get(first.metric)?.data.label ?? first.metric;
    return [
      {
        name: `${dataset.providers.get(first.provider)?.data.name ?? first.provider}: ${labelInSentence(label)}`,
        scope: factScope(dataset, first),
        facts: own,
      },
    ];
  });
}

/** Whether a figure of a source is the one its page shows. */
export function standing(fact: Pick<LedgerFact, 'disputed' | 'shown' | 'supersededBy'>): string {
  if (fact.disputed !== null) return 'disputed';
  if (fact.shown) return 'shown';
  return fact.supersededBy === null ? 'beside another' : 'replaced since';
}

/** The English name of a language: 'zh' → 'Chinese'. */
export function languageWords(code: string): string {
  return LANGUAGES.of(code) ?? code;
}

/** A copy that was read: the address and host where `via` is one, else the words alone. */
export function copyWords(via: string): { readonly text: string; readonly url: string | null } {
  return /^https?:/.test(via) ? { text: new URL(via).hostname, url: via } : { text: via, url: null };
}

/** The facts and events that rest on one source. */
export function restingOn(dataset: Dataset, source: string): { facts: readonly LedgerFact[]; events: readonly Entry<Event>[] } {
  return { facts: factsFromSource(dataset, source), events: eventsBySource(dataset).get(source) ?? [] };
}

const eventsBySource = remembered((dataset: Dataset) => byEach(dataset.events.values(), ({ data }) => data.sources));

const counted = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });

function byPublisher(a: SourceUse, b: SourceUse): number {
  const [first, second] = [`${a.source.data.publisher} ${a.source.id}`.toLowerCase(), `${b.source.data.publisher} ${b.source.id}`.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
}
