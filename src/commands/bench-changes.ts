// Ten changes of the kinds that contributors send, made in real content from a seed and kept only where the check still finds the content sound.
import { inspect } from '../dataset/inspect.ts';
import type { SourceFile } from '../dataset/types.ts';
import { type Entry, entriesOf, fieldOf, pick, type Random, relined, rewritten, type Slip } from './bench-slips.ts';
import { Stop } from './tool.ts';

/** A change as it was made: what kind, where, and how the line reads now. */
export interface Made {
  readonly kind: string;
  readonly file: string;
  readonly change: string;
}

/** A kind of change: the text with it, or null where the entry cannot take it. */
type Edit = (entry: Entry, random: Random, all: readonly Entry[]) => Omit<Slip, 'kind' | 'isNumeric'> | null;

/** The third digit of the first number in words, or its last where it has fewer, one higher or lower: 'USD 79,819 million' → 'USD 79,919 million'. */
export function nudged(text: string, random: Random): string | null {
  const places = [...text.matchAll(/\d/g)];
  const found = places[Math.min(2, places.length - 1)];
  if (found === undefined) return null;
  const digit = Number(found[0]);
  const next = digit === 9 ? 8 : digit === 0 ? 1 : digit + (random() < 0.5 ? 1 : -1);
  return `${text.slice(0, found.index)}${next}${text.slice(found.index + 1)}`;
}

const isAmount = (value: string | null): value is string => value !== null && /^[A-Z]{3} \d[\d.,]* \w+$/.test(value);
const lineOf = (name: string, value: string): string => `    ${name}: ${JSON.stringify(value)}`;
const withLine =
  (name: string, words: string): Edit =>
  (entry) =>
    fieldOf(entry, name) === null ? relined(entry, `${name}: ${words}`, (block) => [...block, lineOf(name, words)]) : null;

/** Another source that the same series names. */
function otherSource(entry: Entry, random: Random, all: readonly Entry[]): string | null {
  const own = fieldOf(entry, 'source');
  const others = all.filter(({ file }) => file.path === entry.file.path).flatMap((one) => fieldOf(one, 'source') ?? []);
  return (
    pick(
      [...new Set(others)].filter((source) => source !== own && source.includes('/')),
      random,
    ) ?? null
  );
}

const nudgedValue =
  (fits: (entry: Entry, value: string) => boolean): Edit =>
  (entry, random) => {
    const value = fieldOf(entry, 'value');
    const next = value === null || !fits(entry, value) ? null : nudged(value, random);
    return next === null ? null : rewritten(entry, 'value', next);
  };

const isNewest = ({ lines, end }: Entry): boolean => lines[end + 1] === '---';

const EDITS: readonly (readonly [kind: string, edit: Edit])[] = [
  ['an amount corrected', nudgedValue((_, value) => isAmount(value))],
  [
    'the newest amount of a headline corrected',
    nudgedValue((entry, value) => isAmount(value) && isNewest(entry) && /\/(?:cloud-revenue|capex)\.mdx$/.test(entry.file.path)),
  ],
  ['a percentage corrected', nudgedValue((_, value) => /^-?\d[\d.]*%$/.test(value))],
  ['a count corrected', nudgedValue((_, value) => /^\d+$/.test(value))],
  ['a note added', withLine('note', 'Read from the table, not from the text.')],
  ['a fact called doubtful', withLine('disputed', 'A later document by the same company gives another figure without saying why.')],
  ['a fact removed', (entry) => relined(entry, 'removed', () => [])],
  [
    'a rival added',
    (entry, random, all) => {
      const source = otherSource(entry, random, all);
      const value = fieldOf(entry, 'value');
      const next =
        source === null || !isAmount(value)
          ? null
          : nudged(
              value.replace(/^(\D*)(\d)/, (_, head: string, digit: string) => `${head}${digit === '9' ? 8 : Number(digit) + 1}`),
              random,
            );
      const rival = { period: fieldOf(entry, 'period'), basis: fieldOf(entry, 'basis'), claimant: fieldOf(entry, 'claimant') };
      if (source === null || next === null || rival.period === null || rival.basis === null || rival.claimant === null) return null;
      const added = [
        `  - period: ${JSON.stringify(rival.period)}`,
        lineOf('value', next),
        lineOf('basis', rival.basis),
        lineOf('claimant', rival.claimant),
        lineOf('source', source),
      ];
      return relined(entry, `a rival of ${next}`, (block) => [...block, ...added]);
    },
  ],
  [
    'another source named',
    (entry, random, all) => {
      const source = otherSource(entry, random, all);
      return source === null || fieldOf(entry, 'source') === null ? null : rewritten(entry, 'source', source);
    },
  ],
  ['a figure called not disclosed', (entry) => (isAmount(fieldOf(entry, 'value')) ? rewritten(entry, 'value', 'not disclosed') : null)],
];

/** So many places are tried for each kind before the bench gives up. */
const MOST_TRIES = 40;

/** Content with changes, and what was changed. */
export interface Changed {
  readonly files: readonly SourceFile[];
  readonly made: readonly Made[];
}

/** A kind of change: where it could be made, and the text of the file with it; null where a place cannot take it. */
export interface Kind<Place> {
  readonly kind: string;
  readonly places: (files: readonly SourceFile[]) => readonly Place[];
  readonly edit: (place: Place, places: readonly Place[]) => { readonly file: string; readonly text: string; readonly change: string } | null;
}

/** The content with one change of every kind, each where the check has nothing against it. Throws a Stop where it has everywhere. */
export function soundly<Place>(files: readonly SourceFile[], kinds: readonly Kind<Place>[], random: Random): Changed {
  return kinds.reduce<Changed>(
    ({ files: current, made }, kind) => {
      const next = soundChange(current, kind, random);
      return { files: next.files, made: [...made, next.made] };
    },
    { files, made: [] },
  );
}

function soundChange<Place>(
  files: readonly SourceFile[],
  { kind, places, edit }: Kind<Place>,
  random: Random,
): { readonly files: readonly SourceFile[]; readonly made: Made } {
  const all = places(files);
  for (let tried = 0, drawn = 0; tried < MOST_TRIES && drawn < 50 * MOST_TRIES; drawn += 1) {
    const place = pick(all, random);
    const change = place === undefined ? null : edit(place, all);
    if (change === null) continue;
    tried += 1;
    const next = files.map((file) => (file.path === change.file ? { path: file.path, text: change.text } : file));
    if (inspect(next).problems.length === 0) return { files: next, made: { kind, file: change.file, change: change.change } };
  }
  throw new Stop(`Nothing takes this change without a complaint of the check: ${kind}. Try another seed.`);
}

/** The content with ten facts changed, one in each way, and what was changed. */
export function withTenChanges(files: readonly SourceFile[], random: Random): Changed {
  const kinds = EDITS.map(([kind, edit]): Kind<Entry> => ({ kind, places: entriesOf, edit: (entry, all) => edit(entry, random, all) }));
  return soundly(files, kinds, random);
}
