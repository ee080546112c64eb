// What a reference says, whichever format writes it down, and the three formats by their names.
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { ris } from './ris.ts';

/** One thing that can be cited: a view of this ledger, or a document that it rests on. */
export interface Reference {
  /** Unique within a file: letters, digits and `-._:` alone. */
  readonly key: string;
  /** A dataset is this ledger's, a document somebody else's. */
  readonly kind: 'dataset' | 'document';
  /** An organisation as it signs; never a person split into names. */
  readonly author: string;
  readonly title: string;
  /** The day of issue: for the ledger the day its data are as of. Null for an undated document. */
  readonly day: string | null;
  /** The day it was last read; null for what is our own. */
  readonly accessed: string | null;
  /** Who publishes it, where that is not the author. */
  readonly publisher: string | null;
  /** Its full address, or its path where the site does not know its own origin. */
  readonly address: string;
  /** Two letters: en, zh. */
  readonly language: string;
  /** What a user of it must know besides: which figures it states, where a copy was read. */
  readonly notes: readonly string[];
}

/** The formats in which a citation can be taken, each with its type on the web. */
export const CITATION_FORMATS = {
  txt: { name: 'APA', mediaType: 'text/plain; charset=utf-8', write: apa },
  bib: { name: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { name: 'RIS', mediaType: 'application/x-research-info-systems; charset=utf-8', write: ris },
} as const;
