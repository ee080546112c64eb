// Who published the evidence: every publisher with its documents, so that no list of sources grows without end.
import type { Dataset } from '../dataset/types.ts';
import { type Tier, TIERS } from '../schema/source.ts';
import { type SourceUse, sourcesByTier } from './source-pages.ts';
import { remembered } from '../dataset/remembered.ts';

/** One publisher, named by the first part of its sources' ids. */
export interface Publisher {
  readonly id: string;
  /** The name that most of its documents carry. */
  readonly name: string;
  readonly path: string;
  /** Newest first; those without a date last. */
  readonly uses: readonly SourceUse[];
  readonly facts: number;
  /** The kinds of document it is cited for, best first. */
  readonly tiers: readonly Tier[];
}

/** Every publisher, those with most facts first, then by name. */
export const publishersOf = remembered(gathered);

function gathered(dataset: Dataset): readonly Publisher[] {
  const uses = sourcesByTier(dataset).flatMap((group) => group.uses);
  return [...Map.groupBy(uses, ({ source }) => source.id.split('/')[0] ?? '')]
    .map(([id, own]): Publisher => ({
      id,
      name: commonestName(own),
      path: `/sources/${id}/`,
      uses: own.toSorted((a, b) => compare(b.source.data.date ?? '', a.source.data.date ?? '') || compare(a.source.id, b.source.id)),
      facts: own.reduce((sum, { facts }) => sum + facts, 0),
      tiers: TIERS.filter((tier) => own.some(({ source }) => source.data.tier === tier)),
    }))
    .toSorted((a, b) => b.facts - a.facts || compare(a.name.toLowerCase(), b.name.toLowerCase()));
}

/** The shortest of the names that occur most. */
function commonestName(uses: readonly SourceUse[]): string {
  const names = [...Map.groupBy(uses, ({ source }) => source.data.publisher)];
  return names.toSorted((a, b) => b[1].length - a[1].length || a[0].length - b[0].length)[0]?.[0] ?? '';
}

/** The opening sentence of a publisher's page. */
export function publisherLead({ name, uses, facts }: Publisher): string {
  const documents = `${uses.length} ${uses.length === 1 ? 'document' : 'documents'} of ${name}`;
  return `${documents} ${uses.length === 1 ? 'stands' : 'stand'} in the ledger; ${facts === 0 ? 'no stated fact rests' : facts === 1 ? '1 stated fact rests' : `${facts} stated facts rest`} on ${uses.length === 1 ? 'it' : 'them'}.`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
