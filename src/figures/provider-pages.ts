// What a provider's page says: its newest figures by group, the lines worth drawing, its silences, who speaks for it.
import { listInWords } from '../format/label.ts';
import { latest, seriesOf, windowValue } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact, SeriesEntry } from '../dataset/types.ts';
import { type Metric, MetricGroup } from '../schema/metric.ts';
import type { Provider } from '../schema/provider.ts';
import { type LineFigure, seriesFigure } from './line-figure.ts';
import { newestFact } from './series-words.ts';

/** Names of the metric groups, as headings. */
export const GROUP_TITLES: Readonly<Record<MetricGroup, string>> = {
  scale: 'Scale and growth',
  spending: 'Spending',
  footprint: 'Footprint',
  silicon: 'Silicon',
  models: 'Models',
  maas: 'Model services',
  market: 'Market',
  valuation: 'Valuation',
  strategy: 'Strategy in words',
};

/** One series with its newest figure. */
export interface FigureLine {
  readonly series: SeriesEntry;
  readonly label: string;
  /** True for a figure of the parent whose label does not say so. */
  readonly ofGroup: boolean;
  readonly fact: LedgerFact;
  /** How many stated facts the series holds. */
  readonly count: number;
}

/** Whether a label needs the word 'group' beside it: the figure is the parent's, and its label does not begin with the word. */
function namesGroup({ scope, label }: Pick<Metric, 'scope' | 'label'>): boolean {
  return scope === 'group' && !label.startsWith('Group');
}

/** A provider's series by metric group, in the site's order; series that only say nothing are in `silences`. */
export function figuresOf(dataset: Dataset, provider: string): { title: string; lines: FigureLine[] }[] {
  return MetricGroup.options.flatMap((group) => {
    const lines = [...dataset.metrics.values()]
      .filter((metric) => metric.data.group === group)
      .flatMap((metric): FigureLine[] => {
        const series = seriesOf(dataset, provider, metric.id);
        const fact = series ? (latest(dataset, provider, metric.id) ?? newestFact(dataset, series)) : null;
        if (!series || !fact || fact.absence !== null) return [];
        return [
          { series, label: metric.data.label, ofGroup: namesGroup(metric.data), fact, count: series.facts.filter((one) => one.basis !== 'derived').length },
        ];
      });
    return lines.length === 0 ? [] : [{ title: GROUP_TITLES[group], lines }];
  });
}

/** What it does not disclose, the newest word on each metric. */
export function silencesOf(dataset: Dataset, provider: string): { label: string; fact: LedgerFact }[] {
  return [...dataset.metrics.values()].flatMap((metric) => {
    const series = seriesOf(dataset, provider, metric.id);
    const silences = (series?.facts ?? []).filter((fact) => fact.absence !== null && fact.shown).toSorted((a, b) => (a.period.end < b.period.end ? 1 : -1));
    const [newest] = silences;
    const spoken = series ? latest(dataset, provider, metric.id) : null;
    return newest && (!spoken || spoken.period.end < newest.period.end) ? [{ label: metric.data.label, fact: newest }] : [];
  });
}

const DRAWN = [
  'cloud-revenue',
  'cloud-revenue-growth',
  'capex',
  'free-cash-flow',
  'capex-intensity',
  'cloud-operating-margin',
  'intelligent-cloud-revenue',
  'fintech-business-services-revenue',
  'ai-cloud-infra-revenue',
  'group-revenue',
];
const MULTIPLES = 6;

/** Small multiples of its main series: the first six that can be drawn. */
export function multiplesOf(dataset: Dataset, provider: string): { metric: string; title: string; figure: LineFigure }[] {
  return DRAWN.flatMap((id) => {
    const series = seriesOf(dataset, provider, id);
    const metric = dataset.metrics.get(id)?.data;
    const figure = series ? seriesFigure(dataset, series) : null;
    return figure && metric && figure.rows.length >= 3
      ? [{ metric: id, title: `${metric.short ?? metric.label}${namesGroup(metric) ? ', group' : ''}`, figure }]
      : [];
  }).slice(0, MULTIPLES);
}

/** The opening facts of a provider: revenue, growth, capex to revenue, each current or left out. */
export function openingFacts(
  dataset: Dataset,
  provider: string,
): { revenue: LedgerFact | null; growth: LedgerFact | null; intensity: LedgerFact | null; proxy: { label: string; fact: LedgerFact } | null } {
  const value = (metric: string) => {
    const cell = windowValue(dataset, provider, metric, 'ttm');
    return cell.state === 'value' ? cell.fact : null;
  };
  const cell = windowValue(dataset, provider, 'cloud-revenue', 'ttm');
  const proxy = cell.state === 'proxy' ? { label: dataset.metrics.get(cell.metric)?.data.label ?? cell.metric, fact: cell.fact } : null;
  return { revenue: value('cloud-revenue'), growth: value('cloud-revenue-growth'), intensity: value('capex-intensity'), proxy };
}

/** One provider in the list of all. */
export interface ProviderLine {
  readonly provider: Entry<Provider>;
  readonly facts: number;
  readonly series: number;
  /** The newest reported figure of a quarter, else of a longer span, else of a day. */
  readonly newest: LedgerFact | null;
}

/** Compared providers or benchmarks with what the ledger holds of each. */
export function providerLines(dataset: Dataset, kind: Provider['kind']): ProviderLine[] {
  return [...dataset.providers.values()]
    .filter(({ data }) => data.kind === kind)
    .map((provider) => {
      const own = [...dataset.series.values()].filter((series) => series.provider === provider.id);
      const stated = own.flatMap((series) => series.facts.filter((fact) => fact.basis !== 'derived'));
      const ownWord = kind === 'provider' ? 'reported' : 'estimated';
      const reported = stated
        .filter((fact) => (fact.basis === 'reported' || fact.basis === ownWord) && fact.absence === null)
        .toSorted((a, b) => (a.period.end < b.period.end ? 1 : a.period.end > b.period.end ? -1 : 0));
      return {
        provider,
        facts: stated.length,
        series: own.length,
        newest: reported.find((fact) => fact.period.kind === 'quarter') ?? reported.find((fact) => fact.period.kind !== 'instant') ?? reported[0] ?? null,
      };
    });
}

/** Those who speak for it, with other spellings. */
export function speakersOf(provider: Provider): { name: string; role: string; aliases: string }[] {
  return provider.claimants.flatMap((claimant) =>
    claimant.speakers.map((speaker) => ({ name: speaker.name, role: speaker.role ?? '', aliases: listInWords(speaker.aliases) })),
  );
}
