// Reads the settings that come from the environment: where the site is published, and where its files can be edited.

/** A setting from the environment that cannot be used; its message is meant for the person who typed it. */
export class SettingError extends Error {}

/** Where the site is published. */
export interface Address {
  /** Scheme and host without a final slash, or null where nobody said: then no sitemap is written, and citations and descriptions name paths. */
  readonly origin: string | null;
  /** Path under which the site lives, beginning and ending with a slash. */
  readonly base: string;
}

/** Reads SITE_URL (`https://ledger.example.org`); null where it is unset or empty. Throws a SettingError on anything else. */
export function readOrigin(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  const cure = 'Give scheme and host alone, such as SITE_URL=https://ledger.example.org; a path belongs in BASE_PATH.';
  if (!URL.canParse(text)) throw new SettingError(`SITE_URL is "${text}", which is no web address. ${cure}`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new SettingError(`SITE_URL is "${text}", which is neither http nor https. ${cure}`);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new SettingError(`SITE_URL is "${text}", which has more than scheme and host. ${cure}`);
  }
  return url.origin;
}

/** Reads BASE_PATH (`/ledger/`, `ledger`); `/` where it is unset or empty. Throws a SettingError where it is no plain path. */
export function readBase(text: string | undefined): string {
  if (text === undefined || text === '' || text === '/') return '/';
  const parts = text.replace(/^\/|\/$/g, '').split('/');
  const plain = parts.every((part) => /^[A-Za-z0-9._~-]+$/.test(part) && part !== '.' && part !== '..');
  if (!plain) throw new SettingError(`BASE_PATH is "${text}", which is no plain path. Give letters, digits, hyphens and slashes, such as BASE_PATH=/ledger/.`);
  return `/${parts.join('/')}/`;
}

/** Reads REPOSITORY_URL, where the files can be edited; null where it is unset. Throws a SettingError on what is no web address. */
export function readRepository(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!/^https?:\/\/[^/\s]+\/\S+$/.test(text)) {
    throw new SettingError(
      `REPOSITORY_URL is "${text}", which is no web address. Give the repository's page, such as REPOSITORY_URL=https://github.com/owner/name.`,
    );
  }
  return text.replace(/\/+$|\.git$/g, '');
}

/** Origin and base together. */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address {
  return { origin: readOrigin(env['SITE_URL']), base: readBase(env['BASE_PATH']) };
}

/** Reads every setting of the site, so that a bad one is said before anything runs. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): void {
  readAddress(env);
  readRepository(env['REPOSITORY_URL']);
}
