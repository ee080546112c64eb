// Which addresses may be linked to: web pages by https, places of the site by their path; nothing that runs, nothing that hides where it leads.

/** Why an address is refused. */
export interface AddressRefusal {
  readonly message: string;
  readonly cure: string;
}

const CURE = 'Link to an https address, or to a path of the site such as /methodology/.';
const PATH_OF_SITE = /^(?:\/(?:[a-z0-9][a-z0-9._~+-]*\/)*(?:[a-z0-9][a-z0-9._-]*)?)?(?:#[\w.~!+:-]+)?$/i;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;
/** Names that lead into the reader's own machine or network. */
const OWN_NETWORK = /\.(?:local|localhost|internal|home|lan|arpa|onion|test|invalid)$/i;
const LONGEST = 2000;

/**
 * Why a link of a body may not stand; null for https and for paths of the site.
 * Give it the address as the parser decoded it: entities are gone, percent signs are not.
 */
export function refuseLink(url: string): AddressRefusal | null {
  const bare = bareOf(url);
  const scheme = schemeOf(bare);
  if (scheme === 'https') return refuseHost(url, bare);
  if (scheme === 'http')
    return {
      message: `The link ${quoted(url)} uses "http:", which anybody on the way can change.`,
      cure: 'Write https://, and open it once to see that it is there.',
    };
  if (scheme !== null) return { message: `The link ${quoted(url)} uses "${scheme}:".`, cure: CURE };
  if (bare.startsWith('//') || bare.includes('\\'))
    return { message: `The link ${quoted(url)} leaves out its scheme.`, cure: 'Write the whole address, beginning with https://.' };
  if (url !== '' && PATH_OF_SITE.test(url)) return null;
  return { message: `The link ${quoted(url)} is neither a whole address nor a plain path of the site.`, cure: CURE };
}

/** Why an address in a field, of a source or of a provider's page, may not stand; null for http and https: some documents are at no other address. */
export function refuseDocument(url: string): AddressRefusal | null {
  const bare = bareOf(url);
  const scheme = schemeOf(bare);
  if (scheme === 'http' || scheme === 'https') return refuseHost(url, bare);
  return {
    message: scheme === null ? `The address ${quoted(url)} does not begin with https:// or http://.` : `The address ${quoted(url)} uses "${scheme}:".`,
    cure: 'Write the whole address of the document as the browser shows it.',
  };
}

/** Without what browsers leave out of an address before they read its scheme. */
function bareOf(url: string): string {
  return url.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028\u2029\u2060\uFEFF]/g, '');
}

function schemeOf(bare: string): string | null {
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase() ?? null;
}

function refuseHost(url: string, bare: string): AddressRefusal | null {
  const refuse = (what: string, cure: string): AddressRefusal => ({ message: `The address ${quoted(url)} ${what}.`, cure });
  const again = 'Copy the address from the browser, as it shows the document.';
  if (bare !== url || !/^[\x21-\x7E]*$/.test(url)) return refuse('holds a blank or a letter that no address has', again);
  if (url.length > LONGEST)
    return refuse(`has ${url.length} characters`, `Keep it under ${LONGEST}: leave out what follows "?" where the page opens without it.`);
  if (/["<>\\^`{|}]/.test(url)) return refuse('holds a sign that no address has', again);
  const authority = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
  if (authority === undefined || authority === '')
    return refuse('names no site', 'Write it with two slashes and the name of the site: https://site.example/page.');
  if (authority.includes('@')) return refuse('names a user before the site, so that it leads elsewhere than it seems', 'Leave out what stands before the "@".');
  const host = authority.replace(/:\d{1,5}$/, '');
  if (/(?:^|\.)xn--/i.test(host)) return refuse('names its site in letters that are no plain ones', 'Name a site whose address is in plain letters.');
  if (!HOST.test(host) || OWN_NETWORK.test(host) || !URL.canParse(url))
    return refuse(
      'does not name a public site',
      'Write the name of the site, such as www.site.example: no number, no name of one machine, nothing written with "%".',
    );
  return null;
}

function quoted(url: string): string {
  const line = url.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}
