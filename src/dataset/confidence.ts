// How firmly a stated figure is known: its documents, how many independent ones agree, and whether anybody as good says otherwise.
import { doIntervalsMeet } from '../schema/quantity.ts';
import type { Source } from '../schema/source.ts';
import { gradeOfFact, lowered, raised } from './grade.ts';
import type { Grade, LedgerFact } from './types.ts';
import type { Cell } from './window.ts';

/** Looks a document up; undefined where the ledger has none of that id. */
export type FindSource = (id: string) => Source | undefined;

/** What a grade rests on. */
export interface Evidence {
  readonly grade: Grade;
  /** The documents that say so, each once: the fact's own, and those of facts on its key that agree with it. */
  readonly sources: readonly string[];
  /** How many of them are independent: those that relay one another, or come from one publisher, count once. */
  readonly origins: number;
  /** Facts on the key that say otherwise, and are neither disputed nor replaced. */
  readonly against: readonly LedgerFact[];
}

type Rival = LedgerFact;

/** The document at the start of a chain of relays; where they run in a circle, the one it began with. */
export function originOf(id: string, find: FindSource): string {
  const seen = new Set<string>();
  for (let at = id; ;) {
    const next = find(at)?.relays;
    if (next === undefined) return at;
    if (seen.has(at)) return id;
    seen.add(at);
    at = next;
  }
}

/** Independent voices among documents: by where each chain of relays begins, and by who publishes that. */
export function originsAmong(sources: readonly string[], find: FindSource): number {
  return new Set(sources.map((id) => find(originOf(id, find))?.publisher ?? originOf(id, find))).size;
}

function doAgree(a: Rival, b: Rival): boolean {
  if (a.absence !== null || b.absence !== null) return a.absence === b.absence;
  if (a.unit !== b.unit) return false;
  return a.low === null && a.high === null ? a.stated === b.stated : doIntervalsMeet(a, b);
}

const isStanding = ({ disputed, supersededBy }: Rival): boolean => disputed === null && supersededBy === null;
const hasNumber = ({ low, high }: Rival): boolean => low !== null || high !== null;

/**
 * What is known of a fact, given all stated facts on its key. The letter is that of its best document; two or more independent weak documents that agree
 * make a D a C; one letter less where it is disputed, or where a fact that is no weaker says otherwise and the reason is open.
 */
export function evidenceOf(fact: LedgerFact, onKey: readonly LedgerFact[], find: FindSource): Evidence {
  const others = onKey.filter((other) => other.id !== fact.id && other.basis !== 'derived' && isStanding(other));
  const allies = isStanding(fact) ? others.filter((other) => doAgree(fact, other)) : [];
  const against = others.filter((other) => hasNumber(fact) && hasNumber(other) && other.unit === fact.unit && !doIntervalsMeet(fact, other));
  const sources = [...new Set([fact, ...allies].flatMap((one) => one.sources))];
  const origins = originsAmong(sources, find);
  const documentsOf = ({ sources: ids }: LedgerFact): readonly Source[] => ids.flatMap((id) => find(id) ?? []);
  const best = gradeOfFact(documentsOf(fact));
  const borneOut = best === 'D' && origins > 1 ? raised(best) : best;
  const isContested = isStanding(fact) && against.some((other) => gradeOfFact(documentsOf(other)) <= best);
  return { grade: fact.disputed !== null || isContested ? lowered(borneOut) : borneOut, sources, origins, against };
}

/** Stated facts with the letter that all facts on their keys give them. */
export function withGrades(facts: readonly LedgerFact[], find: FindSource): readonly LedgerFact[] {
  const byKey = Map.groupBy(facts, ({ key }) => key);
  return facts.map((fact) => ({ ...fact, grade: evidenceOf(fact, byKey.get(fact.key) ?? [], find).grade }));
}

/** The letter of a figure in a comparison: one less where it stands for something else there (a proxy, an earlier definition) or is no longer current. Null for no figure. */
export function cellGrade(cell: Cell): Grade | null {
  if (cell.state === 'absent') return cell.fact?.grade ?? null;
  const isBorrowed = cell.state === 'stale' || cell.state === 'proxy' || cell.isEarlierPerimeter;
  return isBorrowed ? lowered(cell.fact.grade) : cell.fact.grade;
}
