// What the tables of the site can be narrowed by: names of data attributes, and the words of each choice.
import type { Dataset, Grade } from '../dataset/types.ts';
import { type Direction, DIRECTIONS, directionSlug } from '../format/direction.ts';
import type { CompareMatrix } from './compare-matrix.ts';
import type { Coverage, CoverageKind } from './coverage.ts';
import type { Scoreboard } from './scoreboard.ts';
import { PURPOSE_ORDER } from './silicon-chips.ts';

/** One thing to narrow by. `name` is that of the data attribute. */
export interface FilterChoice {
  readonly name: 'provider' | 'group' | 'basis' | 'grade' | 'direction' | 'state' | 'purpose' | 'maker' | 'openness' | 'serves' | 'area' | 'country';
  readonly title: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

const GRADE_OPTIONS: readonly (readonly [Grade, string])[] = [
  ['A', 'A only'],
  ['B', 'B or better'],
  ['C', 'C or better'],
];
const BASES = ['reported', 'derived', 'estimated', 'guided', 'announced', 'disputed'] as const;

/** Words as a data attribute and an address hold them: 'silicon-and-models'. */
export function slugOf(words: string): string {
  return words.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** The compared providers. */
export function providerChoice(dataset: Dataset): FilterChoice {
  const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
  return { name: 'provider', title: 'Providers', options: compared.map(({ id, data }) => [id, data.short]) };
}

/** Groups of metrics by their titles. */
export function groupChoice(groups: readonly { readonly title: string }[]): FilterChoice {
  return { name: 'group', title: 'Groups', options: groups.map(({ title }) => [slugOf(title), title]) };
}

/** What a scoreboard can be narrowed by: only what occurs in it. */
export function boardChoices(dataset: Dataset, boards: readonly Scoreboard[]): readonly FilterChoice[] {
  return [groupChoice(boards[0]?.groups ?? []), providerChoice(dataset), ...evidenceChoices(boards.flatMap(({ groups }) => groups))];
}

/** What the matrix of comparisons can be narrowed by beside its clouds and measures. */
export function compareChoices({ groups }: CompareMatrix): readonly FilterChoice[] {
  return evidenceChoices(groups);
}

interface WithBasis {
  readonly basis: (typeof BASES)[number] | null;
}

/** Basis, of those that occur, and confidence. */
function evidenceChoices(groups: readonly { readonly rows: readonly { readonly cells: readonly WithBasis[] }[] }[]): readonly FilterChoice[] {
  const found = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ basis }) => basis))));
  return [
    { name: 'basis', title: 'Basis', options: BASES.filter((basis) => found.has(basis)).map((basis) => [basis, basis]) },
    { name: 'grade', title: 'Confidence', options: GRADE_OPTIONS },
  ];
}

/** What signals or risks can be narrowed by: whom they speak of, and which way the newest word points. */
export function watchChoices(dataset: Dataset, directions: Iterable<Direction | null>): readonly FilterChoice[] {
  const found = [...new Set(directions)].filter((direction) => direction !== null);
  const ordered = (Object.keys(DIRECTIONS) as readonly Direction[]).filter((direction) => found.includes(direction));
  return [
    providerChoice(dataset),
    { name: 'direction', title: 'Newest word', options: ordered.map((direction) => [directionSlug(direction), DIRECTIONS[direction].word]) },
  ];
}

/** What the tables of chips can be narrowed by: whose they are, and what they are for. */
export function siliconChoices(dataset: Dataset): readonly FilterChoice[] {
  const found = new Set([...dataset.chips.values()].map(({ data }) => data.purpose));
  const options = PURPOSE_ORDER.filter((purpose) => found.has(purpose)).map((purpose) => [slugOf(purpose), purpose] as const);
  return [providerChoice(dataset), { name: 'purpose', title: 'For', options }];
}

/** What the coverage can be narrowed by: groups, providers, and the kinds of place that occur, by the words of its heads. */
export function coverageChoices(dataset: Dataset, map: Coverage, kinds: readonly (readonly [CoverageKind, string])[]): readonly FilterChoice[] {
  const options = kinds.map(([kind, words]) => [slugOf(kind), words] as const);
  return [groupChoice(map.groups), providerChoice(dataset), { name: 'state', title: 'What stands there', options }];
}
