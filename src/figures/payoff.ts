// Does the spending pay? What the ledger can say of each provider, how often, and why it cannot say the rest.
import type { DollarRow } from '../charts/dollar-bar.ts';
import { type Cell, currentFacts, windowValue } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { cellHedge } from '../format/cell.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import { numberWords } from '../format/number.ts';
import { periodName, periodPhrase } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import type { Provider } from '../schema/provider.ts';
import { factPath } from './address.ts';
import { chartMark, type Figure, type FigureRow, factRow, gapRow } from './figure.ts';
import type { Span } from './home.ts';

/** The measures of the page, in its order. */
export const PAYOFF_METRICS = ['capex-intensity', 'growth-gap', 'revenue-per-capex', 'free-cash-flow'] as const;

const compared = (dataset: Dataset): readonly Entry<Provider>[] => [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');

/** What one unit of trailing capex came back with in cloud revenue; null where no provider's can be computed. */
export function dollarFigure(dataset: Dataset): Figure | null {
  const cells = compared(dataset).map(({ id }) => ({ id, cell: windowValue(dataset, id, 'revenue-per-capex', 'ttm') }));
  const rows = cells.map(({ id, cell }) => (cell.state === 'value' ? factRow(dataset, cell.fact, null) : gapRow(dataset, id, 'revenue-per-capex', cell)));
  const drawn = rows.filter(({ value }) => value !== null).toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (drawn.length === 0) return null;
  const ordered = [...drawn, ...rows.filter(({ value }) => value === null)];
  const bars = ordered.map((row): DollarRow => {
    const mark = chartMark(row);
    if (mark === null) return { id: row.provider, name: row.name, words: row.words };
    return { id: row.provider, name: row.name, mark, end: centsOf(row), under: row.period };
  });
  const said = drawn.map((row) => `${row.name} ${centsOf(row)} (${row.period})`);
  return {
    id: 'revenue-per-capex-dollars',
    title: `For each dollar of trailing capex the cloud’s yearly revenue rose by ${listInWords(drawn.map((row) => `${centsOf(row)} at ${row.name}`))}`,
    caption: 'Gain of cloud revenue over twelve months on the twelve before, divided by the parent’s capital expenditure of the latter twelve',
    summary: `${said.join(', ')}. The clouds are not ranked: each parent counts its capital expenditure by its own definition.`,
    note: 'The outline is one unit spent, the fill what came back within the same twelve months; a whisker is what rounding leaves open. Spending of a year earns for many more.',
    rows: ordered,
    drawing: { kind: 'dollar-bar', rows: bars, outline: 'one dollar, or yuan, spent' },
    home: '/payoff/',
  };
}

/** '19 cents', 'about 50 cents' where rounding leaves more than a cent open. */
function centsOf({ value, low, high }: FigureRow): string {
  const cents = Math.round(Math.abs(value ?? 0) * 100);
  const isOpen = low === null || high === null || high - low > 0.01;
  return `${isOpen ? 'about ' : ''}${(value ?? 0) < 0 ? '−' : ''}${cents} cents`;
}

/** Which way a difference surely points: up where its whole interval is above zero, down where it is below, else neither. */
function signOf({ low, high }: LedgerFact): 'up' | 'down' | 'open' {
  return low !== null && low > 0 ? 'up' : high !== null && high < 0 ? 'down' : 'open';
}

/** The page's opening: where spending outgrows revenue, where not, and for whom the ledger cannot say. */
export function payoffAnswer(dataset: Dataset): string {
  const known = compared(dataset).flatMap(({ id, data }) => {
    const cell = windowValue(dataset, id, 'growth-gap', 'ttm');
    return cell.state === 'value' ? [{ name: data.name, sign: signOf(cell.fact), period: cell.fact.period }] : [];
  });
  const last = known.reduce((newest, { period }) => (period.end > newest ? period.end : newest), '');
  const named = (sign: 'up' | 'down' | 'open'): readonly string[] =>
    known.filter((one) => one.sign === sign).map(({ name, period }) => (period.end === last ? name : `${name} (${periodName(period)})`));
  const [up, down, open] = [named('up'), named('down'), named('open')];
  if (known.length === 0) return 'The ledger cannot say of any cloud whether its revenue outgrows the spending.';
  const parts = [
    down.length > 0 ? `The spending of the parent outgrows the revenue of ${listInWords(down)}` : '',
    up.length > 0 ? `${down.length > 0 ? 'revenue' : 'Revenue'} outgrows the spending at ${listInWords(up)}` : '',
    open.length > 0 ? `${down.length + up.length > 0 ? 'too close to call' : 'Too close to call'} at ${listInWords(open)}` : '',
  ].filter((part) => part !== '');
  const others = compared(dataset).length - known.length;
  const rest = others === 0 ? '' : ` Of the other ${others === 1 ? 'one' : ['', '', 'two', 'three', 'four', 'five'][others]} the ledger cannot say.`;
  return `${parts.join('; ')}.${rest}`;
}

/** One sentence a provider: its gap, its intensity, what came back, each with where it comes from. */
export interface PayoffReading {
  readonly name: string;
  readonly path: string;
  readonly cells: readonly PayoffCell[];
  /** Why what is missing is missing; '' where nothing is. */
  readonly why: string;
}
export interface PayoffCell {
  readonly metric: string;
  /** The newest figure, or which kind of missing. */
  readonly words: string;
  readonly isValue: boolean;
  readonly path: string | null;
  readonly period: string;
  /** How often the ledger can say it: '14 quarters, 12 twelve-month spans'. */
  readonly frequency: string;
}

const SPAN_WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  quarter: ['quarter', 'quarters'],
  half: ['half-year', 'half-years'],
  'nine-months': ['nine months', 'spans of nine months'],
  year: ['year', 'years'],
  ttm: ['trailing year', 'trailing years'],
  month: ['month', 'months'],
  span: ['longer span', 'longer spans'],
};

/** How often a provider's present line states a metric, and from when to when; '' where it never does. */
function frequencyOf(dataset: Dataset, provider: string, metric: string): string {
  const facts = currentFacts(dataset, provider, metric).filter(({ absence }) => absence === null);
  const groups = [...Map.groupBy(facts, ({ period }) => period.kind)].toSorted((a, b) => b[1].length - a[1].length);
  return groups
    .slice(0, 2)
    .map(([kind, { length }]) => `${length} ${SPAN_WORDS[kind]?.[length === 1 ? 0 : 1] ?? kind}`)
    .join(', ');
}

function payoffCell(dataset: Dataset, provider: string, metric: string): PayoffCell {
  const cell = windowValue(dataset, provider, metric, 'ttm');
  const frequency = frequencyOf(dataset, provider, metric);
  if (cell.state !== 'value') {
    const { words, period, path } = gapRow(dataset, provider, metric, cell);
    return { metric, words, isValue: false, path: words === 'not yet looked for' ? null : path, period, frequency };
  }
  return { metric, words: valueWords(cell.fact), isValue: true, path: factPath(cell.fact), period: periodName(cell.fact.period), frequency };
}

/** What the inputs of the missing measures lack: 'no cloud revenue since 2019'. */
function reasonsFor(dataset: Dataset, provider: string, cells: readonly PayoffCell[]): string {
  const missing = cells.filter(({ isValue }) => !isValue).map(({ metric }) => metric);
  const inputs = new Set(
    missing.flatMap((metric) => {
      const derived = dataset.metrics.get(metric)?.data.derived;
      const roots = [derived?.of, derived?.by].flatMap((id) => (id === undefined ? [] : [dataset.metrics.get(id)?.data.derived?.of ?? id]));
      return derived === undefined ? [metric] : roots;
    }),
  );
  const reasons = [...inputs].flatMap((id) => {
    const label = labelInSentence(dataset.metrics.get(id)?.data.label ?? id);
    const cell = windowValue(dataset, provider, id, 'ttm');
    if (cell.state === 'value') return [];
    return [`${label}: ${reasonOf(cell)}`];
  });
  if (missing.length === 0) return '';
  return reasons.length === 0 ? 'The inputs share no period under one definition.' : `${reasons.join('; ')}.`;
}

function reasonOf(cell: Exclude<Cell, { state: 'value' }>): string {
  const own = cell.state === 'proxy' ? cell.instead : cell;
  if (own.state === 'stale') return `last stated for ${periodPhrase(own.fact.period)}`;
  return own.absence === 'not sought' ? 'not yet looked for' : own.absence;
}

/** The table of the page: every compared provider, what the ledger can say of it, how often, and why not the rest. */
export function payoffTable(dataset: Dataset): readonly PayoffReading[] {
  return compared(dataset).map(({ id, data }) => {
    const cells = PAYOFF_METRICS.map((metric) => payoffCell(dataset, id, metric));
    return { name: data.name, path: `/providers/${id}/`, cells, why: reasonsFor(dataset, id, cells) };
  });
}

/** The plain reading: a sentence or two a provider whose measures stand, with its periods; each figure leads to where it comes from. */
export function payoffReading(dataset: Dataset): readonly { readonly name: string; readonly spans: readonly Span[] }[] {
  return compared(dataset).flatMap(({ id, data }) => {
    const fact = (metric: string): LedgerFact | null => {
      const found = windowValue(dataset, id, metric, 'ttm');
      return found.state === 'value' ? found.fact : null;
    };
    const [intensity, gap, cash] = [fact('capex-intensity'), fact('growth-gap'), fact('free-cash-flow')];
    const parent = data.parent ?? data.name;
    const sentences = [intensity ? spendingSpans(parent, intensity) : [], gap ? gapSpans(gap) : [], cash ? cashSpans(parent, cash) : []].filter(
      ({ length }) => length > 0,
    );
    return sentences.length === 0 ? [] : [{ name: data.name, spans: sentences.flat() }];
  });
}

const spendingSpans = (parent: string, fact: LedgerFact): readonly Span[] => [
  { text: ` In ${periodPhrase(fact.period)} the capital spending of ${parent} came to ` },
  { text: `${wholeWords(fact)}%`, path: factPath(fact) },
  { text: ' of what the cloud sold.' },
];

function gapSpans(gap: LedgerFact): readonly Span[] {
  const sign = signOf(gap);
  const points = { text: `${wholeWords(gap).replace('−', '')} points`, path: factPath(gap) };
  if (sign === 'open')
    return [
      { text: ` In ${periodPhrase(gap.period)} growth of cloud revenue and of capital spending cannot be told apart: the gap is ` },
      points,
      { text: '.' },
    ];
  return [
    { text: ` ${sign === 'down' ? 'Spending grew faster than cloud revenue' : 'Cloud revenue grew faster than spending'} in ${periodPhrase(gap.period)}, by ` },
    points,
    { text: '.' },
  ];
}

const cashSpans = (parent: string, fact: LedgerFact): readonly Span[] => [
  { text: ` Free cash flow of ${parent} in ${periodPhrase(fact.period)}: ` },
  { text: valueWords(fact).replace('≈ ', 'about '), path: factPath(fact) },
  { text: '.' },
];

/** '114', 'about 143', '−30': whole numbers, which is what a sentence bears. */
function wholeWords(fact: LedgerFact): string {
  const whole = numberWords(Math.round(Math.abs(fact.value ?? 0)), { maximumFractionDigits: 0 });
  return `${cellHedge(fact) === '' ? '' : 'about '}${(fact.value ?? 0) < 0 ? '−' : ''}${whole}`;
}
