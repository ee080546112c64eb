// What search engines read of a page as schema.org JSON-LD. The types are schema.org's own, so that a property that is none does not compile.
import type {
  BreadcrumbList,
  DataDownload,
  Dataset as LdDataset,
  Organization,
  PropertyValue,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { archiveName } from './archive.ts';
import type { Cited } from './citation.ts';
import { FORMATS, MEDIA_TYPES } from './data-files.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables.ts';

/** What of the site the descriptions name beside what references name. */
export interface LdAbout {
  readonly cited: Cited;
  readonly description: string;
  readonly licence: string;
}

const CONTEXT = 'https://schema.org';

/** A description as the text of a data block: nothing in it can end the element. */
export function jsonLdText(description: WithContext<Thing> | { readonly '@context': string; readonly '@graph': readonly Thing[] }): string {
  return JSON.stringify(description).replaceAll('<', '\\u003c');
}

/** Who makes the ledger: an organisation, by its name alone. */
function maker({ cited }: LdAbout): Organization {
  return { '@type': 'Organization', name: cited.author, url: cited.address('/') };
}

/** From the first to the last day of what was measured, plans and guidance left out: '2013-01-01/2026-09-30'; null for no facts. */
export function coverageOf(facts: Iterable<LedgerFact>): string | null {
  const measured = [...facts].filter(({ basis, absence }) => absence === null && basis !== 'guided' && basis !== 'announced');
  const starts = measured.map(({ period }) => period.start).toSorted();
  const ends = measured.map(({ period }) => period.end).toSorted();
  return measured.length === 0 ? null : `${starts[0]}/${ends.at(-1)}`;
}

/** The whole ledger as a dataset: every table in every format and all of it in one archive, every metric with its unit. */
export function ledgerLd(dataset: Dataset, about: LdAbout): WithContext<LdDataset> {
  const { cited, description, licence } = about;
  const tables: readonly Table[] = Object.values(TABLES);
  const downloads = tables.flatMap(({ name, title }) =>
    FORMATS.map((format): DataDownload => {
      const url = cited.address(`/data/${name}.${format}`);
      return { '@type': 'DataDownload', name: `${title} (${format.toUpperCase()})`, encodingFormat: MEDIA_TYPES[format], contentUrl: url };
    }),
  );
  const archive: DataDownload = {
    '@type': 'DataDownload',
    name: 'Everything in one archive',
    encodingFormat: 'application/zip',
    contentUrl: cited.address(`/data/${archiveName(dataset)}`),
  };
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: cited.name,
    description,
    url: cited.address('/data/'),
    license: licence,
    isAccessibleForFree: true,
    version: dataset.asOf,
    dateModified: dataset.asOf,
    creator: maker(about),
    temporalCoverage: coverageOf(dataset.facts.values()) ?? dataset.asOf,
    variableMeasured: [...dataset.metrics.values()].map(({ data }): PropertyValue => ({
      '@type': 'PropertyValue',
      name: data.label,
      ...(data.unit === undefined ? {} : { unitText: data.unit }),
    })),
    distribution: [archive, ...downloads],
  };
}

/** The facts of one provider or one metric as a part of the ledger. `slice` is the folder and id below /data/: 'providers/aws'. */
export function sliceLd(
  about: LdAbout,
  { name, description, path, slice, facts }: { name: string; description: string; path: string; slice: string; facts: Iterable<LedgerFact> },
): WithContext<LdDataset> {
  const { cited, licence } = about;
  const coverage = coverageOf(facts);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name: `${name}, ${cited.name}`,
    description,
    url: cited.address(path),
    license: licence,
    creator: maker(about),
    ...(coverage === null ? {} : { temporalCoverage: coverage }),
    distribution: (['csv', 'json'] as const).map((format): DataDownload => ({
      '@type': 'DataDownload',
      encodingFormat: MEDIA_TYPES[format],
      contentUrl: cited.address(`/data/${slice}.${format}`),
    })),
  };
}

/** The site and who makes it, with its search. */
export function siteLd(about: LdAbout): { readonly '@context': string; readonly '@graph': readonly (Organization | WebSite)[] } {
  const { cited, description, licence } = about;
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${cited.address('/search/')}?q={query}` },
    'query-input': 'required name=query',
  };
  const site: WebSite = {
    '@type': 'WebSite',
    name: cited.name,
    description,
    url: cited.address('/'),
    inLanguage: 'en',
    license: licence,
    publisher: maker(about),
    potentialAction: search,
  };
  return { '@context': CONTEXT, '@graph': [maker(about), site] };
}

/** Where a page stands, from the top down; the page itself comes last and has no address, as search engines ask. */
export function breadcrumbLd(
  { address }: Cited,
  trail: readonly { readonly label: string; readonly path: string }[],
  here: string,
): WithContext<BreadcrumbList> {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: [...trail.map(({ label, path }) => ({ name: label, item: address(path) })), { name: here }].map((one, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...one,
    })),
  };
}
