// The headers of every file of a built site: what a page's own policy cannot say (who may frame it), and how long what may be kept. One set of rules; each
// host has its own way to write them (host-forms.ts).

/** A header by its name, and its value. */
export type Header = readonly [name: string, value: string];

/** What of a built site its headers depend on. */
export interface Hosted {
  /** The base path: '/' or '/ledger/'. */
  readonly base: string;
  /** Whether it is published at a https address of its own, so that its host may ask for https ever after. */
  readonly isSecure: boolean;
  /** The hashes of scripts that stand in pages, as a policy names them: `'sha256-…'`. */
  readonly scripts: readonly string[];
}

/** Pages that other sites may show in a frame: one figure each, without script. */
export const FRAMED = 'embed/';
/** Folders whose files never change under their name: a name holds a hash of the content, or a test holds the content to the name (fonts). */
export const LASTING = ['assets/', 'fonts/', 'pagefind/fragment/', 'pagefind/index/'] as const;

const KEPT_LONG: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];
const KEPT_SHORT: Header = ['Cache-Control', 'public, max-age=300, must-revalidate'];

/** What no page asks a reader's machine for. */
const REFUSED = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'];
/** Sources that no page has; styles are left to each page's own policy, which alone knows their hashes. */
const NOTHING = ['child-src', 'frame-src', 'manifest-src', 'media-src', 'object-src', 'worker-src', 'base-uri'];
const OWN = ['img-src', 'font-src', 'connect-src', 'form-action'];

/** The headers of every file. Data, figures and their frames are for everybody; nothing here knows its reader, so any origin may read all of it. */
export function commonHeaders({ isSecure }: Hosted): readonly Header[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', REFUSED.map((name) => `${name}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
    ['Access-Control-Allow-Origin', '*'],
    ...(isSecure ? [['Strict-Transport-Security', 'max-age=31536000'] as const] : []),
  ];
}

/** The policy that holds for all pages beside each one's own; `ancestors` says who may frame them. */
function policy({ scripts }: Hosted, ancestors: readonly string[]): Header {
  const parts = [
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ...OWN.map((name) => `${name} 'self'`),
    ...NOTHING.map((name) => `${name} 'none'`),
    "require-trusted-types-for 'script'",
    // The one place where text becomes markup: src/islands/figure-popover.ts.
    'trusted-types ledger',
    ...ancestors,
  ];
  return ['Content-Security-Policy', parts.join('; ')];
}

/** The headers of a page, or of a file beside pages, that nobody may frame. */
export function pageHeaders(site: Hosted): readonly Header[] {
  return [policy(site, ["frame-ancestors 'none'"]), ['X-Frame-Options', 'DENY']];
}

/** The headers of a page that everybody may frame. */
export function framedHeaders(site: Hosted): readonly Header[] {
  return [policy(site, [])];
}

/** How long a file may be kept without asking again. */
export function keptHeader(isLasting: boolean): Header {
  return isLasting ? KEPT_LONG : KEPT_SHORT;
}

/** Headers for the addresses that a pattern names: an address, or all that begin with what stands before a final `*`. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly Header[];
}

/**
 * The rules as hosts with a `_headers` file read them. There the values of all rules that fit are joined, so beside the first rule, for all, no two fit one
 * address. `files` are the files of the built site, with forward slashes.
 */
export function headerRules(files: readonly string[], site: Hosted): readonly HeaderRule[] {
  const isLasting = (path: string): boolean => LASTING.some((folder) => path.startsWith(folder));
  const rooms = [...new Set(files.filter((file) => !/^[._]/.test(file)).map((file) => roomOf(file)))].toSorted();
  const short = keptHeader(false);
  return [
    { pattern: `${site.base}*`, headers: commonHeaders(site) },
    { pattern: site.base, headers: [...pageHeaders(site), short] },
    ...rooms.map((room) => ({
      pattern: `${site.base}${room}`,
      headers: isLasting(room)
        ? [keptHeader(true)]
        : room === `${FRAMED}*`
          ? [...framedHeaders(site), short]
          : [...(hasPages(room) ? pageHeaders(site) : []), short],
    })),
  ];

  function hasPages(room: string): boolean {
    return files.some((file) => file.endsWith('.html') && roomOf(file) === room);
  }
}

/** The pattern under base for a file: its lasting folder, its first folder, or itself where it stands at the root or beside lasting folders. */
function roomOf(file: string): string {
  const lasting = LASTING.find((folder) => file.startsWith(folder));
  if (lasting !== undefined) return `${lasting}*`;
  const [first = '', ...rest] = file.split('/');
  const isMixed = LASTING.some((folder) => folder.startsWith(`${first}/`) && folder !== `${first}/`);
  return rest.length === 0 || isMixed ? file : `${first}/*`;
}
