// What the page of chips shows beside its drawing: a row a provider, the supply limits, what does not fit together.
import { hasShipped, type ShippedShare, shippedShare } from '../dataset/derive/catalogue-silicon.ts';
import type { Dataset, Entry } from '../dataset/types.ts';
import { labelInSentence } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Chip, ChipPurpose, ChipStep } from '../schema/chip.ts';
import type { SignalDirection } from '../schema/signal.ts';
import { type EventLine, eventLine } from './event-pages.ts';
import { type RiskRow, riskRow } from './risk-pages.ts';
import { familiesOf, isForAi, newestInService, nextPlanned, PURPOSE_ORDER, siliconProviders } from './silicon-chips.ts';
import { signalRows } from './signal-pages.ts';
import { isOwnNumber, siliconMetrics, statedFacts } from './silicon-words.ts';
import { type TensionLine, tensionsOf } from './tension-pages.ts';
import { watchOfMetric } from './watch-links.ts';
import { cellPath, type WatchLink } from './watch.ts';

/** The chips of one provider as a row. */
export interface SiliconRow {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly path: string;
  readonly families: readonly { readonly name: string; readonly path: string }[];
  readonly share: ShippedShare | null;
  /** The newest AI chip in service with the step that put it there; null where none is on record. */
  readonly newest: { readonly chip: Entry<Chip>; readonly step: ChipStep } | null;
  /** The next step that is promised and whose day has not passed. */
  readonly next: { readonly chip: Entry<Chip>; readonly step: ChipStep } | null;
  readonly purposes: readonly ChipPurpose[];
  /** Labels of the metrics of which it states a number of its own. */
  readonly states: readonly string[];
}

/** The page of a provider's chips: '/silicon/aws/'. */
export function siliconPath(provider: string): string {
  return `/silicon/${provider}/`;
}

/** A family as an anchor of its provider's page: 'Azure Boost' → 'azure-boost'. */
export function familySlug(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

/** A row for each provider that makes chips, in the site's order. */
export function siliconRows(dataset: Dataset): readonly SiliconRow[] {
  const shares = new Map(shippedShare(dataset).map((share) => [share.provider, share]));
  return siliconProviders(dataset).map(({ id, name, short }) => {
    const families = familiesOf(dataset, id);
    const chips = families.flatMap((family) => family.chips);
    const purposes = new Set(chips.map(({ data }) => data.purpose));
    const states = siliconMetrics(dataset).filter((metric) => statedFacts(dataset, id, metric).some((fact) => isOwnNumber(dataset, fact)));
    return {
      id,
      name,
      short,
      path: siliconPath(id),
      families: families.map((family) => ({ name: family.name, path: `${siliconPath(id)}#${familySlug(family.name)}` })),
      share: shares.get(id) ?? null,
      newest: newestInService(chips.filter(isForAi)),
      next: nextPlanned(dataset, chips.filter(isForAi)),
      purposes: PURPOSE_ORDER.filter((purpose) => purposes.has(purpose)),
      states: states.flatMap((metric) => dataset.metrics.get(metric)?.data.short ?? dataset.metrics.get(metric)?.data.label ?? []),
    };
  });
}

/** Announced and shipped of all providers together, from the same shares; null where there is none. */
export function siliconTotals(rows: readonly Pick<SiliconRow, 'share'>[]): { readonly announced: number; readonly shipped: number } {
  const sum = (part: 'announced' | 'shipped'): number => rows.reduce((total, { share }) => total + (share?.[part].length ?? 0), 0);
  return { announced: sum('announced'), shipped: sum('shipped') };
}

/** What one provider has, as the opening of its page. */
export function providerLead(dataset: Dataset, row: SiliconRow): string {
  const { share, newest, next, short, families } = row;
  const kinds = families.length === 1 ? '1 family' : `${families.length} families`;
  const counts =
    share === null
      ? ''
      : `${short} has announced ${share.announced.length} ${share.announced.length === 1 ? 'chip' : 'chips'} of its own in ${kinds}; ${shippedWords(share)}.`;
  const service =
    newest === null
      ? ' None of its AI chips is on record as in service.'
      : ` The newest AI chip in service is ${newest.chip.data.name}, since ${roughWords(newest.step.date)}.`;
  const ahead = next === null ? ' No plan for another AI chip is on file.' : ` Promised next: ${next.chip.data.name}, ${roughWords(next.step.date)}.`;
  const measures = siliconMetrics(dataset).length;
  const stated = row.states.length === 0 ? 'none' : String(row.states.length);
  const numbers = measures === 0 ? '' : ` Of the ${measures} measures of chips that the ledger follows it states a number of its own on ${stated}.`;
  return `${counts}${service}${ahead}${numbers}`;
}

/** '10 of them shipped or went on sale'. */
function shippedWords({ announced, shipped }: ShippedShare): string {
  if (shipped.length === 0) return 'none is on record as shipped or on sale';
  if (shipped.length === announced.length) return announced.length === 1 ? 'it shipped or went on sale' : 'all of them shipped or went on sale';
  return `${shipped.length} of them shipped or went on sale`;
}

/** What a chip came to, for lists: the day it went into service, the plan, or only its announcement. */
export function isInService(dataset: Dataset, { data }: Entry<Chip>): boolean {
  return hasShipped(data, dataset.asOf);
}

/** The events of export controls, newest first. */
export function exportControls(dataset: Dataset): readonly EventLine[] {
  return [...dataset.events.values()].filter(({ data }) => data.kind === 'export-control').map((event) => eventLine(dataset, event));
}

/** The events about chips that touch a provider, newest first. */
export function chipEvents(dataset: Dataset, provider: string): readonly EventLine[] {
  return [...dataset.events.values()].filter(({ data }) => data.kind === 'chip' && data.providers.includes(provider)).map((event) => eventLine(dataset, event));
}

/** The risk that bears on shipments first of all, with its evidence by provider; null where the ledger has none. */
export function supplyRisk(dataset: Dataset): RiskRow | null {
  const metrics = siliconMetrics(dataset);
  const found = [...dataset.risks.values()].find(({ data }) => data.metrics.some((metric) => metrics.includes(metric)));
  return found === undefined ? null : riskRow(dataset, found);
}

/**
 * The tensions that touch chips, of all or of one provider: those that bear on a metric of chips, the newest word first,
 * then those that rest on a document of an event of export controls.
 */
export function siliconTensions(dataset: Dataset, provider?: string): readonly TensionLine[] {
  const rules = [...dataset.events.values()].filter(({ data }) => data.kind === 'export-control').flatMap(({ data }) => data.sources);
  const lines = [
    ...siliconMetrics(dataset).flatMap((metric) => tensionsOf(dataset, { metric })),
    ...[...new Set(rules)].flatMap((source) => tensionsOf(dataset, { source })),
  ];
  const found = new Map(lines.map((line) => [line.id, line] as const));
  return [...found.values()].filter(({ id }) => provider === undefined || dataset.tensions.get(id)?.data.providers.includes(provider) === true);
}

/** A reading of a signal that speaks of chips. */
export interface ChipReading extends WatchLink {
  readonly date: string;
  readonly direction: SignalDirection;
  readonly words: string;
}

/** The readings of signals whose words name chips, newest first. */
export function chipReadings(dataset: Dataset): readonly ChipReading[] {
  const found = signalRows(dataset).flatMap(({ title, path, cells, others }) =>
    [...cells, ...others].flatMap(({ provider, views }) =>
      views
        .filter(({ words }) => /\bchips?\b/i.test(words))
        .map(({ date, direction, words, anchor }): ChipReading => ({
          title: `${dataset.providers.get(provider)?.data.short ?? provider}, ${labelInSentence(title)}`,
          path: cellPath(path, anchor),
          date,
          direction,
          words,
        })),
    ),
  );
  return found.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** The signals and risks that bear on chips, each once. */
export function siliconWatch(dataset: Dataset): readonly WatchLink[] {
  return [...new Map(siliconMetrics(dataset).flatMap((metric) => watchOfMetric(dataset, metric).map((link) => [link.path, link] as const))).values()];
}
