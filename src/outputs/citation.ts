// What to cite for a series, for each fact of it and for a figure: this ledger, and the sources underneath.
import { factPath, figurePath, seriesPath } from '../figures/address.ts';
import { type Figure, sourcesOf } from '../figures/figure.ts';
import { seriesLedger, trailingLedger } from '../figures/series-ledger.ts';
import { seriesTitle, valueWithUnit } from '../figures/series-words.ts';
import { copyWords } from '../figures/source-pages.ts';
import { sourcesBehind } from '../dataset/query.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { periodName } from '../format/period.ts';
import { CITATION_FORMATS, type Reference } from './reference.ts';

/** What of the site a reference to it names. */
export interface Cited {
  /** The ledger's name: 'AI Cloud Ledger'. */
  readonly name: string;
  /** Who signs it: an entity, nobody in person. */
  readonly author: string;
  /** The full address of a path where the origin is known, else the path under its base. */
  readonly address: (path: string) => string;
}

/** The key of a document in a citation file: 'amazon:form-10-k'. */
export function sourceKey(source: string): string {
  return source.replace('/', ':');
}

/** A page of this ledger as of the day of its data. */
export function pageReference(dataset: Dataset, cited: Cited, { title, path }: { readonly title: string; readonly path: string }): Reference {
  const slug = path
    .replace(/^\/|\/$/g, '')
    .replace(/\/?#|\//g, ':')
    .replace(/[^A-Za-z0-9._:-]/g, '-');
  return {
    key: slug === '' ? 'ai-cloud-ledger' : `ai-cloud-ledger:${slug}`,
    kind: 'dataset',
    author: cited.author,
    title,
    day: dataset.asOf,
    accessed: null,
    publisher: cited.name,
    address: cited.address(path),
    language: 'en',
    notes: [],
  };
}

/** A document by its id. The publisher signs; what its entry says after a comma, such as where it was filed, becomes a note. Throws where there is none. */
export function sourceReference(dataset: Dataset, source: string, states: readonly string[] = []): Reference {
  const entry = dataset.sources.get(source);
  if (entry === undefined) throw new Error(`The ledger has no source ${source}.`);
  const { title, publisher, date, accessed, url, language, via } = entry.data;
  const [author = publisher, ...remarks] = publisher.split(', ');
  const copy = via === undefined ? null : copyWords(via);
  return {
    key: sourceKey(source),
    kind: 'document',
    author,
    title,
    day: date ?? null,
    accessed,
    publisher: null,
    address: url,
    language,
    notes: [
      remarks.length === 0 ? '' : `Published by ${publisher}.`,
      copy === null ? '' : `Read in a copy: ${copy.url ?? copy.text}.`,
      states.length === 0 ? '' : `Behind: ${states.join('; ')}.`,
    ].filter((note) => note !== ''),
  };
}

/** The ledger's own entry for one fact: its value, its permalink, and the keys of the documents it rests on. */
function factReference(dataset: Dataset, cited: Cited, fact: LedgerFact, title: string): Reference {
  const metric = dataset.metrics.get(fact.metric)?.data;
  const value = metric === undefined || metric.kind === 'text' ? null : valueWithUnit(fact, metric);
  const sources = sourcesBehind(dataset, fact).map(sourceKey);
  return {
    ...pageReference(dataset, cited, { title: `${title}, ${periodName(fact.period)}${value === null ? '' : `: ${value}`}`, path: factPath(fact) }),
    notes: [`${fact.basis === 'derived' ? 'Computed from figures of' : 'Rests on'} ${sources.join(', ')}.`],
  };
}

/** What stands behind the rows of a page: each document once, with the periods or rows for which it stands. */
function sourceReferences(dataset: Dataset, rows: readonly { readonly label: string; readonly sources: readonly string[] }[]): readonly Reference[] {
  const labels = new Map<string, Set<string>>();
  for (const { label, sources } of rows) for (const source of sources) labels.set(source, (labels.get(source) ?? new Set()).add(label));
  return [...labels].map(([source, own]) => sourceReference(dataset, source, [...own]));
}

/** What to cite for a series: the series, each period's leading fact by its permalink, then every document behind one, rivals included. */
export function seriesReferences(dataset: Dataset, cited: Cited, id: string): readonly Reference[] {
  const series = dataset.series.get(id);
  if (series === undefined) throw new Error(`The ledger has no series ${id}.`);
  const title = seriesTitle(dataset, series);
  const rows = [...seriesLedger(series), ...trailingLedger(series)].flatMap((line) => (line.kind === 'row' ? [line] : []));
  const facts = rows.flatMap(({ lead, agreeing, others }) => [lead, ...[...agreeing, ...others].map(({ fact }) => fact)]);
  return [
    pageReference(dataset, cited, { title, path: seriesPath(series.provider, series.metric) }),
    ...rows.map(({ lead }) => factReference(dataset, cited, lead, title)),
    ...sourceReferences(
      dataset,
      facts.map((fact) => ({ label: periodName(fact.period), sources: sourcesBehind(dataset, fact) })),
    ),
  ];
}

/** What to cite for a figure: the figure, then every document behind its rows. */
export function figureReferences(dataset: Dataset, cited: Cited, figure: Figure): readonly Reference[] {
  const known = new Set(sourcesOf(figure).filter((source) => dataset.sources.has(source)));
  const rows = figure.rows.map(({ name, period, sources }) => ({
    label: period === '' ? name : `${name}, ${period}`,
    sources: sources.filter((source) => known.has(source)),
  }));
  return [pageReference(dataset, cited, { title: figure.title, path: figurePath(figure) }), ...sourceReferences(dataset, rows)];
}

/** Every document of the ledger by its id, as one library. */
export function libraryReferences(dataset: Dataset): readonly Reference[] {
  return [...dataset.sources.keys()].map((source) => sourceReference(dataset, source));
}

/** The files of a citation by name: 'cite.txt', 'cite.bib', 'cite.ris'. */
export function citationFiles(references: readonly Reference[]): readonly { readonly name: string; readonly mediaType: string; readonly body: string }[] {
  return Object.entries(CITATION_FORMATS).map(([ending, { mediaType, write }]) => ({ name: `cite.${ending}`, mediaType, body: write(references) }));
}
