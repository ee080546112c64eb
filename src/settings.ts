// Reads the settings that come from the environment: where the site is published, and where its files can be edited.

import { HOSTS, type Host, type Repository } from './repository.ts';

/** Settings by name, as a process has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

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

/** Code hosts that are known by their names. */
const KNOWN: Readonly<Record<string, Host>> = {
  'github.com': 'github',
  'gitlab.com': 'gitlab',
  'codeberg.org': 'gitea',
  'gitea.com': 'gitea',
  'gitee.com': 'gitee',
  'bitbucket.org': 'bitbucket',
};
const LIKE_URL = "Give the repository's page, such as REPOSITORY_URL=https://github.com/owner/name.";

/**
 * Reads REPOSITORY_URL, where the files can be edited, with REPOSITORY_BRANCH (`main` where it is unset) and REPOSITORY_HOST, which only a host
 * that is not known by its name needs. Null where REPOSITORY_URL is unset. Throws a SettingError on what cannot be used.
 */
export function readRepository(env: Environment): Repository | null {
  const branch = readBranch(env['REPOSITORY_BRANCH']);
  const named = readHost(env['REPOSITORY_HOST']);
  const text = env['REPOSITORY_URL'];
  if (text === undefined || text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw new SettingError(`REPOSITORY_URL is "${text}", which is no web address. ${LIKE_URL}`);
  if (url.username !== '' || url.password !== '') throw new SettingError(`REPOSITORY_URL names a user or a password, which every page would show. ${LIKE_URL}`);
  if (url.search !== '' || url.hash !== '') throw new SettingError(`REPOSITORY_URL is "${text}", which goes on after the repository's name. ${LIKE_URL}`);
  const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
  if (!/^(?:\/[\w.~-]+){2,}$/.test(path))
    throw new SettingError(`REPOSITORY_URL is "${text}", which lacks the owner or the name of the repository. ${LIKE_URL}`);
  const host = named ?? KNOWN[url.hostname] ?? HOSTS.find((one) => url.hostname.startsWith(`${one}.`));
  if (host === undefined) {
    throw new SettingError(
      `REPOSITORY_URL is on ${url.hostname}, and what its addresses look like is not known. Say which software runs there: REPOSITORY_HOST=${HOSTS.join(', ')} (Forgejo is gitea).`,
    );
  }
  return { url: url.origin + path, host, branch };
}

function readHost(text: string | undefined): Host | undefined {
  if (text === undefined || text === '') return undefined;
  const host = HOSTS.find((one) => one === text);
  if (host === undefined)
    throw new SettingError(`REPOSITORY_HOST is "${text}", which is no code host known here. Give one of ${HOSTS.join(', ')} (Forgejo is gitea).`);
  return host;
}

function readBranch(text: string | undefined): string {
  if (text === undefined || text === '') return 'main';
  const isPlain = text.split('/').every((part) => /^\w[\w.-]*$/.test(part) && !part.includes('..'));
  if (!isPlain) throw new SettingError(`REPOSITORY_BRANCH is "${text}", which is no plain name of a branch. Give one such as REPOSITORY_BRANCH=main.`);
  return text;
}

/** Origin and base together. */
export function readAddress(env: Environment): Address {
  return { origin: readOrigin(env['SITE_URL']), base: readBase(env['BASE_PATH']) };
}

/** Reads every setting of the site, so that a bad one is said before anything runs. */
export function readSettings(env: Environment): void {
  readAddress(env);
  readRepository(env);
}
