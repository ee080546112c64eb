// The path is the identity: which kind of entry a file of content/ is, and its id, follow from where it lies.
import { nearest } from '../format/nearest.ts';
import { inPlainLetters } from './gate/look-alikes.ts';
import { nameLetter } from './gate/letters.ts';

/** The kinds of entry, by the folder they live in. */
export type Kind =
  | 'provider'
  | 'series'
  | 'metric'
  | 'source'
  | 'claimants'
  | 'event'
  | 'signal'
  | 'risk'
  | 'tension'
  | 'chip'
  | 'model'
  | 'prices'
  | 'regions'
  | 'rates'
  | 'exceptions'
  | 'corrections'
  | 'renamed';

export type Location =
  { readonly ok: true; readonly kind: Kind; readonly id: string } | { readonly ok: false; readonly message: string; readonly cure: string };

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Versions of models keep their dots: grok-4.3. */
const VERSIONED = '[a-z0-9]+(?:[.-][a-z0-9]+)*';

interface Form {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly shape: string;
  readonly folder: string;
}

const FORMS: readonly Form[] = [
  { kind: 'provider', pattern: new RegExp(`^providers/(${ID})/index\\.mdx$`), shape: 'providers/<provider>/index.mdx', folder: 'providers' },
  { kind: 'series', pattern: new RegExp(`^providers/(${ID}/${ID})\\.mdx$`), shape: 'providers/<provider>/<metric>.mdx', folder: 'providers' },
  { kind: 'metric', pattern: new RegExp(`^metrics/(${ID})\\.mdx$`), shape: 'metrics/<metric>.mdx', folder: 'metrics' },
  { kind: 'source', pattern: new RegExp(`^sources/(${ID}/${ID})\\.yaml$`), shape: 'sources/<publisher>/<source>.yaml', folder: 'sources' },
  {
    kind: 'event',
    pattern: new RegExp(`^events/(\\d{4}/\\d{4}-\\d{2}(?:-\\d{2})?-${ID})\\.mdx$`),
    shape: 'events/<year>/<year>-<month>-<day>-<slug>.mdx',
    folder: 'events',
  },
  { kind: 'signal', pattern: new RegExp(`^signals/(${ID})\\.mdx$`), shape: 'signals/<signal>.mdx', folder: 'signals' },
  { kind: 'risk', pattern: new RegExp(`^risks/(${ID})\\.mdx$`), shape: 'risks/<risk>.mdx', folder: 'risks' },
  { kind: 'tension', pattern: new RegExp(`^tensions/(${ID})\\.mdx$`), shape: 'tensions/<slug>.mdx', folder: 'tensions' },
  { kind: 'chip', pattern: new RegExp(`^chips/(${ID}/${ID})\\.mdx$`), shape: 'chips/<provider>/<chip>.mdx', folder: 'chips' },
  { kind: 'model', pattern: new RegExp(`^models/(${ID}/${VERSIONED})\\.yaml$`), shape: 'models/<maker>/<model>.yaml', folder: 'models' },
  { kind: 'prices', pattern: new RegExp(`^prices/(${ID})\\.yaml$`), shape: 'prices/<provider>.yaml', folder: 'prices' },
  { kind: 'regions', pattern: new RegExp(`^regions/(${ID})\\.yaml$`), shape: 'regions/<provider>.yaml', folder: 'regions' },
  { kind: 'rates', pattern: /^rates\/([a-z]{3})\.yaml$/, shape: 'rates/<currency>.yaml, such as rates/cny.yaml', folder: 'rates' },
  { kind: 'claimants', pattern: /^(claimants)\.yaml$/, shape: 'claimants.yaml', folder: '' },
  { kind: 'exceptions', pattern: /^(exceptions)\.yaml$/, shape: 'exceptions.yaml', folder: '' },
  { kind: 'corrections', pattern: /^(corrections)\.yaml$/, shape: 'corrections.yaml', folder: '' },
  { kind: 'renamed', pattern: /^(renamed)\.yaml$/, shape: 'renamed.yaml', folder: '' },
];

const FOLDERS = [...new Set(FORMS.map((form) => form.folder).filter((folder) => folder !== ''))];

/** Names that Windows keeps for devices, whatever their ending, and that programs keep for themselves. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|constructor|prototype)(?:\.|$)/;
/** A checkout in a deep folder must still fit into the 260 characters of Windows. */
const LONGEST_PATH = 160;
const LONGEST_NAME = 100;

/** True for files that are read by people only. */
export function isIgnored(path: string): boolean {
  return path === 'README.md' || path.split('/').some((part) => part.startsWith('.'));
}

/** The kind and id that a path stands for; otherwise what is wrong with it and the nearest legal place. */
export function parsePath(path: string): Location {
  for (const form of FORMS) {
    const id = form.pattern.exec(path)?.[1];
    if (id === undefined) continue;
    const name = path.split('/').find((part) => RESERVED.test(part));
    if (name !== undefined)
      return refuse(path, `The name "${name}" is kept by Windows or by programs for themselves.`, 'Give it another name, such as one word more.');
    if (path.length > LONGEST_PATH || path.split('/').some((part) => part.length > LONGEST_NAME))
      return refuse(path, `The path has ${path.length} characters.`, `Keep a name under ${LONGEST_NAME} characters and a path under ${LONGEST_PATH}.`);
    if (form.kind === 'event' && id.slice(0, 4) !== id.slice(5, 9)) {
      return refuse(
        path,
        `The folder says ${id.slice(0, 4)} and the file's date ${id.slice(5, 9)}.`,
        `Move it to events/${id.slice(5, 9)}/${id.slice(5)}.mdx.`,
      );
    }
    return { ok: true, kind: form.kind, id };
  }
  const stranger = /[^\x00-\x7F]/u.exec(path)?.[0];
  if (stranger !== undefined) return refuse(path, `The name holds ${nameLetter(stranger)}, and names are written in the letters a to z.`, suggest(path));
  return refuse(path, 'Nothing of the ledger lives at this path.', suggest(path));
}

function refuse(path: string, why: string, cure: string): Location {
  return { ok: false, message: `${why} The path is "${path}".`, cure };
}

/** A legal path that the given one may have been meant for, in words. */
function suggest(path: string): string {
  const tidy = tidied(path);
  if (tidy !== path && FORMS.some((form) => form.pattern.test(tidy))) return `Rename it to "${tidy}".`;
  const folder = path.includes('/') ? (path.split('/')[0] ?? '') : '';
  const known = FOLDERS.includes(folder) ? folder : folder === '' ? null : nearest(folder, FOLDERS);
  const shapes = FORMS.filter((form) => (known === null ? true : form.folder === known)).map((form) => form.shape);
  return known === null || known === folder
    ? `A file here must be ${shapes.join(', or ')}.`
    : `Did you mean the folder "${known}"? A file there must be ${shapes.join(', or ')}.`;
}

/** The path in lower case, hyphenated, with the ending its folder asks for. */
function tidied(path: string): string {
  const slashed = inPlainLetters(path).replaceAll('\\', '/');
  const bare = slashed.replace(/\.(?:mdx|md|yaml|yml|json|txt)$/i, '');
  const ending = /^(?:providers|metrics|events|signals|risks|tensions|chips)\//i.test(slashed) ? '.mdx' : '.yaml';
  const others = /^models\//i.test(slashed) ? /[^a-z0-9.]+/g : /[^a-z0-9]+/g;
  const parts = bare.split('/').map((part) => part.toLowerCase().replace(others, '-').replace(/^-|-$/g, ''));
  return `${parts.join('/')}${ending}`;
}
