// How a code host forms its addresses: where a file is edited, where a folder is read, where an error in a figure is reported.

/** The kinds of code host whose addresses are known. `gitea` stands for Forgejo, and so for Codeberg, too. */
export const HOSTS = ['github', 'gitlab', 'gitea', 'gitee', 'bitbucket'] as const;
export type Host = (typeof HOSTS)[number];

/** Where the files of the ledger live. */
export interface Repository {
  /** Its page, without a final slash. */
  readonly url: string;
  readonly host: Host;
  /** The branch that changes go to. */
  readonly branch: string;
}

/** What a report of an error says beforehand. */
export interface Report {
  /** What it is about, in words: a page's title. */
  readonly title: string;
  /** The page's address, in full where it is known. */
  readonly page: string;
  /** The key of what it is about: `aws/capex`, or the id of a chart. */
  readonly figure?: string;
}

/** The form of .github/ISSUE_TEMPLATE that a report fills; `figure`, `value` and `page` are ids of its fields. */
const FORM = 'wrong-figure.yml';

const EDIT: Readonly<Record<Host, (branch: string, file: string) => string>> = {
  github: (branch, file) => `/edit/${branch}/${file}`,
  gitlab: (branch, file) => `/-/edit/${branch}/${file}`,
  gitea: (branch, file) => `/_edit/${branch}/${file}`,
  gitee: (branch, file) => `/edit/${branch}/${file}`,
  bitbucket: (branch, file) => `/src/${branch}/${file}?mode=edit&at=${branch}`,
};

const READ: Readonly<Record<Host, (branch: string, path: string) => string>> = {
  github: (branch, path) => `/tree/${branch}/${path}`,
  gitlab: (branch, path) => `/-/tree/${branch}/${path}`,
  gitea: (branch, path) => `/src/branch/${branch}/${path}`,
  gitee: (branch, path) => `/tree/${branch}/${path}`,
  bitbucket: (branch, path) => `/src/${branch}/${path}`,
};

/** Where the host's editor opens a file; who may not write to the repository is offered a copy of their own. */
export function editAddress({ url, host, branch }: Repository, file: string): string {
  return url + EDIT[host](branch, file);
}

/** Where a folder or file can be read. */
export function folderAddress({ url, host, branch }: Repository, path: string): string {
  return url + READ[host](branch, path);
}

/** Where an error is reported, with what is known of it filled in. Null where the host keeps no issues: bitbucket.org took its tracker away in August 2026. */
export function reportAddress({ url, host }: Repository, { title, page, figure = '' }: Report): string | null {
  const subject = `Error in ${title}`;
  const filled = `Figure: ${figure}\nShown:\nPage: ${page}\n\nWhat is right:\nWhere it can be read:\n`;
  const form = [
    ['title', subject],
    ['figure', figure],
    ['page', page],
  ] as const;
  switch (host) {
    case 'github':
      return `${url}/issues/new?template=${FORM}${query(form)}`;
    case 'gitea':
      return `${url}/issues/new?template=.github/ISSUE_TEMPLATE/${FORM}${query(form.map(([id, text]) => [id === 'title' ? id : `field:${id}`, text] as const))}`;
    case 'gitlab':
      return `${url}/-/issues/new?${query([['issue[title]', subject] as const, ['issue[description]', filled] as const]).slice(1)}`;
    case 'gitee':
      return `${url}/issues/new?${query([['issue[title]', subject] as const, ['issue[description]', filled] as const]).slice(1)}`;
    case 'bitbucket':
      return null;
  }
}

/** `&name=text` for each that has a text. What a query may hold stays legible: a page repeats these words, and repeats weigh little. */
function query(fields: readonly (readonly [string, string])[]): string {
  return fields
    .filter(([, text]) => text !== '')
    .map((field) => `&${field.map(encoded).join('=')}`)
    .join('');
}

const encoded = (text: string): string => encodeURIComponent(text).replace(/%(?:2F|3A|2C|40|20)/g, (code) => (code === '%20' ? '+' : decodeURIComponent(code)));
