// The pages of providers and metrics as Markdown, for readers that are programs: the same figures with period, basis, grade, sources and links.
import { sourcesBehind } from '../dataset/query.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { factPath, seriesPath, sourcePath } from '../figures/address.ts';
import { metricPage, type Standing } from '../figures/metric-page.ts';
import { providerLead } from '../figures/provider-lead.ts';
import { figuresOf, silencesOf } from '../figures/provider-pages.ts';
import { valueWithUnit } from '../figures/series-words.ts';
import { labelInSentence } from '../format/label.ts';
import { periodName } from '../format/period.ts';
import { apaReference } from './apa.ts';
import { type Cited, pageReference } from './citation.ts';
import { MEDIA_TYPES } from './data-files.ts';
import { markdownBody, markdownLink, markdownTable, markdownText } from './markdown.ts';

/** Where the Markdown of a provider or a metric stands: '/providers/aws.md'. */
export function twinPath(path: string): string {
  return `${path.replace(/\/$/, '')}.md`;
}

/** What a page of a provider or a metric is for programs, by type: its Markdown and its facts. `slice` is 'providers/aws'. */
export function twinFiles(slice: string): Readonly<Record<string, string>> {
  return { 'text/markdown': twinPath(`/${slice}/`), [MEDIA_TYPES.csv]: `/data/${slice}.csv`, [MEDIA_TYPES.json]: `/data/${slice}.json` };
}

/** More documents than this behind one figure are counted. */
const MOST_SOURCES = 3;

/** The figure as it stands in a table: value with its permalink, period, basis, grade, sources. */
function factCells(dataset: Dataset, { address }: Cited, fact: LedgerFact): readonly string[] {
  const metric = dataset.metrics.get(fact.metric)?.data;
  const sources = sourcesBehind(dataset, fact).flatMap((id) => dataset.sources.get(id) ?? []);
  const links = sources.slice(0, MOST_SOURCES).map(({ id, data }) => markdownLink(data.title, address(sourcePath(id))));
  const more = sources.length - links.length;
  return [
    markdownLink(metric === undefined || fact.absence !== null ? fact.stated : valueWithUnit(fact, metric), address(factPath(fact))),
    periodName(fact.period),
    fact.disputed === null ? fact.basis : `${fact.basis}, disputed`,
    fact.grade,
    [...links, ...(more > 0 ? [`${more} more`] : [])].join('; '),
  ];
}

/** The foot of every twin: the day, the page itself, the same facts as data, how to cite. */
function foot(dataset: Dataset, cited: Cited, title: string, path: string, data: string): string {
  const reference = apaReference(pageReference(dataset, cited, { title, path }));
  const links = [['The page', path] as const, ['its facts as CSV', `${data}.csv`] as const, ['as JSON', `${data}.json`] as const];
  return [
    '## Cite\n',
    `${markdownText(reference)}\n`,
    'Cite the document that a figure names as well.\n',
    `${links.map(([name, to]) => markdownLink(name, cited.address(to))).join(' · ')}. Data as of ${dataset.asOf}.`,
  ].join('\n');
}

/** The page of a provider: opening sentence, newest figures by group, what it does not disclose, the profile. Throws where there is none. */
export function providerTwin(dataset: Dataset, cited: Cited, id: string): string {
  const provider = dataset.providers.get(id);
  if (provider === undefined) throw new Error(`The ledger has no provider ${id}.`);
  const heads = ['Metric', 'Newest figure', 'Period', 'Basis', 'Grade', 'Sources'];
  const name = (label: string, metric: string): string => markdownLink(label, cited.address(seriesPath(id, metric)));
  const lead = providerLead(dataset, id).map((span) => ('path' in span ? markdownLink(span.text, cited.address(span.path)) : markdownText(span.text)));
  const silences = silencesOf(dataset, id);
  const parts = [
    `# ${markdownText(provider.data.name)}`,
    lead.join(''),
    '## Newest figures',
    ...figuresOf(dataset, id).flatMap(({ title, lines }) => [
      `### ${title}`,
      markdownTable(
        heads,
        lines.map(({ label, ofGroup, fact, series }) => [name(ofGroup ? `${label} (group)` : label, series.metric), ...factCells(dataset, cited, fact)]),
      ).trimEnd(),
    ]),
    ...(silences.length === 0
      ? []
      : [
          '## Not disclosed',
          markdownTable(
            heads,
            silences.map(({ label, fact }) => [name(label, fact.metric), ...factCells(dataset, cited, fact)]),
          ).trimEnd(),
        ]),
    '## Profile',
    markdownBody(provider.body, dataset, cited.address).replace(/^##(?=#* )/gm, '###'),
    foot(dataset, cited, provider.data.name, `/providers/${id}/`, `/data/providers/${id}`),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The page of a metric: who leads, what is measured and what makes it comparable, the newest figure of each provider. Throws where there is none. */
export function metricTwin(dataset: Dataset, cited: Cited, id: string): string {
  const page = metricPage(dataset, id);
  const whose = page.metric.scope === 'group' ? ' The whole group’s, not the cloud’s alone.' : '';
  const parts = [
    `# ${markdownText(page.title)}`,
    markdownText(page.lead),
    '## What is measured',
    markdownBody(dataset.metrics.get(id)?.body ?? '', dataset, cited.address),
    markdownText(`Left out: ${labelInSentence(page.metric.leavesOut)}${whose}`),
    '## Newest figures',
    page.isRanked ? 'Ranks only among comparable definitions over one window; = marks a tie.' : 'Not ranked: the definitions or periods do not compare.',
    markdownTable(
      ['Provider', ...(page.isRanked ? ['Rank'] : []), 'Newest figure', 'Period', 'Basis', 'Grade', 'Sources', 'What it counts'],
      page.standings.map((row) => standingCells(dataset, cited, row, page.isRanked)),
    ).trimEnd(),
    foot(dataset, cited, page.title, `/metrics/${id}/`, `/data/metrics/${id}`),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function standingCells(dataset: Dataset, cited: Cited, { name, path, rank, value, period, cell, counts }: Standing, isRanked: boolean): readonly string[] {
  const { fact } = cell;
  const [, , basis = '', grade = '', sources = ''] = fact === null ? [] : factCells(dataset, cited, fact);
  return [markdownText(name), ...(isRanked ? [rank] : []), markdownLink(value, cited.address(path)), period, basis, grade, sources, markdownText(counts)];
}
