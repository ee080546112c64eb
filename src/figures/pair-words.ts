// The words of a comparison of two: ratios, differences, units, why a line is rough, and the sentence a pair's page opens with.
import type { LedgerFact } from '../dataset/types.ts';
import { cellDigits, cellHedge, cellScale, type CellScale } from '../format/cell.ts';
import { labelInSentence } from '../format/label.ts';
import { moneyWords } from '../format/value.ts';
import { factPath } from './address.ts';
import type { Pair } from './compare-pair.ts';
import type { Span } from './home.ts';
import { monthsOf, type PairLine, type Reach, type Roughness } from './pair-line.ts';

/** A ratio's digits: none after the point from 10, one from 1.1, two below. */
function ratioDigits(ratio: number): string {
  return ratio.toFixed(ratio >= 9.95 ? 0 : ratio >= 1.095 ? 1 : 2);
}

/** '6.7', '1.2–1.5', 'over 3.4': what both intervals leave of a ratio. */
export function ratioWords({ value, low, high }: Reach): string {
  if (high === null) return `over ${ratioDigits(low)}`;
  const ends = [ratioDigits(low), ratioDigits(high)];
  const isWide = ends[0] !== ends[1] && high / low > 1.05;
  return isWide ? `${ends[0]}–${ends[1]}` : ratioDigits(value);
}

/** '27.8 points', 'US$2.76 billion', '10 regions': the larger less the smaller. */
export function differenceWords(difference: number, { data, rows }: Pick<PairLine, 'data' | 'rows'>): string {
  if (rows[0].unit === 'USD') return moneyWords(difference, 'USD');
  const digits = cellDigits(Number(difference.toPrecision(3)), { divisor: 1, word: '' });
  if (rows[0].unit === '%' || rows[0].unit === 'pp') return `${digits} points`;
  return [digits, data.kind === 'multiple' ? 'times' : (data.unit ?? '')].filter((part) => part !== '').join(' ');
}

/** The scale that both figures of a line are printed in. */
export function scaleOf({ data, rows }: Pick<PairLine, 'data' | 'rows'>): CellScale {
  return cellScale(
    data.kind,
    rows.map(({ value }) => value ?? 0),
  );
}

/** A figure in its line's scale, its hedge before it: 'about 22.3'. */
export function sideWords(line: Pick<PairLine, 'data' | 'rows' | 'facts'>, side: 0 | 1): string {
  const hedge = cellHedge(line.facts[side]);
  const value = line.rows[side].value;
  return `${hedge === '' ? '' : `${hedge} `}${value === null ? line.rows[side].words : cellDigits(value, scaleOf(line))}`;
}

/** 'US$ bn, twelve months, group': what a line counts, over what, whose. */
export function lineUnit(line: Pick<PairLine, 'data' | 'rows' | 'facts'>): string {
  const { data, rows } = line;
  const { word } = scaleOf(line);
  const sign = rows[0].unit === 'USD' ? 'US$' : rows[0].unit === '%' ? '%' : rows[0].unit === 'pp' ? 'points' : data.kind === 'multiple' ? 'times' : '';
  const counted = data.kind === 'money' || data.kind === 'power' ? `${sign} ${word}` : `${word} ${sign === '' ? (data.unit ?? '') : sign}`;
  const months = monthsOf(line.facts[0].period);
  const span = months === 0 ? 'latest' : months === 12 ? 'twelve months' : months === 3 ? 'quarter' : `${months} months`;
  return [counted.trim(), span, data.scope === 'group' ? 'group' : ''].filter((part) => part !== '').join(', ');
}

/** Months between the ends of a line's two windows. */
export function monthsApart([a, b]: readonly [LedgerFact, LedgerFact]): number {
  const at = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.abs(at(a.period.end) - at(b.period.end));
}

/** Beyond this many months between two ends a page says how many there are. */
const NEAR_MONTHS = 6;

const ROUGHNESS_WORDS: Readonly<Record<Roughness, string>> = {
  definitions: 'definitions differ',
  unjudged: 'definitions not on file',
  window: 'windows differ',
  plan: 'both are plans',
};

/** 'yes', 'yes, 11 months apart', 'no: definitions differ'. */
export function comparableWords({ roughness, facts }: Pick<PairLine, 'roughness' | 'facts'>): string {
  const months = monthsApart(facts);
  const apart = months > NEAR_MONTHS ? `, ${months} months apart` : '';
  return `${roughness.length === 0 ? 'yes' : `no: ${roughness.map((one) => ROUGHNESS_WORDS[one]).join(', ')}`}${apart}`;
}

/** 'AWS ÷ Alibaba': what a ratio divides by what. */
export function formulaWords(pair: Pick<Pair, 'sides'>, line: Pick<PairLine, 'ahead'>): string {
  const [left, right] = [pair.sides[0].data.short, pair.sides[1].data.short];
  return line.ahead === 1 ? `${right} ÷ ${left}` : `${left} ÷ ${right}`;
}

/** A figure of a line as a span that leads to where it comes from: '34%', 'US$148 billion', '124'. */
function figureSpan(line: PairLine, side: 0 | 1): Span {
  const row = line.rows[side];
  const hedge = cellHedge(line.facts[side]);
  const words =
    row.unit === 'USD' && row.value !== null
      ? moneyWords(row.value, 'USD')
      : `${sideWords({ ...line, facts: line.facts }, side).replace(`${hedge} `, '')}${row.unit === '%' ? '%' : ''}`;
  return { text: `${hedge === '' ? '' : `${hedge} `}${words}`, path: factPath(line.facts[side]) };
}

/** What a line that compares says of the one ahead, up to its figures. */
function claimOf({ metric, data, ratio }: PairLine, more: string, less: string): string {
  const times = ratio === null ? null : ratioWords(ratio);
  if (metric === 'cloud-revenue' && times !== null) return `${more} is ${times} times the size of ${less} by twelve months’ revenue`;
  if (metric === 'cloud-revenue-growth') return `${more} grows faster`;
  const label = labelInSentence(data.label);
  return times === null ? `On ${label} ${more} stands above ${less}` : `On ${label} ${more} stands at ${times} times ${less}`;
}

/** One sentence on a line that compares: who is ahead, by how many times, and both figures. */
function sentenceOf(pair: Pair, line: PairLine): readonly Span[] {
  if (line.ahead === null) return [];
  const behind = line.ahead === 0 ? 1 : 0;
  const claim = claimOf(line, pair.sides[line.ahead].data.name, pair.sides[behind].data.name);
  return [{ text: `${claim}: ` }, figureSpan(line, line.ahead), { text: ' against ' }, figureSpan(line, behind), { text: '. ' }];
}

/** Both figures of a line that does not compare, side by side and nobody ahead; none where the two have no such line. */
function roughSentence(pair: Pair): readonly Span[] {
  const line = [...pair.differing, ...pair.ties].find(({ metric }) => metric === 'cloud-revenue') ?? pair.differing[0];
  if (line === undefined) return [];
  const side = (at: 0 | 1): readonly Span[] => [
    { text: `${pair.sides[at].data.name} states ` },
    figureSpan(line, at),
    { text: ` (${line.rows[at].period})${at === 0 ? ' and ' : '. '}` },
  ];
  return [{ text: `On ${labelInSentence(line.data.label)} ` }, ...side(0), ...side(1)];
}

/** How many lines the opening names. */
const OPENING_LINES = 3;

/** The lines that an opening may rest on: those that compare, of the cloud itself first, then by how near in time their windows end. */
export function openingLines({ differing }: Pick<Pair, 'differing'>): readonly PairLine[] {
  const sure = differing.filter(({ roughness }) => roughness.length === 0);
  const near = sure.filter(({ facts }) => monthsApart(facts) <= NEAR_MONTHS);
  const pool = near.length > 0 ? near : sure;
  const first = ['cloud-revenue', 'cloud-revenue-growth'].flatMap((id) => pool.find(({ metric }) => metric === id) ?? []);
  return [...first, ...pool.filter((line) => !first.includes(line))].slice(0, OPENING_LINES);
}

/** The opening of a pair's page, only as strong as the rules of comparison bear; says so where nothing compares. */
export function pairLead(pair: Pair): readonly Span[] {
  const all = [...pair.differing, ...pair.ties];
  const sure = all.filter(({ roughness }) => roughness.length === 0).length;
  const named = openingLines(pair);
  const count = `Of ${all.length} ${all.length === 1 ? 'measure' : 'measures'} that both state over one window, ${sure === 0 ? 'none counts' : sure === 1 ? 'one counts' : `${sure} count`} alike on both sides${pair.ties.length === 0 ? '' : `, and ${pair.ties.length === 1 ? 'one is a tie' : `${pair.ties.length} are ties`}`}.`;
  if (named.length === 0) return [...roughSentence(pair), { text: `${count} The ratios below are a rough guide, and nobody is called ahead.` }];
  return [...named.flatMap((line) => sentenceOf(pair, line)), { text: count }];
}
