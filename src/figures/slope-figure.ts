// Who gained and who lost share between two dates, by one house's count and one definition.
import { listInWords } from '../format/label.ts';
import type { SlopeEnd } from '../charts/slope-chart.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { cellDigits, cellScale } from '../format/cell.ts';
import { doIntervalsMeet } from '../schema/quantity.ts';
import { chartMark, type Figure, type FigureRow, factRow } from './figure.ts';
import { hasMetricPage } from './metric-pages.ts';
import { furthestPair, shareSets } from './share-sets.ts';
import { claimantName, hueOf } from './share-words.ts';

/** Fewer lines than this are a sentence. */
const LEAST_LINES = 3;

/** The slopes of a metric of shares; null where no house gives three shares at two dates. */
export function slopeFigure(dataset: Dataset, id: string): Figure | null {
  const metric = dataset.metrics.get(id)?.data;
  const pairs = shareSets(dataset, id).flatMap((set) => {
    const pair = furthestPair(set, LEAST_LINES);
    return pair === null ? [] : [{ set, ...pair }];
  });
  const [best] = pairs.toSorted((a, b) => Date.parse(b.to.end) - Date.parse(b.from.end) - (Date.parse(a.to.end) - Date.parse(a.from.end)));
  if (metric === undefined || best === undefined) return null;
  const { set, from, to, shared } = best;
  const scale = cellScale(metric.kind, []);
  const lines = shared
    .flatMap((provider) => {
      const ends = [from, to].map(({ facts }) => facts.find((fact) => fact.provider === provider));
      const [first, last] = ends;
      return first === undefined || last === undefined
        ? []
        : [{ provider, first, last, rows: [factRow(dataset, first, null), factRow(dataset, last, null)] as const }];
    })
    .toSorted((a, b) => (b.last.value ?? 0) - (a.last.value ?? 0));
  const house = claimantName(dataset, set.claimant);
  const [begin, end] = [lines[0]?.rows[0].period ?? '', lines[0]?.rows[1].period ?? ''];
  const one = from.facts.filter(({ provider }) => !shared.includes(provider)).map((fact) => factRow(dataset, fact, null));
  const other = to.facts.filter(({ provider }) => !shared.includes(provider)).map((fact) => factRow(dataset, fact, null));
  return {
    id: `${id}-slope`,
    title: `${movesOf(lines)} from ${begin} to ${end}, by ${house}’s count`,
    caption: `${metric.label}, %, ${begin} and ${end}, as ${house} estimates it${set.of === null ? '' : `: ${set.of}`}`,
    summary: `${lines.map(({ rows }) => `${rows[0].name} from ${rows[0].words} to ${rows[1].words}`).join(', ')}.`,
    note: ['Shares of one house and one definition only.', oneEnd(one, end), oneEnd(other, begin)].filter((part) => part !== '').join(' '),
    rows: lines.flatMap(({ rows }) => rows),
    drawing: {
      kind: 'slope',
      from: begin,
      to: end,
      lines: lines.map(({ provider, rows }) => ({
        id: hueOf(dataset, provider),
        name: rows[0].name,
        from: endOf(rows[0], `${cellDigits(rows[0].value ?? 0, scale)}%`),
        to: endOf(rows[1], `${cellDigits(rows[1].value ?? 0, scale)}%`),
      })),
    },
    home: hasMetricPage(dataset, id) ? `/metrics/${id}/` : `/figures/${id}-slope/`,
  };
}

function endOf(row: FigureRow, words: string): SlopeEnd {
  const mark = chartMark(row);
  if (mark === null) throw new Error(`${row.key} has no value to draw.`);
  return { ...mark, words };
}

/** 'Only at one of the two dates, and not drawn: Alibaba (5%).'; '' for nobody. */
function oneEnd(rows: readonly FigureRow[], missing: string): string {
  return rows.length === 0 ? '' : `No share for ${missing}, and not drawn: ${rows.map(({ name, words }) => `${name} (${words})`).join(', ')}.`;
}

/** 'AWS lost share, Google gained, Azure stood level within rounding'. */
function movesOf(lines: readonly { readonly first: LedgerFact; readonly last: LedgerFact; readonly rows: readonly [FigureRow, FigureRow] }[]): string {
  const isLevel = ({ first, last }: (typeof lines)[number]): boolean => doIntervalsMeet(first, last);
  const names = (some: typeof lines): string => listInWords(some.map(({ rows }) => rows[0].name));
  const moved = lines.filter((line) => !isLevel(line));
  const lost = moved.filter(({ first, last }) => (last.value ?? 0) < (first.value ?? 0));
  const gained = moved.filter(({ first, last }) => (last.value ?? 0) > (first.value ?? 0));
  const level = lines.filter(isLevel);
  const parts = [
    lost.length === 0 ? '' : `${names(lost)} lost share`,
    gained.length === 0 ? '' : `${names(gained)} gained${lost.length === 0 ? ' share' : ''}`,
    level.length === 0 ? '' : `${names(level)} stood level within rounding`,
  ].filter((part) => part !== '');
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
