// The sentences on chips: what is newest in service, how far plans reach, whose own numbers are on file.
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { listInWords, sentenceCase } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import type { Chip } from '../schema/chip.ts';
import { daysOf, inService, isForAi, newestInService, nextPlanned, plansOf, providerOf, siliconProviders } from './silicon-chips.ts';

/** Measures of chips that do not say how much of a cloud's computing runs on them; the opening says so only while there is no other. */
const SILENT_ON_USE: ReadonlySet<string> = new Set(['chip-shipments', 'chip-shipments-cumulative', 'chip-external-share', 'chip-revenue', 'chip-customers']);

interface Owner {
  readonly id: string;
  readonly short: string;
}

const chipsOf = (dataset: Dataset, provider: string): readonly Entry<Chip>[] => [...dataset.chips.values()].filter(({ id }) => providerOf(id) === provider);
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** 'AWS’s', 'Huawei’s'. */
export function possessive(name: string): string {
  return `${name}’s`;
}

/** The metrics of chips that have a series: shipments, revenue, customers. */
export function siliconMetrics(dataset: Dataset): readonly string[] {
  const used = new Set([...dataset.series.values()].map(({ metric }) => metric));
  return [...dataset.metrics.values()].filter(({ id, data }) => data.group === 'silicon' && used.has(id)).map(({ id }) => id);
}

/** The shown facts of a metric of one provider that somebody stated, silences too; newest first. */
export function statedFacts(dataset: Dataset, provider: string, metric: string): readonly LedgerFact[] {
  const facts = dataset.series.get(`${provider}/${metric}`)?.facts ?? [];
  return facts.filter(({ shown, basis }) => shown && basis !== 'derived').toReversed();
}

/** Whether a number is the company's own word: reported by one of its claimants, and no absence. */
export function isOwnNumber(dataset: Dataset, fact: LedgerFact): boolean {
  const owner = dataset.claimants.get(fact.claimant ?? '')?.provider ?? null;
  return fact.absence === null && fact.basis === 'reported' && fact.disputed === null && owner === fact.provider;
}

/** The providers that state a number of their own on some of the metrics. */
function outspoken(dataset: Dataset, metrics: readonly string[]): readonly Owner[] {
  return siliconProviders(dataset).filter(({ id }) => metrics.some((metric) => statedFacts(dataset, id, metric).some((fact) => isOwnNumber(dataset, fact))));
}

/** What is newest in service and how far plans reach, as the title of a drawing. */
export function generationsFinding(dataset: Dataset, chips: readonly Entry<Chip>[]): string {
  const ofAi = chips.filter(isForAi);
  const newest = newestInService(ofAi.length > 0 ? ofAi : chips);
  const kind = ofAi.length > 0 ? 'AI chip' : 'chip';
  const plans = chips.flatMap(plansOf).toSorted((a, b) => daysOf(b.date).high - daysOf(a.date).high);
  const reach = plans[0] === undefined ? 'no plan is on file' : `plans reach to ${plans[0].date.slice(0, 4)}`;
  const owner = newest === null ? '' : (dataset.providers.get(providerOf(newest.chip.id))?.data.short ?? '');
  if (newest === null) return `No ${kind} is on record as in service; ${reach}`;
  return `The newest ${kind} in service is ${possessive(owner)} ${newest.chip.data.name}, ${roughWords(newest.step.date)}; ${reach}`;
}

/** For those who do not see the drawing: by provider how many chips, how many in service, the newest, and the next that is promised. */
export function generationsSummary(dataset: Dataset, providers: readonly Owner[], chips: readonly Entry<Chip>[]): string {
  const parts = providers.map(({ id, short }) => {
    const own = chips.filter((chip) => providerOf(chip.id) === id);
    const working = own.filter((chip) => inService(chip) !== null);
    const newest = newestInService(own);
    const next = nextPlanned(dataset, own);
    const ahead = next === null ? '' : `; next planned: ${next.chip.data.name}, ${roughWords(next.step.date)}`;
    const known = newest === null ? 'none in service' : `${working.length} in service, last ${newest.chip.data.name}, ${roughWords(newest.step.date)}`;
    return `${short}: ${counted(own.length, 'chip', 'chips')}, ${known}${ahead}.`;
  });
  return parts.join(' ');
}

/** Who has an AI chip of its own in service, and whose is the newest. */
function serviceSentence(dataset: Dataset): string {
  const owners = siliconProviders(dataset);
  const found = owners.map((owner) => ({ owner, newest: newestInService(chipsOf(dataset, owner.id).filter(isForAi)) }));
  const without = found.filter(({ newest }) => newest === null).map(({ owner }) => owner.short);
  const newest = newestInService([...dataset.chips.values()].filter(isForAi));
  if (newest === null) return `None of the ${owners.length} clouds has an AI chip of its own on record as in service.`;
  const owner = dataset.providers.get(providerOf(newest.chip.id))?.data.short ?? '';
  const having = owners.length - without.length;
  const who =
    without.length === 0 && owners.length > 1 ? `All ${owners.length} clouds have` : `${having} of ${owners.length} clouds ${having === 1 ? 'has' : 'have'}`;
  const rest = without.length === 0 ? '' : `; for ${listInWords(without)} none is on record beyond tests`;
  return `${who} an AI chip of their own in service, the newest ${possessive(owner)} ${newest.chip.data.name} since ${roughWords(newest.step.date)}${rest}.`;
}

/** The answer to the question of the page: who has chips in service, whose reach outside customers by their own count, who states nothing; and what no figure says. */
export function siliconLead(dataset: Dataset): string {
  if (dataset.chips.size === 0) return 'The ledger holds no chip yet.';
  const outside = outspoken(dataset, ['chip-customers', 'chip-external-share']).map(({ short }) => short);
  const talking = new Set(outspoken(dataset, siliconMetrics(dataset)).map(({ id }) => id));
  const silent = siliconProviders(dataset).filter(({ id }) => !talking.has(id));
  const customers = outside.length === 0 ? '' : `${listInWords(outside)} ${outside.length === 1 ? 'states' : 'state'} figures on outside customers`;
  const quiet =
    silent.length === 0 ? '' : `no number of ${silent.length === 1 ? 'its' : 'their'} own is on file for ${listInWords(silent.map(({ short }) => short))}`;
  const isUnsaid = siliconMetrics(dataset).every((metric) => SILENT_ON_USE.has(metric));
  const unsaid = isUnsaid ? ' No figure on file says how much of a cloud’s computing runs on such chips, so none is shown to do without Nvidia.' : '';
  const said = [customers, quiet].filter((part) => part !== '').join('; ');
  return `${serviceSentence(dataset)}${unsaid}${said === '' ? '' : ` ${sentenceCase(said)}.`}`;
}
