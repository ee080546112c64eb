// What of a figure a social card has room for. Cards are seen half as large as they are drawn, so a long chart shows its first rows, large enough to be read.
import type { Form } from '../charts/chart.ts';
import { type Drawing, sizeOf } from '../charts/drawing.ts';

/** A room on a card for a drawing, in pixels. */
export interface CardRoom {
  readonly name: 'beside' | 'broad' | 'under';
  readonly width: number;
  readonly height: number;
}

/** A drawing as a card shows it. */
export interface CardDrawing {
  readonly drawing: Drawing;
  readonly form: Form;
  readonly room: CardRoom;
  /** How much larger than on a page. */
  readonly scale: number;
  /** What is left out: 'the first 5 of 22'; '' where nothing is. */
  readonly part: string;
}

/** Beside the words the narrow drawing fits, under them the wide one; a map stands broadly beside few words. */
export const ROOMS: readonly CardRoom[] = [
  { name: 'beside', width: 620, height: 440 },
  { name: 'broad', width: 756, height: 440 },
  { name: 'under', width: 1088, height: 300 },
];
const FORMS: readonly Form[] = ['narrow', 'wide'];
/** Text of 12.5 px comes out at 15 px and at 21 px. */
const ENOUGH = 1.2;
const MOST = 1.7;

/** The drawing in the form and room in which it stands largest, as much of it as can be read; null where nothing can be drawn. */
export function cardDrawing(drawing: Drawing): CardDrawing | null {
  const tries = [drawing, ...shorter(drawing)].flatMap((one) => largest(one) ?? []);
  const best = tries.toSorted((a, b) => b.scale - a.scale)[0];
  return tries.find(({ scale }) => scale >= ENOUGH) ?? best ?? null;

  function largest(one: Drawing): CardDrawing | null {
    const places = ROOMS.flatMap((room) =>
      FORMS.flatMap((form): CardDrawing[] => {
        const size = sizeOf(one, form);
        return size === null
          ? []
          : [{ drawing: one, form, room, scale: Math.min(MOST, room.width / size.width, room.height / size.height), part: partOf(drawing, one) }];
      }),
    );
    return places.toSorted((a, b) => b.scale - a.scale)[0] ?? null;
  }
}

/** The same chart with less and less in it, down to the least that still says what it is for; none for charts that are whole or nothing. */
function shorter(drawing: Drawing): readonly Drawing[] {
  const counts = (most: number, least: number): readonly number[] => Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => most - index);
  switch (drawing.kind) {
    case 'bar': {
      const told = drawing.groups.filter(({ rows }) => rows.some((row) => 'value' in row));
      return counts(told.length, 1).map((count) => ({ ...drawing, groups: told.slice(0, count) }));
    }
    case 'dollar-bar': {
      const told = drawing.rows.filter((row) => 'mark' in row);
      return told.length === drawing.rows.length ? [] : [{ ...drawing, rows: told }];
    }
    case 'dumbbell': {
      const rows = drawing.rows.toSorted((a, b) => Number(b.comparable) - Number(a.comparable));
      return counts(Math.min(rows.length, 8), Math.min(rows.length, 3)).map((count) => ({ ...drawing, rows: rows.slice(0, count) }));
    }
    case 'range':
      return counts(Math.min(drawing.rows.length - 1, 10), 5).map((count) => ({ ...drawing, rows: drawing.rows.slice(0, count) }));
    case 'multiples':
      return counts(drawing.panels.length - 1, 3).map((count) => ({ ...drawing, panels: drawing.panels.slice(0, count) }));
    case 'generations':
      return counts(drawing.groups.length - 1, 1).map((count) => ({ ...drawing, groups: drawing.groups.slice(0, count) }));
    case 'timeline':
      return [60, 40, 25].filter((count) => count < drawing.events.length).map((count) => ({ ...drawing, events: newest(drawing.events, count) }));
    default:
      return [];
  }
}

const newest = <Event extends { readonly value: number }>(events: readonly Event[], count: number): readonly Event[] => {
  const since = events.map(({ value }) => value).toSorted((a, b) => b - a)[count - 1] ?? -Infinity;
  return events.filter(({ value }) => value >= since);
};

/** What a shorter drawing shows of the whole. */
function partOf(whole: Drawing, shown: Drawing): string {
  const [all, some] = [whole, shown].map(rowsOf);
  if (all === undefined || some === undefined || some.count >= all.count) return '';
  return `${all.first} ${some.count} of ${all.count}${all.rows}`;
}

function rowsOf(drawing: Drawing): { readonly count: number; readonly first: string; readonly rows: string } {
  switch (drawing.kind) {
    case 'bar':
      return { count: drawing.groups.flatMap(({ rows }) => rows).length, first: 'shown:', rows: '' };
    case 'dumbbell':
      return { count: drawing.rows.length, first: 'shown:', rows: '' };
    case 'range':
      return { count: drawing.rows.length, first: 'the first', rows: '' };
    case 'multiples':
      return { count: drawing.panels.length, first: 'shown:', rows: ' panels' };
    case 'generations':
      return { count: drawing.groups.length, first: 'shown:', rows: ' companies' };
    case 'timeline':
      return { count: drawing.events.length, first: 'the newest', rows: '' };
    default:
      return { count: 0, first: '', rows: '' };
  }
}
