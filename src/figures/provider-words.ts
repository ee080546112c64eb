// The words of the provider pages that data decides: headings, spans of time, the sentence over the list.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import type { Perimeter, Provider } from '../schema/provider.ts';
import type { ProviderLine } from './provider-pages.ts';

/** The heading over a provider's silences: only what a document kept back is called undisclosed. */
export function silenceTitle(facts: readonly Pick<LedgerFact, 'absence'>[]): string {
  const hidden = facts.some((fact) => fact.absence === 'not disclosed');
  const sought = facts.some((fact) => fact.absence !== 'not disclosed');
  if (hidden && sought) return 'What it does not disclose, and what was not found';
  return hidden ? 'What it does not disclose' : 'What was looked for and not found';
}

/** When a perimeter holds: 'since 1 Apr 2026', 'until 31 Mar 2026', '1 Jan 2023 to 30 Jun 2025'; '' where it has always held. */
export function perimeterSpan({ from, to }: Pick<Perimeter, 'from' | 'to'>): string {
  if (from !== undefined && to !== undefined) return `${dayWords(from)} to ${dayWords(to)}`;
  if (from !== undefined) return `since ${dayWords(from)}`;
  return to === undefined ? '' : `until ${dayWords(to)}`;
}

/** Its names other than the one the site prints. */
export function otherNames({ name, aliases }: Pick<Provider, 'name' | 'aliases'>): string[] {
  return aliases.filter((alias) => alias !== name);
}

/** The last day of a fiscal year in words: '03-31' → '31 Mar'. */
export function yearEndWords(fiscalYearEnd: string): string {
  return dayWords(`2025-${fiscalYearEnd}`).replace(' 2025', '');
}

/** The opening sentence of the list of providers. */
export function providersLead(lines: readonly ProviderLine[]): string {
  const total = lines.reduce((sum, line) => sum + line.facts, 0);
  const [most] = lines.toSorted((a, b) => b.facts - a.facts);
  const known = most ? ` The most is known of ${most.provider.data.name}: ${most.facts.toLocaleString('en-GB')}.` : '';
  return `${total.toLocaleString('en-GB')} stated facts on ${lines.length} clouds.${known} Their fiscal years end in different months, so the ledger sets them side by side on calendar quarters.`;
}

/** How many facts somebody stated about a provider, silences included. */
export function statedCount(dataset: Dataset, provider: string): number {
  return [...dataset.facts.values()].filter((fact) => fact.provider === provider && fact.basis !== 'derived').length;
}

/** Whether an amount of money is among facts, so that a page needs its currency switch. */
export function hasMoney(facts: readonly Pick<LedgerFact, 'unit'>[]): boolean {
  return facts.some((fact) => /^[A-Z]{3}$/.test(fact.unit ?? ''));
}
