// The social cards: which page has which, what each says. A card is drawn from the page's own figure and carries the number that the page opens with.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { remembered } from '../dataset/remembered.ts';
import { labelInSentence } from '../format/label.ts';
import { periodPhrase } from '../format/period.ts';
import { moneyWords, valueWords } from '../format/value.ts';
import { comparePair, type Pair, pairNames, pairPath } from './compare-pair.ts';
import type { Figure } from './figure.ts';
import { homeTitle } from './home.ts';
import { figuresOf } from './index.ts';
import { metricPage, type MetricPage } from './metric-page.ts';
import { metricPages } from './metric-pages.ts';
import { ratioWords, sideWords } from './pair-words.ts';
import { providerLead } from './provider-lead.ts';
import { multiplesOf, openingFacts } from './provider-pages.ts';

/** A number with whose it is. */
export interface CardHeadline {
  readonly number: string;
  readonly label: string;
  /** The facts it stands for or is computed from. */
  readonly facts: readonly LedgerFact[];
}

/** One card. */
export interface Card {
  /** Its file is /cards/<id>.png: 'metrics/capex'. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly subject: string;
  /** The finding. */
  readonly statement: string;
  /** Null where one number alone would mislead, or where nothing is ranked. */
  readonly headline: CardHeadline | null;
  /** Null for the card of the whole ledger. */
  readonly figure: Figure | null;
}

/** The card of the pages that have none of their own. */
export const LEDGER_CARD = 'ledger';

/** The cards by the path of the page they stand for. Pages of one figure share one: a metric's and its figure's, a pair's and its figure's. */
export const cardsByPath = remembered((dataset: Dataset): ReadonlyMap<string, Card> => {
  const own = [
    ['/', homeCard(dataset)] as const,
    ...[...dataset.providers.keys()].map((id) => [`/providers/${id}/`, providerCard(dataset, id)] as const),
    ...metricPages(dataset).map((id) => [`/metrics/${id}/`, metricCard(dataset, id)] as const),
    ...pairNames(dataset).map(({ id, left, right }) => [pairPath(id), pairCard(dataset, comparePair(dataset, left, right))] as const),
  ];
  const drawn = new Map(own.filter(([path]) => path !== '/').map(([, card]) => [card.figure?.id, card]));
  const figures = [...figuresOf(dataset).values()]
    .filter(hasPage)
    .map((figure) => [`/figures/${figure.id}/`, drawn.get(figure.id) ?? figureCard(dataset, figure)] as const);
  // A page with one figure of its own, such as the map, has that figure's card.
  const homes = figures.toReversed().flatMap(([, card]) => (card.figure === null || card.figure.home.includes('#') ? [] : [[card.figure.home, card] as const]));
  return new Map([...homes, ...figures, ...own]);
});

/** Whether a figure has a page of its own: those of one series or one maker stand on theirs. */
const hasPage = ({ id }: Figure): boolean => !id.includes('/');

/** Every card once, that of the whole ledger first. */
export function allCards(dataset: Dataset): readonly Card[] {
  return [ledgerCard(dataset), ...new Set(cardsByPath(dataset).values())];
}

function ledgerCard(dataset: Dataset): Card {
  const stated = [...dataset.facts.values()].filter(({ basis }) => basis !== 'derived');
  return {
    id: LEDGER_CARD,
    subject: 'Six AI clouds compared',
    statement: 'Six AI clouds compared from facts that can be checked: what was measured, over which period, who says so, and in which document',
    headline: {
      number: stated.length.toLocaleString('en-GB'),
      label: `stated facts from ${dataset.sources.size.toLocaleString('en-GB')} sources`,
      facts: stated,
    },
    figure: null,
  };
}

function homeCard(dataset: Dataset): Card {
  const bars = figuresOf(dataset).get('cloud-revenue-bars') ?? figuresOf(dataset).get('cloud-revenue') ?? null;
  const first = dataset.metrics.has('cloud-revenue') ? leaderOf(metricPage(dataset, 'cloud-revenue')) : null;
  return { id: 'home', subject: 'Six AI clouds compared', statement: homeTitle(dataset), headline: first, figure: bars };
}

function providerCard(dataset: Dataset, id: string): Card {
  const data = dataset.providers.get(id)?.data;
  const { revenue, proxy } = openingFacts(dataset, id);
  const isCompared = data?.kind === 'provider';
  const shown = isCompared ? (revenue ?? proxy?.fact ?? null) : null;
  const own = [...figuresOf(dataset).values()].filter((figure) => figure.id.startsWith(`${id}/`));
  const figure = own.find((one) => one.id === `${id}/${shown?.metric ?? 'cloud-revenue'}`) ?? multiplesOf(dataset, id)[0]?.figure ?? own[0] ?? null;
  const label = shown === revenue ? 'cloud revenue' : labelInSentence(proxy?.label ?? '');
  return {
    id: `providers/${id}`,
    subject: data?.name ?? id,
    statement: providerLead(dataset, id)
      .map(({ text }) => text)
      .join(''),
    headline: shown === null ? null : { number: amountWords(shown), label: `${label}, ${periodPhrase(shown.period)}`, facts: [shown] },
    figure,
  };
}

function metricCard(dataset: Dataset, id: string): Card {
  const page = metricPage(dataset, id);
  const bars = figuresOf(dataset).get(`${id}-bars`) ?? null;
  const leader = leaderOf(page);
  const isLed = page.isRanked && leader !== null;
  return {
    id: `metrics/${id}`,
    subject: page.title,
    statement:
      page.metric.kind === 'text'
        ? `${page.title}: what each cloud says, with its day and its source`
        : isLed
          ? page.lead.replace(/ Ranked are .*$/, '')
          : (page.figure?.title ?? page.lead),
    headline: leader,
    figure: page.figure ?? bars,
  };
}

/** The figure of the first in a ranking, or the newest of the only one that is drawn; null where several are not ranked or the first is tied. */
function leaderOf({ metric, standings, figure }: MetricPage): CardHeadline | null {
  const told = standings.filter(({ cell }) => cell.state === 'value');
  const drawn = figure?.rows.filter(({ value }) => value !== null) ?? [];
  const isAlone = told.length === 1 && new Set(drawn.map(({ provider }) => provider)).size === 1;
  const first = told.find(({ rank }) => rank === '1') ?? (isAlone ? told[0] : undefined);
  if (first?.cell.state !== 'value') return null;
  const { fact } = first.cell;
  if (first.rank === '' && drawn.at(-1)?.key !== fact.key) return null;
  const whose = metric.scope === 'group' ? ' of the whole group' : '';
  const unit = metric.unit !== undefined && fact.unit === null ? `, ${metric.unit}` : '';
  return { number: first.value, label: `${first.name}, ${labelInSentence(metric.label)}${whose}${unit}, ${periodPhrase(fact.period)}`, facts: [fact] };
}

function pairCard(dataset: Dataset, pair: Pair): Card {
  const [left, right] = pair.sides.map(({ data }) => data.name);
  const figure = figuresOf(dataset).get(pair.id) ?? figuresOf(dataset).get(`${pair.id}-since-2023`) ?? null;
  const widest = pair.differing.find(({ roughness, ratio }) => roughness.length === 0 && ratio !== null);
  const headline: CardHeadline | null = widest?.ratio
    ? {
        number: `${ratioWords(widest.ratio)} ×`,
        label: `${labelInSentence(widest.data.label)}: ${pair.sides[0].data.short} ${sideWords(widest, 0)}, ${pair.sides[1].data.short} ${sideWords(widest, 1)}`,
        facts: widest.facts,
      }
    : null;
  return { id: `compare/${pair.id}`, subject: `${left} and ${right}`, statement: figure?.title ?? `${left} and ${right}`, headline, figure };
}

function figureCard(dataset: Dataset, figure: Figure): Card {
  return { id: `figures/${figure.id}`, subject: subjectOf(dataset, figure), statement: figure.title, headline: null, figure };
}

/** What the pages of the catalogues are about. */
const SECTIONS: Readonly<Record<string, string>> = {
  footprint: 'Regions',
  silicon: 'Own AI chips',
  models: 'Models',
  prices: 'Prices of models',
  timeline: 'Events',
  payoff: 'Does the spending pay?',
};

/** The metric or the two clouds whose page a figure stands on, the catalogue, or else the beginning of the caption, which names the measure. */
function subjectOf(dataset: Dataset, { home, caption }: Figure): string {
  const [, section = '', id = ''] = home.split(/[/#]/);
  const metric = section === 'metrics' ? dataset.metrics.get(id)?.data.label : undefined;
  const pair = section === 'compare' ? pairNames(dataset).find((one) => one.id === id) : undefined;
  const names = pair && [pair.left, pair.right].map((one) => dataset.providers.get(one)?.data.name ?? one).join(' and ');
  return metric ?? names ?? SECTIONS[section] ?? /^[^,;:]+/.exec(caption)?.[0] ?? caption;
}

const amountWords = (fact: LedgerFact): string => (fact.usd === null ? valueWords(fact) : moneyWords(fact.usd, 'USD'));
