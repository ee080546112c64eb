// What a change would take away of what was published, and what its author can do about it.
import { successorOf } from '../dataset/renamed.ts';
import type { Dataset } from '../dataset/types.ts';
import { renamedAddresses } from '../figures/former-pages.ts';
import { nearest } from '../format/nearest.ts';
import { RENAMED_IN, type RenamedIn } from '../schema/renamed.ts';
import { lastingIds, type Released } from './released.ts';

/** Each id of the release that is neither there nor answered for in content/renamed.yaml, with what to do: a message a line. */
export function lostIds(released: Released, dataset: Dataset): readonly string[] {
  const present = lastingIds(dataset);
  return [...released.ids].flatMap(([table, ids]) => {
    const known = new Set(present.get(table));
    return ids.flatMap((id) => {
      if (known.has(id)) return [];
      const successor = successorOf(dataset.renamed, tableName(table), id);
      if (successor?.kind === 'withdrawn' || (successor?.kind === 'renamed' && known.has(successor.is))) return [];
      if (successor !== null) return [`${table}: "${id}" is renamed to "${successor.is}", which is not there. Mend its entry in content/renamed.yaml.`];
      return [`${table}: "${id}" was published and is gone. ${cure(table, id, known)}`];
    });
  });
}

function tableName(table: string): RenamedIn {
  const found = RENAMED_IN.find((name) => name === table);
  if (found === undefined) throw new Error(`content/renamed.yaml knows no table ${table}.`);
  return found;
}

function cure(table: string, id: string, known: ReadonlySet<string>): string {
  const near = nearest(id, known);
  const is = near === null ? 'its present id' : near;
  const keep = table === 'facts' ? 'A fact believed wrong stays, with "disputed: why"; one told by another document too stays under its first source. ' : '';
  return `${keep}If it was renamed, add to content/renamed.yaml { table: ${table}, was: ${id}, is: ${is} }; if it should never have been there, { table: ${table}, was: ${id}, why: … } in place of "is".`;
}

/** Each address of the release at which nothing stands any more, with what to do. `isThere` says whether the built site has a page or file at an address. */
export function lostAddresses(released: Released, dataset: Dataset, isThere: (path: string) => boolean): readonly string[] {
  const renamed = renamedAddresses(dataset);
  return released.addresses.flatMap((path) => {
    if (isThere(path)) return [];
    const successor = successorOf(renamed, 'addresses', path);
    if (successor?.kind === 'withdrawn') return [];
    if (successor !== null) return [`${path} leads to ${successor.is}, which is not there. Mend its entry in content/renamed.yaml.`];
    return [
      `${path} was published and is gone. Add to content/renamed.yaml { table: addresses, was: ${path}, is: … } with the address that stands in its place: the old one then leads there.`,
    ];
  });
}

/** Addresses that are no promise: parts of pages that pages alone name, the page for wrong addresses, and the archive of a day. */
const UNPROMISED = /^\/(?:assets|scripts|pagefind|fonts)\/|^\/(?:404\.html|_headers|\.nojekyll)$|^\/data\/ai-cloud-ledger-\d{4}-\d{2}-\d{2}\.zip$/;

/** The addresses of a built site that are promised to last, in order: of its files, by their path with forward slashes. */
export function lastingAddresses(files: readonly string[]): readonly string[] {
  return files
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((path) => !UNPROMISED.test(path))
    .sort();
}
