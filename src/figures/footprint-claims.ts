// Counts by list beside counts by claim: what each list holds, what each company says it has, and how the two differ, in words.
import { type ZonesPerRegion, zonesPerRegion } from '../dataset/derive/catalogue-footprint.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { monthWords } from '../format/day.ts';
import { listInWords } from '../format/label.ts';
import { periodPhrase, periodPreposition } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import { shiftDay } from '../schema/plain-date.ts';
import { roughStart } from '../schema/rough-date.ts';
import { factPath, sourcePath } from './address.ts';
import { listedProviders } from './footprint-countries.ts';
import { footprintPath, isOpen, type ListedRegion, listedRegions } from './footprint-list.ts';

/** What somebody says of a footprint: a fact of the ledger with the words around it. */
export interface FootprintClaim {
  readonly fact: LedgerFact;
  /** 'The company' or the name of the house that counted. */
  readonly who: string;
  readonly isOwn: boolean;
  /** 'more than 60', '29', 'not found'. */
  readonly words: string;
  /** 'on 28 Oct 2025', 'in January 2026'. */
  readonly when: string;
  /** True for what was said of a day more than eighteen months ago. */
  readonly isStale: boolean;
  /** Who published the document it rests on, and its page; null where it rests on none. */
  readonly source: { readonly publisher: string; readonly path: string } | null;
  readonly path: string;
}

/** One provider's list and claims. */
export interface FootprintCount {
  readonly provider: string;
  readonly short: string;
  readonly path: string;
  readonly open: number;
  /** What the open ones are, by restriction and by side of mainland China's border: '34 for anyone outside mainland China', '3 for government'. Adds up to `open`. */
  readonly parts: readonly { readonly count: number; readonly words: string }[];
  readonly announced: number;
  readonly closed: number;
  readonly zones: ZonesPerRegion | null;
  readonly regionClaims: readonly FootprintClaim[];
  readonly zoneClaims: readonly FootprintClaim[];
  readonly hallClaims: readonly FootprintClaim[];
  /** What was said of the power added in the newest period of which anything was said. */
  readonly powerClaims: readonly FootprintClaim[];
  /** What the company counts as a region, by the ledger's definition; '' where it says nothing. */
  readonly counts: string;
  /** How list and newest own count of regions differ; '' where there is no such count. */
  readonly difference: string;
}

const STALE_AFTER_MONTHS = 18;

/** Lists and claims of every provider with a list, in the site's order. */
export function footprintCounts(dataset: Dataset): readonly FootprintCount[] {
  const zones = new Map(zonesPerRegion(dataset).map((one) => [one.provider, one]));
  return listedProviders(dataset).map((provider) => {
    const own = listedRegions(dataset).filter((one) => one.provider === provider);
    const open = own.filter(isOpen);
    const regionClaims = claimsOf(dataset, provider, 'regions');
    return {
      provider,
      short: own[0]?.short ?? provider,
      path: footprintPath(provider),
      open: open.length,
      parts: partsOf(open),
      announced: own.filter(({ state }) => state === 'announced').length,
      closed: own.filter(({ state }) => state === 'closed').length,
      zones: zones.get(provider) ?? null,
      regionClaims,
      zoneClaims: claimsOf(dataset, provider, 'availability-zones'),
      hallClaims: claimsOf(dataset, provider, 'data-centres'),
      powerClaims: claimsOf(dataset, provider, 'power-capacity-added'),
      counts: dataset.metrics.get('regions')?.data.comparability.find((one) => one.provider === provider)?.counts ?? '',
      difference: differenceWords(open.length, regionClaims),
    };
  });
}

/** The open regions by whom they are for; those for anyone apart by mainland China, where clouds of other countries run under partners. */
function partsOf(open: readonly ListedRegion[]): FootprintCount['parts'] {
  const anyone = open.filter(({ state }) => state === 'open');
  const mainland = anyone.filter(({ region }) => region.country === 'CN').length;
  const restricted = [
    ...Map.groupBy(
      open.filter(({ state }) => state === 'restricted'),
      ({ region }) => region.restricted ?? '',
    ),
  ];
  return [
    { count: anyone.length - mainland, words: 'for anyone outside mainland China' },
    { count: mainland, words: 'for anyone in mainland China' },
    ...restricted.map(([words, regions]) => ({ count: regions.length, words: /^(?:by |sovereign)/.test(words) ? words : `for ${words}` })),
  ].filter(({ count }) => count > 0);
}

/** The newest own count of a company and, where it is newer or alone, the newest of anybody else; what was looked for and not found where nothing stands. */
function claimsOf(dataset: Dataset, provider: string, metric: string): readonly FootprintClaim[] {
  const facts = (dataset.series.get(`${provider}/${metric}`)?.facts ?? []).filter(
    ({ shown, basis, of, disputed }) => shown && basis !== 'derived' && of === null && disputed === null,
  );
  const oldest = shiftDay(dataset.asOf, -STALE_AFTER_MONTHS);
  const claims = facts.map((fact): FootprintClaim => {
    const claimant = fact.claimant === null ? undefined : dataset.claimants.get(fact.claimant);
    const isOwn = claimant?.provider === provider;
    const when = `${periodPreposition(fact.period)} ${fact.period.kind === 'month' ? monthWords(fact.period.end) : periodPhrase(fact.period)}`;
    return {
      fact,
      who: isOwn ? 'the company' : (claimant?.data.name ?? fact.claimant ?? ''),
      isOwn,
      words: valueWords(fact),
      when,
      isStale: fact.period.end < oldest,
      source: sourceOf(dataset, fact),
      path: factPath(fact),
    };
  });
  const stated = claims.filter(({ fact }) => fact.absence === null);
  const own = stated.findLast(({ isOwn }) => isOwn);
  const other = stated.findLast(({ isOwn, fact }) => !isOwn && (own === undefined || fact.period.end > own.fact.period.end));
  const found = [own, other].filter((claim) => claim !== undefined);
  return found.length > 0 ? found : claims.slice(-1);
}

/** The first document of a fact. */
function sourceOf(dataset: Dataset, { sources }: LedgerFact): FootprintClaim['source'] {
  const [id] = sources;
  const publisher = id === undefined ? undefined : dataset.sources.get(id)?.data.publisher;
  return id === undefined || publisher === undefined ? null : { publisher, path: sourcePath(id) };
}

/** 'Open on the list: 9 more than the company says and as many as CICC counts.'; '' where nobody states a number. */
function differenceWords(listed: number, claims: readonly FootprintClaim[]): string {
  const words = listInWords(claims.flatMap(({ fact, who, isOwn }) => comparedWords(listed, fact, isOwn ? 'the company says' : `${who} counts`) || []));
  return words === '' ? '' : `Open on the list: ${words}.`;
}

/** How many more or fewer a list holds than somebody's count: '9 more than the company says', 'as many as CICC counts'; '' for no number. */
export function comparedWords(listed: number, { value, low, high }: Pick<LedgerFact, 'value' | 'low' | 'high'>, who: string): string {
  if (value === null) return '';
  if (low === high || low === null) {
    if (listed === value) return `as many as ${who}`;
  } else if (listed >= low && (high === null || listed < high)) return `a number that fits what ${who}`;
  return listed > value ? `${listed - value} more than ${who}` : `${value - listed} fewer than ${who}`;
}

/** The regions that are announced, by the date given, those without one last; then those that are closed. */
export function plannedRegions(dataset: Dataset): readonly ListedRegion[] {
  const dateOf = ({ region }: ListedRegion): string => (region.opened === undefined ? '9999' : roughStart(region.opened));
  const ofState = (state: ListedRegion['state']): readonly ListedRegion[] => listedRegions(dataset).filter((one) => one.state === state);
  return [...ofState('announced').toSorted((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)), ...ofState('closed')];
}
