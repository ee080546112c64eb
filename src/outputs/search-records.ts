// What the search index holds beside the pages: one record for each shown fact, findable by every name and label it has.
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { metricPages } from '../figures/metric-pages.ts';
import type { Metric } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import type { Source } from '../schema/source.ts';
import { calendarSlug } from '../schema/period.ts';

/** A record as Pagefind takes it. The url is relative to the site's base. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
  readonly language: 'en';
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, string[]>>;
}

const QUARTER_MONTHS: Readonly<Record<string, string>> = { '1': 'March', '2': 'June', '3': 'September', '4': 'December' };

/** Records of providers and metrics by every name they have, of sources, and of all shown facts that state something, in the ledger's order. */
export function searchRecords(dataset: Dataset): SearchRecord[] {
  const facts = [...dataset.series.values()].flatMap((series) =>
    series.facts.filter((fact) => fact.shown && fact.absence === null).flatMap((fact) => recordOf(dataset, fact)),
  );
  const metrics = metricPages(dataset).flatMap((id) => dataset.metrics.get(id) ?? []);
  return [...[...dataset.providers.values()].map(providerRecord), ...metrics.map(metricRecord), ...[...dataset.sources.values()].map(sourceRecord), ...facts];
}

/** A provider under its names alone: a query for a name finds it before anything that merely mentions it. */
function providerRecord({ id, data }: Entry<Provider>): SearchRecord {
  const names = [...new Set([data.name, data.short, ...data.aliases])].join(' . ');
  return {
    url: `providers/${id}/`,
    content: `${names} . ${names} . ${names}`,
    language: 'en',
    meta: { title: data.name, kind: 'page', detail: `Provider: profile, newest figures, events. Also called ${data.aliases.slice(0, 3).join(', ')}` },
    filters: { provider: [id] },
  };
}

/** A metric's page under its names. */
function metricRecord({ id, data }: Entry<Metric>): SearchRecord {
  const names = [...new Set([data.label, data.short ?? data.label, ...data.aliases])].join(' . ');
  return {
    url: `metrics/${id}/`,
    content: `${names} . ${names} . ${names}`,
    language: 'en',
    meta: { title: data.label, kind: 'page', detail: `Metric: who states it, since when, whose figures compare. Leaves out: ${data.leavesOut}` },
    filters: { group: [data.group] },
  };
}

/** A source's page by title and publisher, once: what mentions a name stands behind what bears it. */
function sourceRecord({ id, data }: Entry<Source>): SearchRecord {
  return {
    url: `sources/${id}/`,
    content: `${data.title} . ${data.publisher} . source document`,
    language: 'en',
    meta: { title: data.title, kind: 'page', detail: `Source: ${data.publisher}${data.date === undefined ? '' : `, ${data.date}`}` },
    filters: {},
  };
}

function recordOf(dataset: Dataset, fact: LedgerFact): SearchRecord[] {
  const provider = dataset.providers.get(fact.provider)?.data;
  const metric = dataset.metrics.get(fact.metric)?.data;
  if (!provider || !metric) return [];
  const labels = periodLabels(fact);
  const names = [provider.name, provider.short, provider.parent ?? '', ...provider.aliases];
  const measures = [metric.label, metric.short ?? '', ...metric.aliases];
  const content = [...names, ...measures, ...labels, ...valueWords(fact), fact.of ?? '', fact.basis].filter((word) => word !== '');
  return [
    {
      url: `providers/${fact.provider}/${fact.metric}/#${calendarSlug(fact.period.calendar)}`,
      content: `${[...new Set(content)].join(' . ')}`,
      language: 'en',
      meta: {
        title: `${provider.name}: ${metric.label.toLowerCase()}`,
        kind: 'fact',
        detail: `${fact.stated}, ${fact.period.label}${fact.of === null ? '' : `, ${fact.of}`}`,
      },
      filters: { provider: [fact.provider], group: [metric.group], year: [fact.period.end.slice(0, 4)] },
    },
  ];
}

/** Every way to name the fact's period: FY2026-Q1, 2025-Q2, Q2 2025, June quarter 2025. */
export function periodLabels(fact: Pick<LedgerFact, 'period'>): string[] {
  const { label, calendar } = fact.period;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(calendar);
  const words = quarter ? [`Q${quarter[2]} ${quarter[1]}`, `${QUARTER_MONTHS[quarter[2] ?? '']} quarter ${quarter[1]}`] : [];
  return [...new Set([label, calendar, ...words])];
}

/** The stated value with its code and sign apart, and the same rounded to three digits of billions. */
export function valueWords(fact: Pick<LedgerFact, 'stated' | 'value' | 'unit'>): string[] {
  const apart = fact.stated
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(\d)(%)/g, '$1 $2')
    .replace(/^-|(?<=\s)-(?=\d)/, '');
  const isMoney = fact.unit !== null && /^[A-Z]{3}$/.test(fact.unit);
  if (!isMoney || fact.value === null) return [apart];
  const billions = Math.abs(fact.value) / 1e9;
  const short = billions >= 0.1 ? `${Number(billions.toPrecision(3))} billion` : '';
  return [apart, short, ...(fact.unit === 'CNY' ? ['RMB yuan'] : fact.unit === 'USD' ? ['dollars'] : [])];
}
