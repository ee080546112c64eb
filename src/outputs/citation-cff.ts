// CITATION.cff: how software and reference managers learn to cite the ledger as a whole (Citation File Format 1.2.0).
import type { Cited } from './citation.ts';

/** What the file says of the ledger beside what every reference says. */
export interface CffAbout {
  readonly cited: Pick<Cited, 'name' | 'author'>;
  readonly version: string;
  readonly description: string;
  /** SPDX id of the licence of the data. */
  readonly licence: string;
  /** The full address of the site and of its repository; null where they are not known. */
  readonly homepage: string | null;
  readonly repository: string | null;
}

const KEYWORDS = ['cloud computing', 'artificial intelligence', 'capital expenditure', 'open data'] as const;

/** Text as YAML in single quotes, whatever it holds. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The file as YAML. `released` is the day its data are as of. Addresses stand in it only where they are known. */
export function citationCff({ cited, version, description, licence, homepage, repository }: CffAbout, released: string): string {
  const lines = [
    'cff-version: 1.2.0',
    `title: ${quoted(cited.name)}`,
    'message: Please cite the ledger with the date of the copy you used, and the source that a figure names.',
    'type: dataset',
    'authors:',
    `  - name: ${quoted(cited.author)}`,
    `version: ${quoted(version)}`,
    `date-released: ${quoted(released)}`,
    `license: ${licence}`,
    homepage === null ? null : `url: ${quoted(homepage)}`,
    repository === null ? null : `repository-code: ${quoted(repository)}`,
    `abstract: ${quoted(description)}`,
    'keywords:',
    ...KEYWORDS.map((word) => `  - ${word}`),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}
