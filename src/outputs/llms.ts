// llms.txt: for language models, what the site is, its tables, its main pages as Markdown, and how to cite it (llmstxt.org).
import type { Dataset } from '../dataset/types.ts';
import { metricPage } from '../figures/metric-page.ts';
import { metricPages } from '../figures/metric-pages.ts';
import { providerLead } from '../figures/provider-lead.ts';
import { apaReference } from './apa.ts';
import { archiveName } from './archive.ts';
import { type Cited, pageReference } from './citation.ts';
import { FORMATS } from './data-files.ts';
import { markdownLink, markdownText } from './markdown.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables.ts';
import { twinPath } from './twins.ts';

/** What of the site the file names beside its data. */
export interface LlmsAbout {
  readonly description: string;
  /** The name of the data's licence. */
  readonly licence: string;
  /** The main pages, in the site's order. */
  readonly pages: readonly { readonly label: string; readonly path: string }[];
}

/** The file. Addresses are full where the origin is known, else they begin with a slash. */
export function llmsText(dataset: Dataset, cited: Cited, { description, licence, pages }: LlmsAbout): string {
  const entry = (name: string, path: string, note: string): string =>
    `- ${markdownLink(name, cited.address(path))}${note === '' ? '' : `: ${markdownText(note)}`}`;
  const tables: readonly Table[] = Object.values(TABLES);
  const csv = FORMATS[0];
  const parts = [
    `# ${cited.name}`,
    `> ${markdownText(description)} Data as of ${dataset.asOf}.`,
    `Each figure names its period, basis, claimant, grade and the documents behind it. Figures of different perimeter, window or currency are not comparable; a missing figure says which kind of missing it is, and none is zero. Text and data: ${licence}. Cite the ledger with its day and the document that a figure names: ${markdownText(apaReference(pageReference(dataset, cited, { title: cited.name, path: '/' })))} The pages of series and figures have cite.txt, cite.bib and cite.ris beside them.`,
    '## Providers',
    [...dataset.providers.values()]
      .filter(({ data }) => data.kind === 'provider')
      .map(({ id, data }) =>
        entry(
          data.name,
          twinPath(`/providers/${id}/`),
          providerLead(dataset, id)
            .map(({ text }) => text)
            .join(''),
        ),
      )
      .join('\n'),
    '## Metrics',
    metricPages(dataset)
      .map((id) => entry(metricPage(dataset, id).title, twinPath(`/metrics/${id}/`), metricPage(dataset, id).metric.group))
      .join('\n'),
    '## Data',
    [
      entry('datapackage.json', '/data/datapackage.json', 'every file, field, type, key and licence'),
      ...tables.map(({ name, description: about }) => entry(`${name}.${csv}`, `/data/${name}.${csv}`, `${about} Also as .json and .parquet.`)),
      entry(archiveName(dataset), `/data/${archiveName(dataset)}`, 'all of it'),
    ].join('\n'),
    '## Pages',
    pages.map(({ label, path }) => entry(label, path, '')).join('\n'),
    '## Optional',
    [
      entry('Methodology', '/methodology/', 'definitions, fiscal calendars, conversion, tiers, rounding'),
      entry('Library of sources', '/sources/cite.bib', 'every document as BibTeX'),
      entry('CITATION.cff', '/CITATION.cff', ''),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}
