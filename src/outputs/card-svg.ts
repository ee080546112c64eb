// A social card: name and subject, the finding in a sentence, its number, its chart, who says it and as of when. 1200 × 630, in the light form.
import { standaloneStyle } from './standalone-style.ts';
import { type DrawnPart, xmlText } from './standalone-svg.ts';
import { balancedLines, drawableText, type Face, filledLines, lineWidth } from './type-widths.ts';

/** How large a card is, in pixels: what those who show it ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** What a card says. */
export interface CardWords {
  /** The site's name. */
  readonly name: string;
  /** What the card is about: 'Cloud revenue', 'AWS and Azure'. */
  readonly subject: string;
  /** The finding. */
  readonly statement: string;
  /** The number behind it, and whose it is; null where one number would say too little. */
  readonly headline: { readonly number: string; readonly label: string } | null;
  /** What the drawing measures; '' without one. */
  readonly caption: string;
  /** Who says it; '' where the ledger as a whole does. */
  readonly sources: string;
  /** The data's day, in words. */
  readonly day: string;
}

/** A drawing with its place on the card. */
export interface CardPicture {
  readonly part: DrawnPart;
  readonly scale: number;
  /** Beside the words, broadly beside few words, or under them. */
  readonly place: 'beside' | 'broad' | 'under';
}

/** One line of text: where it begins, or ends. */
interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly name: string;
  readonly isEnd?: boolean;
}

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const MARGIN = 56;
const ROOM = WIDTH - 2 * MARGIN;
/** From where to where words and drawing may stand. */
const TOP = 112;
const BOTTOM = 556;
/** How wide the column of words beside a drawing is. */
const COLUMNS = { beside: 416, broad: 288 } as const;
const GUTTER = 52;
const GAP = 22;
/** Line to line of a statement, in sizes. */
const LEADING = 1.22;
const FACES: Readonly<Record<string, Face>> = {
  'card-name': 'serif-600',
  'card-statement': 'serif-600',
  'card-number': 'sans-600',
  'card-label': 'sans-400',
  'card-small': 'sans-400',
};
const STYLES = `
.chart .card-sheet { fill: var(--paper); }
.chart .card-rule { stroke: var(--ink); stroke-width: 1; }
.chart .card-hair { stroke: var(--rule); stroke-width: 1; }
.chart .card-name { font-family: var(--serif); font-weight: 600; fill: var(--ink); }
.chart .card-statement { font-family: var(--serif); font-weight: 600; fill: var(--ink); }
.chart .card-number { font-family: var(--sans); font-weight: 600; fill: var(--ink); }
.chart .card-label { font-family: var(--sans); font-weight: 400; fill: var(--ink-2); }
.chart .card-small { font-family: var(--sans); font-weight: 400; fill: var(--ink-3); }
`;

/** The card as SVG. `css` is the site's styles for drawings; without a picture the statement has the card to itself. */
export function cardSvg(words: CardWords, picture: CardPicture | null, css: string): string {
  const lines = [...frameLines(words), ...bodyLines(words, picture)];
  const body = [
    `<rect class="card-sheet" width="${WIDTH}" height="${HEIGHT}"/>`,
    ...[83.5, 87.5].map((y) => `<path class="card-rule" d="M${MARGIN} ${y}h${ROOM}"/>`),
    `<path class="card-hair" d="M${MARGIN} 573.5h${ROOM}"/>`,
    ...lines.map(lineMarkup),
    picture === null ? '' : pictureMarkup(picture, lines),
  ].join('\n');
  const classes = picture?.part.classes ?? 'chart';
  const style = xmlText(standaloneStyle(`${css}${STYLES}`, `<svg class="${classes}">${body}</svg>`))
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="${classes}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">\n<style>${style}</style>\n${body}\n</svg>\n`;
}

/** The lines of a card and how wide each is: for those who check that they fit. */
export function cardLines(
  words: CardWords,
  picture: CardPicture | null,
): readonly { readonly text: string; readonly from: number; readonly to: number; readonly y: number; readonly size: number }[] {
  return [...frameLines(words), ...bodyLines(words, picture)].map(({ text, x, y, size, name, isEnd }) => {
    const width = lineWidth(text, faceOf(name), size);
    return { text, from: isEnd === true ? x - width : x, to: isEnd === true ? x : x + width, y, size };
  });
}

const faceOf = (name: string): Face => FACES[name] ?? 'sans-400';

/** Name and subject above, sources and day below. */
function frameLines({ name, subject, sources, day }: CardWords): readonly Line[] {
  const room = ROOM - lineWidth(name, 'serif-600', 27) - 40;
  const asOf = `As of ${day}`;
  return [
    { text: name, x: MARGIN, y: 66, size: 27, name: 'card-name' },
    { text: cut(subject, 'sans-400', 21, room), x: WIDTH - MARGIN, y: 66, size: 21, name: 'card-label', isEnd: true },
    { text: cut(drawableText(sources), 'sans-400', 18, ROOM - lineWidth(asOf, 'sans-400', 18) - 40), x: MARGIN, y: 600, size: 18, name: 'card-small' },
    { text: asOf, x: WIDTH - MARGIN, y: 600, size: 18, name: 'card-small', isEnd: true },
  ];
}

/** The statement and the number, in the room that the drawing leaves them. */
function bodyLines(words: CardWords, picture: CardPicture | null): readonly Line[] {
  if (picture === null)
    return [
      ...statementLines(words, ROOM, { y: TOP + 28, height: words.headline === null ? 380 : 250, sizes: [60, 34] }),
      ...numberLines(words, ROOM, BOTTOM - 20, 96),
    ];
  if (picture.place !== 'under') return columnLines(words, COLUMNS[picture.place]);
  const { number, room } = besideStatement(words);
  const statement = statementLines(words, room, { y: TOP, height: 92, sizes: [38, 22] });
  const foot = Math.max(...[...statement, ...number].map(({ y, size }) => y + size * 0.3));
  return [...statement, ...number, ...captionLines(words, ROOM, foot + 6, 1)];
}

/** Statement, what is measured, and number, one over the other. */
function columnLines(words: CardWords, room: number): readonly Line[] {
  const number = numberLines(words, room, BOTTOM - 8, 76);
  const foot = number[0] === undefined ? BOTTOM : number[0].y - number[0].size - GAP;
  const captionHeight = captionLines(words, room, 0, 4).length * 23 + GAP;
  const statement = statementLines(words, room, { y: TOP, height: foot - TOP - captionHeight, sizes: [42, 20] });
  return [...statement, ...captionLines(words, room, (statement.at(-1)?.y ?? TOP) + GAP, 4), ...number];
}

/** The number at the right of a statement over a wide drawing, and how much room it leaves. */
function besideStatement({ headline }: CardWords): { readonly number: readonly Line[]; readonly room: number } {
  if (headline === null) return { number: [], room: ROOM };
  const size = fitting(headline.number, 'sans-600', 56, 300);
  const label = filledLines(headline.label, 'sans-400', 18, 300).slice(0, 2);
  const lines: readonly Line[] = [
    { text: headline.number, x: WIDTH - MARGIN, y: TOP + size * 0.78, size, name: 'card-number', isEnd: true },
    ...label.map((text, index) => ({ text, x: WIDTH - MARGIN, y: TOP + size * 0.78 + 24 + index * 22, size: 18, name: 'card-label', isEnd: true })),
  ];
  const widest = Math.max(...lines.map(({ text, size: own, name }) => lineWidth(text, faceOf(name), own)));
  return { number: lines, room: ROOM - widest - 48 };
}

/** The statement in the largest size in which it fits the height, its lines even. */
function statementLines(
  { statement }: CardWords,
  room: number,
  { y, height, sizes: [most, least] }: { y: number; height: number; sizes: readonly [number, number] },
): readonly Line[] {
  const text = drawableText(statement);
  const isFit = (size: number): boolean => {
    const lines = filledLines(text, 'serif-600', size, room);
    return lines.length * size * LEADING <= height && lines.every((line) => lineWidth(line, 'serif-600', size) <= room);
  };
  let size = most;
  while (size > least && !isFit(size)) size -= 1;
  const lines = balancedLines(text, 'serif-600', size, room);
  const fit = Math.max(1, Math.floor(height / (size * LEADING)));
  const kept = lines.length <= fit ? lines : [...lines.slice(0, fit - 1), cut(`${lines[fit - 1] ?? ''} …`, 'serif-600', size, room)];
  return kept.map((line, index) => ({ text: line, x: MARGIN, y: y + size * 0.8 + index * size * LEADING, size, name: 'card-statement' }));
}

/** The number with its label under it, the last line at `foot`. */
function numberLines({ headline }: CardWords, room: number, foot: number, most: number): readonly Line[] {
  if (headline === null) return [];
  const size = fitting(headline.number, 'sans-600', most, room);
  const label = balancedLines(headline.label, 'sans-400', 21, room).slice(0, 3);
  // Room under the number for the foot of a comma.
  const step = Math.round(22 + size * 0.14);
  const top = foot - step - (label.length - 1) * 26;
  return [
    { text: headline.number, x: MARGIN, y: top, size, name: 'card-number' },
    ...label.map((text, index) => ({ text, x: MARGIN, y: top + step + index * 26, size: 21, name: 'card-label' })),
  ];
}

/** What the drawing measures, from `top` down. */
function captionLines({ caption }: CardWords, room: number, top: number, most: number): readonly Line[] {
  const lines = filledLines(drawableText(caption), 'sans-400', 18, room);
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(`${lines[most - 1] ?? ''} …`, 'sans-400', 18, room)];
  return kept.map((text, index) => ({ text, x: MARGIN, y: top + 16 + index * 23, size: 18, name: 'card-label' }));
}

/** The drawing in the middle of the room that the words leave. */
function pictureMarkup({ part, scale, place }: CardPicture, lines: readonly Line[]): string {
  const words = lines.filter(({ y }) => y > TOP && y < BOTTOM).map(({ y }) => y);
  const [left, top] = place === 'under' ? [MARGIN, Math.max(TOP, ...words) + 24] : [MARGIN + COLUMNS[place] + GUTTER, TOP];
  const x = left + (WIDTH - MARGIN - left - part.width * scale) / 2;
  const y = top + (BOTTOM - top - part.height * scale) / 2;
  return `<g transform="translate(${digits(x)} ${digits(y)}) scale(${digits(scale)})">\n${part.inner}\n</g>`;
}

const digits = (value: number): number => Number(value.toFixed(3));

function lineMarkup({ text, x, y, size, name, isEnd }: Line): string {
  return `<text class="${name}" x="${x}" y="${digits(y)}" font-size="${size}"${isEnd === true ? ' text-anchor="end"' : ''}>${xmlText(text)}</text>`;
}

/** The largest whole size up to `most` in which a text fits one line. */
function fitting(text: string, face: Face, most: number, room: number): number {
  return Math.min(most, Math.floor(room / lineWidth(text, face, 1)));
}

/** The text in one line, its last words left out where they do not fit. */
function cut(text: string, face: Face, size: number, room: number): string {
  if (lineWidth(text, face, size) <= room) return text;
  const words = text.replace(/ …$/, '').split(' ');
  while (words.length > 1 && lineWidth(`${words.join(' ')} …`, face, size) > room) words.pop();
  return `${words.join(' ').replace(/[,;:.]$/, '')} …`;
}
