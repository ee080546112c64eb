// The names that lead to rows, all from content, and the words that a typo may be a slip of.
import type { Dataset } from '../dataset/types.ts';
import { folded } from '../format/search-number.ts';
import { type SearchTable, squashed } from '../format/search-table.ts';
import type { SearchRow } from './search-row.ts';

/** Names with what they lead to, written as SearchTable says. */
export function searchNames(dataset: Dataset, rows: readonly SearchRow[]): Pick<SearchTable, 'names' | 'spellings' | 'words'> {
  const targets = new Map<string, Set<string>>();
  const spellings: string[] = [];
  const spoken: string[] = [];
  const add = (name: string, target: string): void => {
    const short = squashed(folded(name));
    if (short.length < 2 || /^\d+$/.test(short)) return;
    targets.set(short, (targets.get(short) ?? new Set()).add(target));
  };
  [...dataset.providers.values()].forEach(({ id, data }, index) => {
    const names = [data.name, data.short, data.parent ?? '', data.segment ?? '', ...data.aliases, id];
    const isOwn = ({ name, aliases }: { name: string; aliases: readonly string[] }): boolean => [name, ...aliases].some((one) => names.includes(one));
    const own = [...names, ...data.claimants.filter(isOwn).flatMap(({ name, aliases }) => [name, ...aliases])];
    const others = data.claimants.flatMap((claimant) => [claimant, ...claimant.speakers]).filter((one) => !isOwn(one));
    for (const name of own) add(name, `p${index}`);
    for (const { name, aliases } of others) {
      const set = spellings.push([name, ...aliases].map(folded).join('|')) - 1;
      for (const one of [name, ...aliases]) for (const target of [`r${index}`, `s${set}`]) add(one, target);
    }
    spoken.push(...own, ...others.flatMap(({ name, aliases }) => [name, ...aliases]));
  });
  [...dataset.metrics.values()].forEach(({ id, data }, index) => {
    const own = [data.label, data.short ?? '', ...data.aliases, id];
    for (const name of own) add(name, `m${index}`);
    spoken.push(...own);
  });
  rows.forEach((row, index) => {
    if (row.kind !== 'chip' && row.kind !== 'model' && row.kind !== 'region') return;
    for (const name of row.names) add(name, `r${index}`);
    if (row.families.length > 0) {
      addFamily(row, add, spellings);
      const owner = [...dataset.providers.keys()].indexOf(row.providers[0] ?? '');
      if (owner !== -1) for (const name of [row.families[0] ?? '', stemOf(row)]) add(name, `q${owner}`);
    }
    spoken.push(...row.families);
  });
  const words = new Set([...spoken.flatMap((name) => folded(name).match(/[a-z][a-z0-9]{3,}/g) ?? []), ...frequentWords(rows)]);
  return { names: Object.fromEntries([...targets].map(([name, own]) => [name, [...own].join(' ')])), spellings, words: [...words].join(' ') };
}

/** The letters that the name of a row's family begins with: 'Qwen3-Coder' → qwen. */
function stemOf({ families: [family = ''] }: SearchRow): string {
  const whole = squashed(folded(family));
  return /^[a-z]{2,}/.exec(whole)?.[0] ?? whole;
}

/** A family by its name, by the letters it begins with, and by the Chinese that names of its chips and models begin with: 昇腾910C → ascend. */
function addFamily(row: SearchRow, add: (name: string, target: string) => void, spellings: string[]): void {
  const {
    families: [family = ''],
    names,
  } = row;
  const whole = squashed(folded(family));
  const stem = stemOf(row);
  const chinese = names.flatMap((name) => /^\p{Script=Han}+/u.exec(name) ?? []);
  for (const [name, meant] of [[whole, whole], ...[stem, ...chinese].map((one) => [one, stem] as const)] as const) {
    if (!spellings.includes(meant)) spellings.push(meant);
    add(name, `f${meant}`);
    add(name, `s${spellings.indexOf(meant)}`);
  }
}

/** How often a plain word must stand in titles to be proposed for a typo. */
const LEAST_USES = 3;

/** Words of titles, four letters and more, that occur often; and every name of a place. */
function frequentWords(rows: readonly SearchRow[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { kind, title, text } of rows) {
    if (kind === 'fact' || kind === 'source' || kind === 'price') continue;
    const weight = kind === 'region' ? LEAST_USES : 1;
    for (const [word] of folded(kind === 'region' ? `${title} ${text}` : title).matchAll(/[a-z]{4,}/g)) uses.set(word, (uses.get(word) ?? 0) + weight);
  }
  return [...uses].flatMap(([word, count]) => (count >= LEAST_USES ? [word] : [])).toSorted();
}
