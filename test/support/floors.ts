// Reads the sources of src/ as text and names every line that leaves its floor: the rules of the tree, each in one place.

/** A file by its path from the root on, with forward slashes: `src/schema/period.ts`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What each folder of src/ may import beside its own files. Files that stand in src/ itself are named with their ending. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [],
  format: ['schema'],
  dataset: ['schema', 'format'],
  charts: ['format'],
  edits: ['schema', 'format', 'dataset'],
  links: ['schema', 'format', 'dataset'],
  figures: ['schema', 'format', 'dataset', 'charts'],
  outputs: ['schema', 'format', 'dataset', 'charts', 'figures'],
  islands: ['format', 'styles'],
  styles: [],
  components: ['schema', 'format', 'dataset', 'charts', 'figures', 'outputs', 'islands', 'styles', 'site.ts'],
  layouts: ['schema', 'format', 'dataset', 'charts', 'figures', 'outputs', 'islands', 'styles', 'components', 'site.ts'],
  pages: ['schema', 'format', 'dataset', 'charts', 'figures', 'outputs', 'islands', 'styles', 'components', 'layouts', 'site.ts'],
  commands: ['schema', 'format', 'dataset', 'charts', 'edits', 'links', 'figures', 'outputs', 'settings.ts'],
  'repository.ts': [],
  'settings.ts': ['repository.ts'],
  'site.ts': ['repository.ts', 'settings.ts'],
  'content.config.ts': ['schema'],
  'gated.ts': ['dataset', 'format'],
};

/** Which folders may import which packages; `node:` modules are treated apart. A package not listed here is nobody's yet. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  zod: ['schema', 'dataset', 'edits', 'outputs', 'content.config.ts'],
  'temporal-polyfill': ['schema'],
  yaml: ['dataset', 'edits'],
  satteri: ['dataset'],
  d3: ['charts', 'outputs', 'islands'],
  'topojson-client': ['charts'],
  'topojson-specification': ['charts'],
  'world-atlas': ['charts'],
  'hyparquet-writer': ['outputs'],
  fflate: ['outputs'],
  'schema-dts': ['outputs'],
  feedsmith: ['outputs'],
  'ical-generator': ['outputs'],
  '@resvg/resvg-wasm': ['outputs'],
  'subset-font': ['outputs'],
  pagefind: ['commands'],
  esbuild: ['layouts'],
  '@clack/prompts': ['commands'],
  astro: ['components', 'layouts', 'pages', 'content.config.ts', 'gated.ts'],
};

/** Inner rooms of the dataset that neither components nor pages open: the first derive nothing, the second compute nothing. */
const CLOSED_TO_DRAWING = /^src\/dataset\/(?:derive\/|rules\/|parse|assemble|shown)/;
const BROWSER_OR_COMMANDS = new Set(['commands', 'islands']);

const IMPORTS = /(?:\b(?:import|export)\b[^'"()`;]*?\bfrom\s*|\bimport\s+)(['"])(?<from>[^'"]+)\1|\bimport\(\s*(?:\/\*.*?\*\/\s*)?(['"])(?<later>[^'"]+)\3/g;

/** The text with its comments and their contents blanked, lines kept. Strings with `//` in them lose their end, which no rule reads. */
export function withoutComments(text: string): string {
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  return text
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(^|[\s;{(,])\/\*[\s\S]*?\*\//g, blank)
    .replace(/(^|\s)\/\/.*$/gm, blank);
}

/** The folder of src/ that a path belongs to, or the file's own name where it stands in src/ itself. */
const roomOf = (path: string): string => path.split('/')[1] ?? '';

/** A relative import resolved against the importer: `src/schema/period.ts`. */
function resolve(importer: string, target: string): string {
  const parts = importer.split('/').slice(0, -1);
  for (const part of (target.split('?')[0] ?? '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** What is wrong with an import, or null. */
function refuseImport(path: string, target: string): string | null {
  const room = roomOf(path);
  if (target.startsWith('.')) {
    const to = resolve(path, target);
    const other = roomOf(to);
    if (!to.startsWith('src/')) return `imports ${target}, which is outside src/`;
    if (other !== room && !(MAY_IMPORT[room] ?? []).includes(other)) return `imports ${to}, and ${room} may not import ${other}`;
    const draws = ['components', 'layouts', 'pages'].includes(room);
    return draws && CLOSED_TO_DRAWING.test(to) ? `imports ${to}, and ${room} ask the dataset through its queries only` : null;
  }
  if (target.startsWith('node:')) return refuseNode(path, target);
  const name = /^(?:@[^/]+\/)?[^/:]+/.exec(target)?.[0] ?? target;
  return (PACKAGES[name] ?? []).includes(room) ? null : `imports ${target}, which ${room} has no use for`;
}

/** Only the adapter from disk, the writers of outputs and the commands know files; bytes and hashes are for outputs too. */
function refuseNode(path: string, target: string): string | null {
  const room = roomOf(path);
  const isFree = room === 'commands' || room === 'outputs' || path === 'src/dataset/from-disk.ts' || path === 'src/gated.ts';
  return isFree ? null : `imports ${target}, and ${room} knows neither disk nor process`;
}

/** A pattern that only some rooms may use, and what it is. */
interface Ban {
  readonly pattern: RegExp;
  readonly isFree: (path: string) => boolean;
  readonly what: string;
}

const BANS: readonly Ban[] = [
  {
    pattern: /\bnew Date\(\s*\)|\bDate\.now\b|(?<!new )(?<![\w.])Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/,
    isFree: (path) => BROWSER_OR_COMMANDS.has(roomOf(path)),
    what: 'reads a clock',
  },
  {
    pattern: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    isFree: (path) => BROWSER_OR_COMMANDS.has(roomOf(path)),
    what: 'draws at random',
  },
  {
    pattern: /\.toLocale\w*String\(\s*\)|\.toLocale(?:Upper|Lower)Case\(|\.localeCompare\(\s*[^,()]*\)|\bIntl\.\w+\(\s*(?:\)|undefined\b)/,
    isFree: () => false,
    what: 'leaves the locale to the machine',
  },
  {
    pattern: /\bIntl\.DateTimeFormat\((?![^;]*timeZone: 'UTC')|\.toLocale(?:Date|Time)String\((?![^;]*timeZone: 'UTC')/,
    isFree: () => false,
    what: 'leaves the time zone to the machine',
  },
  {
    pattern: /\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(\)/,
    isFree: () => false,
    what: 'reads a date in local time',
  },
  {
    pattern: /\bprocess\.env\b/,
    isFree: (path) => roomOf(path) === 'commands' || path === 'src/site.ts',
    what: 'reads the environment',
  },
  {
    pattern: /\bimport\.meta\.(?:glob|env)\b/,
    isFree: (path) => path === 'src/dataset/from-vite.ts',
    what: 'leans on Vite',
  },
  {
    pattern: /\b(?:alibaba|azure|aws|tencent|baidu|huawei|cloud-revenue|capex|free-cash-flow)\b/i,
    isFree: (path) => !path.startsWith('src/charts/'),
    what: 'names a provider or a metric, and charts know numbers only',
  },
  { pattern: /\bis:inline(?! set:html)|\bdefine:vars\b|\sstyle=["{]/, isFree: (path) => !path.endsWith('.astro'), what: 'writes what the policy refuses' },
  { pattern: /@ts-(?:ignore|nocheck|expect-error)|\bas any\b|:\s*any\b/, isFree: () => false, what: 'silences the compiler' },
];

const LEGAL_NAMES: readonly (readonly [under: RegExp, name: RegExp])[] = [
  [/^src\/pages\//, /^(?:\[(?:\.{3})?[a-z]+\]|[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z]+)?\.(?:astro|ts)$/],
  [/\.astro$/, /^[A-Z][A-Za-z]*\.astro$/],
  [/./, /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.config|\.d)?\.(?:ts|css|mjs)$/],
];
const EMPTY_WORDS = /(?:^|[/-])(?:utils?|helpers?|misc|common|manager|stuff)(?=[./-]|$)/i;
const LINE_LIMIT = 300;

function refuseName(path: string): string | null {
  const name = path.split('/').at(-1) ?? '';
  const legal = LEGAL_NAMES.find(([under]) => under.test(path))?.[1];
  if (legal?.test(name) !== true) return 'is not named kebab-case.ts or PascalCase.astro';
  return EMPTY_WORDS.test(path) ? 'has a name that says nothing' : null;
}

/** Every line of the sources that breaks a rule of the tree: `src/schema/period.ts:3 imports …`. Empty where all stand on their floors. */
export function offendersAmong(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => [...wholeFile(source), ...(source.path.endsWith('.css') ? [] : lineByLine(source))]);
}

function wholeFile({ path, text }: Source): readonly string[] {
  const lines = text.split('\n').length - 1;
  const long = lines > LINE_LIMIT ? `has ${lines} lines, and ${LINE_LIMIT} are the most` : null;
  const stranger = Object.hasOwn(MAY_IMPORT, roomOf(path)) ? null : 'stands in no folder that the tree has';
  return [refuseName(path), stranger, long].flatMap((fault) => (fault === null ? [] : [`${path} ${fault}`]));
}

function lineByLine({ path, text }: Source): readonly string[] {
  const code = withoutComments(text);
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length;
  const imports = [...code.matchAll(IMPORTS)].flatMap((found) => {
    const fault = refuseImport(path, found.groups?.['from'] ?? found.groups?.['later'] ?? '');
    return fault === null ? [] : [`${path}:${lineAt(found.index)} ${fault}`];
  });
  const bans = BANS.filter(({ isFree }) => !isFree(path)).flatMap(({ pattern, what }) =>
    [...code.matchAll(new RegExp(pattern, `g${pattern.flags}`))].map((found) => `${path}:${lineAt(found.index)} ${what}: ${found[0].trim()}`),
  );
  return [...imports, ...bans];
}
