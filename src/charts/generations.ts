// Ladders of generations on an axis of days: a row for each family, in it every generation with its steps and its name, grouped by whose they are.
import { type ChartMark, FORM_WIDTH, type Form, type PlacedMark } from './chart.ts';
import { dayOf, type DaySpan, xOf, yearOf } from './day-scale.ts';
import { round } from './round.ts';
import { textWidth } from './text-room.ts';

/** The shapes that steps are told apart by; `key` says what they mean. */
export type StepShape = 'tick' | 'square' | 'triangle' | 'circle' | 'cross';

/** One step: its value is its day, counted from 1 January 1970; where only a month, quarter or year is known, `low` and `high` are its ends. */
export interface GenerationStep extends ChartMark {
  readonly shape: StepShape;
}

export interface Generation {
  readonly name: string;
  readonly steps: readonly GenerationStep[];
}

export interface GenerationFamily {
  readonly name: string;
  /** Oldest first. */
  readonly members: readonly Generation[];
}

/** Families of one owner; the id gives the hue. */
export interface GenerationGroup {
  readonly id: string;
  readonly name: string;
  readonly families: readonly GenerationFamily[];
}

/** Generations as a figure asks for them. */
export interface GenerationsInput {
  readonly kind: 'generations';
  readonly groups: readonly GenerationGroup[];
  /** The day on which past and plan part. */
  readonly today: number;
  /** What the shapes mean, in the order of the key; `isPlan` draws one hollow. */
  readonly key: readonly { readonly shape: StepShape; readonly isPlan: boolean; readonly words: string }[];
}

export interface PlacedStep {
  readonly x: number;
  readonly y: number;
  readonly shape: StepShape;
  /** Hollow: not yet happened. */
  readonly isPlan: boolean;
  /** Ends of the time it may lie in; null for a known day. */
  readonly span: readonly [number, number] | null;
}

/** A generation with the stretch it takes. */
export interface PlacedGeneration {
  readonly name: string;
  readonly steps: readonly PlacedStep[];
  /** From the first step to the last that happened; '' where that is one place. */
  readonly line: string;
  /** On to the last that is planned; '' without plans. */
  readonly plan: string;
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

export interface PlacedFamily {
  readonly name: string;
  /** Where its name stands. */
  readonly y: number;
  readonly members: readonly PlacedGeneration[];
}

export interface PlacedGroup {
  readonly id: string;
  readonly name: string;
  /** Where its name stands; the rule over it is 18 higher. Null where it is alone and needs no name. */
  readonly y: number | null;
  readonly families: readonly PlacedFamily[];
}

export interface PlacedKey {
  readonly x: number;
  readonly y: number;
  readonly shape: StepShape;
  readonly isPlan: boolean;
  readonly words: string;
}

export interface Generations {
  readonly width: number;
  readonly height: number;
  /** Where the axis begins. */
  readonly left: number;
  /** Upper and lower end of the uprights. */
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** x of the day on which past and plan part; null where it lies outside. */
  readonly today: number | null;
  readonly groups: readonly PlacedGroup[];
  readonly key: readonly PlacedKey[];
  readonly marks: readonly PlacedMark[];
}

/** Height of one line of generations. */
const LINE = 17;
/** Between a step and the name beside it. */
const GAP = 8;
/** Room that one generation leaves to the next on its line. */
const AIR = 10;

/** The ladders in one form; null where no generation has a step. */
export function placeGenerations({ groups, today, key }: GenerationsInput, form: Form): Generations | null {
  const steps = groups.flatMap(({ families }) => families.flatMap(({ members }) => members.flatMap((one) => one.steps)));
  if (steps.length === 0) return null;
  const width = FORM_WIDTH[form];
  const isWide = form === 'wide';
  const names = groups.flatMap(({ families }) => families.map(({ name }) => name));
  const left = isWide ? Math.ceil(Math.max(...names.map((name) => textWidth(name)))) + 16 : 0;
  const ends = steps.flatMap(({ value, low, high }) => [low ?? value, high ?? value]);
  const years = { first: yearOf(Math.min(...ends)), last: yearOf(Math.max(...ends) - 1) + 1 };
  const span = { from: dayOf(years.first), to: dayOf(years.last), left, right: width - 6 };
  const placedKey = placeKey(key, width);
  const top = (placedKey.at(-1)?.y ?? 0) + 14;
  const marks: PlacedMark[] = [];
  let y = top + 18;
  const placed = groups.map((group): PlacedGroup => {
    const headed = groups.length > 1;
    const nameY = y + 20;
    y += headed ? 26 : 4;
    const families = group.families.map((family) => {
      const found = placeFamily(family, span, isWide ? y : y + LINE, marks);
      const one = { name: family.name, y: round(y + 13), members: found.members };
      y = found.foot + 3;
      return one;
    });
    return { id: group.id, name: group.name, y: headed ? round(nameY) : null, families };
  });
  return {
    width,
    height: round(y + 22),
    left,
    top: round(top),
    bottom: round(y + 4),
    ticks: ticksOf(years, span),
    today: today > span.from && today < span.to ? round(xOf(span, today)) : null,
    groups: placed,
    key: placedKey,
    marks,
  };
}

/** Every year where its label has room, else every second, third … */
function ticksOf({ first, last }: { readonly first: number; readonly last: number }, span: DaySpan): Generations['ticks'] {
  const pitch = (span.right - span.left) / (last - first);
  const every = Math.ceil((textWidth('2026') + 8) / pitch);
  const years = Array.from({ length: last - first }, (_, index) => first + index);
  return years.filter((year) => (year - first) % every === 0).map((year) => ({ x: round(xOf(span, dayOf(year))), label: String(year) }));
}

/** The key in as many lines as it needs. */
function placeKey(key: GenerationsInput['key'], width: number): readonly PlacedKey[] {
  let x = 6;
  let y = 8;
  return key.map((one) => {
    const room = 12 + textWidth(one.words);
    if (x > 6 && x + room > width) [x, y] = [6, y + LINE];
    const placed = { ...one, x: round(x), y };
    x += room + 18;
    return placed;
  });
}

/** A generation before it has a line: where its steps and its name lie. */
interface Stretch {
  readonly generation: Generation;
  readonly from: number;
  readonly to: number;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end' };
}

/** The generations of a family on as few lines as they fit on, each on the first that is free; adds their steps to the marks. */
function placeFamily(
  family: GenerationFamily,
  span: DaySpan,
  top: number,
  marks: PlacedMark[],
): { readonly members: readonly PlacedGeneration[]; readonly foot: number } {
  const lines: Stretch[][] = [];
  const members = family.members.flatMap((generation) => {
    const stretch = stretchOf(generation, span);
    if (stretch === null) return [];
    const isFree = (line: readonly Stretch[]): boolean => line.every(({ from, to }) => stretch.from > to + AIR || stretch.to < from - AIR);
    const at = lines.findIndex(isFree);
    const row = at === -1 ? lines.push([stretch]) - 1 : at;
    if (at !== -1) lines[at]?.push(stretch);
    return [placeGeneration(stretch, span, round(top + row * LINE + 9), marks)];
  });
  return { members, foot: top + lines.length * LINE };
}

/** Its steps, and its name at their right; at their left where the right has no room. Null without steps. */
function stretchOf(generation: Generation, span: DaySpan): Stretch | null {
  if (generation.steps.length === 0) return null;
  const xs = generation.steps.flatMap(({ value, low, high }) => [low ?? value, value, high ?? value].map((day) => xOf(span, day)));
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const room = textWidth(generation.name) + GAP;
  if (to + room <= span.right) return { generation, from, to: to + room, label: { x: round(to + GAP), anchor: 'start' } };
  // Where neither side has room the name ends with the drawing, over its own line: a halo parts the two.
  if (from - room < span.left) return { generation, from: Math.min(from, span.right - room), to: span.right, label: { x: span.right, anchor: 'end' } };
  return { generation, from: from - room, to, label: { x: round(from - GAP), anchor: 'end' } };
}

function placeGeneration({ generation, label }: Stretch, span: DaySpan, y: number, marks: PlacedMark[]): PlacedGeneration {
  const steps = generation.steps.map(({ value, low, high, mark, shape }, index): PlacedStep => {
    const isRough = low !== null && high !== null && high - low > 1;
    return {
      x: round(isRough ? apart(generation.steps, index, span) : xOf(span, value)),
      y,
      shape,
      isPlan: mark === 'announced',
      span: isRough ? [round(xOf(span, low)), round(xOf(span, high))] : null,
    };
  });
  generation.steps.forEach(({ key, value, label: words, href }, index) => {
    marks.push({ key, value, x: steps[index]?.x ?? 0, y, label: words, href });
  });
  const done = steps.filter(({ isPlan }) => !isPlan).map(({ x }) => x);
  const planned = steps.filter(({ isPlan }) => isPlan).map(({ x }) => x);
  const last = Math.max(...done);
  const end = Math.max(...planned);
  return {
    name: generation.name,
    steps,
    line: done.length > 1 && last > Math.min(...done) ? `M${Math.min(...done)},${y}H${last}` : '',
    plan: done.length > 0 && end > last ? `M${last},${y}H${end}` : '',
    label: { ...label, y: round(y + 4) },
  };
}

/** x of a step of which only the month, quarter or year is known: those of one such time stand apart in it, in their order. */
function apart(steps: readonly GenerationStep[], index: number, span: DaySpan): number {
  const own = steps[index];
  if (own === undefined) return span.left;
  const alike = steps.flatMap(({ low, high }, at) => (low === own.low && high === own.high ? [at] : []));
  if (alike.length === 1) return xOf(span, own.value);
  const [from, to] = [xOf(span, own.low ?? own.value), xOf(span, own.high ?? own.value)];
  return from + ((to - from) * (alike.indexOf(index) + 1)) / (alike.length + 1);
}

/** Path data of a step's shape about its place. */
export function stepShape({ x, y, shape }: { readonly x: number; readonly y: number; readonly shape: StepShape }): string {
  const from = (left: number, up: number): string => `M${round(x - left)},${round(y - up)}`;
  if (shape === 'tick') return `${from(0, 5.5)}v11`;
  if (shape === 'square') return `${from(3, 3)}h6v6h-6z`;
  if (shape === 'triangle') return `${from(0, 4.5)}l4.5,8h-9z`;
  if (shape === 'cross') return `${from(3.5, 3.5)}l7,7m0,-7l-7,7`;
  return `${from(3.5, 0)}a3.5,3.5 0 1,0 7,0a3.5,3.5 0 1,0 -7,0`;
}

/** Paths by how they are painted: lines, solid shapes, hollow ones; those that are there. */
export function stepPaths(
  steps: readonly Pick<PlacedStep, 'x' | 'y' | 'shape' | 'isPlan'>[],
): readonly { readonly paint: 'stroke' | 'solid' | 'hollow'; readonly d: string }[] {
  const paintOf = ({ shape, isPlan }: Pick<PlacedStep, 'shape' | 'isPlan'>) => (shape === 'tick' || shape === 'cross' ? 'stroke' : isPlan ? 'hollow' : 'solid');
  return (['stroke', 'solid', 'hollow'] as const).flatMap((paint) => {
    const d = steps
      .filter((step) => paintOf(step) === paint)
      .map(stepShape)
      .join('');
    return d === '' ? [] : [{ paint, d }];
  });
}
