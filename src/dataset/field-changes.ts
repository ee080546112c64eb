// What of a fact differs between two ledgers, field by field: what is published of it, and the little beside it that its page shows.
import { intervalWords } from '../format/value.ts';
import type { LedgerFact } from './types.ts';

/** One field before and after; null where it has nothing to say. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Read = (fact: LedgerFact) => string | null;

const numberText = (value: number | null): string | null => (value === null ? null : String(value));

/** The fields in the order in which a report names them; their names are words of the site. */
const FIELDS: readonly (readonly [name: string, read: Read])[] = [
  ['value', ({ stated, approximate }) => (approximate && !stated.startsWith('about ') ? `about ${stated}` : stated)],
  ['number', ({ value }) => numberText(value)],
  ['interval', (fact) => intervalWords(fact) || null],
  ['unit', ({ unit }) => unit],
  ['qualifier', ({ qualifier }) => qualifier],
  ['in US dollars', ({ usd }) => numberText(usd)],
  ['in yuan', ({ cny }) => numberText(cny)],
  ['rate', ({ fx }) => (fx === null ? null : `${fx.rate}, ${fx.kind} of ${fx.from} to ${fx.to}`)],
  ['period', ({ period }) => `${period.label}, ${period.start} to ${period.end}`],
  ['basis', ({ basis }) => basis],
  ['claimant', ({ claimant }) => claimant],
  ['sources', ({ sources }) => sources.join(', ') || null],
  ['shown', ({ shown }) => (shown ? 'yes' : 'no')],
  ['doubts', ({ disputed }) => disputed],
  ['replaced by', ({ supersededBy }) => supersededBy],
  ['definition', ({ perimeter }) => perimeter],
  ['of', ({ of }) => of],
  ['note', ({ note }) => note],
  ['reason of the check', ({ checked }) => checked],
  ['grade', ({ grade }) => grade],
  ['computed from', ({ derivedFrom }) => derivedFrom.join(', ') || null],
  ['formula', ({ formula }) => formula],
];

/** What a contributor writes; the rest follows from it or from other facts. */
const WRITTEN: ReadonlySet<string> = new Set(['value', 'period', 'basis', 'claimant', 'sources', 'doubts', 'definition', 'of', 'note', 'reason of the check']);

/** The fields that differ, in their order; none where the two say the same. Either side may be missing: then every field that the other has. */
export function fieldChanges(before: LedgerFact | null, after: LedgerFact | null): readonly FieldChange[] {
  return FIELDS.flatMap(([field, read]): readonly FieldChange[] => {
    const change = { field, before: before && read(before), after: after && read(after) };
    return change.before === change.after ? [] : [change];
  });
}

/** Whether a contributor changed the fact itself, not only what follows from other facts. */
export function isWritten(changes: readonly FieldChange[]): boolean {
  return changes.some(({ field }) => WRITTEN.has(field));
}
