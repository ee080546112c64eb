// What every page of the site shows, by its path, made from the ledger alone: two ledgers compared so tell which pages change before anything is built.
import type { Dataset, SourceFile } from '../../dataset/types.ts';
import { changelog, type LastRelease } from '../../figures/changelog.ts';
import { lastingIds } from '../released.ts';
import { cataloguePages } from './catalogues.ts';
import { companyPages } from './companies.ts';
import { comparisonPages } from './comparisons.ts';
import { embeddedFigures, evidencePages } from './evidence.ts';
import { type PageContents, seenText } from './seen.ts';

/** A ledger with the files it was read from. */
export interface ReadLedger {
  readonly dataset: Dataset;
  readonly files: readonly SourceFile[];
}

/** Paths or ids that one ledger has and the other lacks, and those that both have and that show something else. */
export interface Touched {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

/** What every page with an address shows; pages of mere words, which no content changes, are left out. */
export function pageContents({ dataset, files }: ReadLedger, released: LastRelease | null): PageContents {
  const changes = (): unknown => {
    const log = changelog(dataset, released, lastingIds(dataset));
    return [log?.groups, log?.tables, log?.releases, dataset.corrections, log?.diff.moved.length, [...dataset.providers.values()]];
  };
  return new Map([
    ...comparisonPages(dataset),
    ...companyPages(dataset, files),
    ...cataloguePages(dataset),
    ...evidencePages(dataset),
    ['/changelog/', changes],
  ]);
}

/** Pages whose text or drawings differ between two ledgers; the day of the data, which stands on all of them, is left aside. */
export function touchedPages(before: ReadLedger, after: ReadLedger, released: LastRelease | null): Touched {
  return touchedAmong(pageContents(before, released), pageContents(after, released));
}

/** Figures that are drawn otherwise, by their ids. */
export function touchedFigures(before: Dataset, after: Dataset): Touched {
  return touchedAmong(embeddedFigures(before), embeddedFigures(after));
}

function touchedAmong(before: PageContents, after: PageContents): Touched {
  const changed = [...after].flatMap(([path, contents]) => {
    const was = before.get(path);
    return was !== undefined && seenText(was()) !== seenText(contents()) ? [path] : [];
  });
  return {
    added: [...after.keys()].filter((path) => !before.has(path)),
    gone: [...before.keys()].filter((path) => !after.has(path)),
    changed,
  };
}
