// What the page of changes says: everything that lies between the last release and the present state, in rows and sentences; nothing of it is typed.
import { type Change, diffStates, isEmptyDiff, type LedgerDiff, type Move } from '../dataset/diff.ts';
import { type LedgerState, type RecordedFact, stateOf } from '../dataset/ledger-state.ts';
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import { numberWords } from '../format/number.ts';
import { periodName } from '../format/period.ts';
import { statedWords } from '../format/value.ts';
import { factPath } from './address.ts';

/** What a release held, and what lay between it and the one before. */
export interface Note {
  readonly version: string;
  readonly asOf: string;
  readonly facts: number;
  /** Null for the first. */
  readonly changes: Readonly<Record<'added' | 'changed' | 'restated' | 'withdrawn' | 'moved', number>> | null;
}

/** The last release. */
export interface LastRelease {
  readonly notes: readonly Note[];
  readonly state: LedgerState;
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** One row: a figure as it was and as it is. */
export interface ChangeLine {
  /** 'AWS: cloud revenue, Q2 2026'. */
  readonly name: string;
  /** Its row on its series' page; null where it has none any more. */
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Why, or what else was changed; '' where nothing needs saying. */
  readonly remark: string;
}

/** Rows of one kind of change. */
export interface ChangeGroup {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** The first of them: `total` says how many there are. */
  readonly lines: readonly ChangeLine[];
  readonly total: number;
}

/** What came to a table beside the facts, and what went. */
export interface TableChange {
  readonly table: string;
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export interface Changelog {
  readonly diff: LedgerDiff;
  readonly lead: string;
  /** Kinds of change that occurred. */
  readonly groups: readonly ChangeGroup[];
  readonly tables: readonly TableChange[];
  /** Newest first. */
  readonly releases: readonly Note[];
}

/** More rows of one kind than this would make a page nobody reads; all of them stand in /changelog.json. */
const MOST_LINES = 150;

/** Everything between the last release and a ledger; `ids` are its lasting ids by table. Null before the first release. */
export function changelog(dataset: Dataset, last: LastRelease | null, ids: ReadonlyMap<string, readonly string[]>): Changelog | null {
  const note = last?.notes.at(-1);
  if (last === null || note === undefined) return null;
  const diff = diffStates(last.state, stateOf(dataset));
  const tables = tableChanges(last.ids, ids);
  return { diff, lead: leadOf(dataset, last, note, diff, tables), groups: groupsOf(dataset, diff), tables, releases: last.notes.toReversed() };
}

function leadOf(dataset: Dataset, last: LastRelease, note: Note, diff: LedgerDiff, tables: readonly TableChange[]): string {
  const release = `Version ${note.version}, as of ${dayWords(note.asOf)},`;
  if (isEmptyDiff(diff) && tables.length === 0) {
    const derived = [...last.state.facts.values()].filter(({ basis }) => basis === 'derived').length;
    const held = `${count(note.facts, 'stated fact')}, ${count(derived, 'value')} derived from them and ${count(last.ids.get('sources')?.length ?? 0, 'document')}`;
    return note.changes === null
      ? `${release} is the first release: ${held}. Nothing has changed since, so there is nothing to compare yet.`
      : `${release} is the last release: ${held}. Nothing has changed since.`;
  }
  const removed = diff.withdrawn.length;
  const facts = `${count(diff.added.length, 'fact')} added, ${diff.restated.length} restated, ${diff.changed.length} entered otherwise, ${diff.opened.length} newly disputed, ${removed} removed`;
  const first = note.changes === null ? `${release} is the first release.` : `${release} is the last release.`;
  return `${first} Since then, up to ${dayWords(dataset.asOf)}: ${facts}. ${count(diff.moved.length, 'derived value')} moved with them.`;
}

const count = (number: number, noun: string): string => `${numberWords(number)} ${noun}${number === 1 ? '' : 's'}`;

function groupsOf(dataset: Dataset, diff: LedgerDiff): readonly ChangeGroup[] {
  const line = lineOf(dataset);
  const all: readonly (readonly [id: string, title: string, meaning: string, lines: readonly ChangeLine[]])[] = [
    ['added', 'Facts added', 'Figures that the release lacked.', diff.added.map((fact) => line(null, fact, fact.disputed ?? ''))],
    ['restated', 'Restated', 'The same organisation says otherwise in a later document; the earlier figure stays beside it.', diff.restated.map(changeLine)],
    ['changed', 'Entered otherwise', 'The same figure of the same document, written otherwise here.', diff.changed.map(changeLine)],
    ['disputed', 'Newly disputed', 'Sources disagree on what one figure is.', diff.opened.map(({ key, shown }) => line(null, shown, reasonsOn(dataset, key)))],
    ['settled', 'Disputes settled', 'Sources agree again, or the doubtful figure is gone.', diff.settled.map(({ shown }) => line(null, shown, ''))],
    ['removed', 'Removed', 'Figures that the ledger no longer holds.', diff.withdrawn.map((fact) => line(fact, null, ''))],
    ['moved', 'Derived values that moved', 'Computed here: they follow their inputs.', diff.moved.map(({ before, after }: Move) => line(before, after, ''))],
    ['passed', 'Who passed whom', 'Places in a row of the comparison that surely changed.', diff.flips.map((flip) => flipLine(dataset, flip))],
  ];
  return all.flatMap(([id, title, meaning, lines]) =>
    lines.length === 0 ? [] : [{ id, title, meaning, lines: lines.slice(0, MOST_LINES), total: lines.length }],
  );

  function changeLine({ before, after }: Change): ChangeLine {
    const fields = (['claimant', 'basis', 'disputed', 'perimeter', 'of', 'note', 'checked'] as const).filter((field) => before[field] !== after[field]);
    const sources = before.sources.join(' ') === after.sources.join(' ') ? [] : ['source'];
    const others = [...fields, ...sources].map((field) => (field === 'disputed' ? 'doubts' : field === 'checked' ? 'reason of the check' : field));
    return line(before, after, before.id === after.id && others.length > 0 ? `Changed: ${listInWords(others)}.` : '');
  }
}

/** Why facts on a key are disputed, in the contributors' words; '' where nobody said why. */
function reasonsOn(dataset: Dataset, key: string): string {
  return [...dataset.facts.values()].flatMap((fact) => (fact.key === key && fact.disputed !== null ? [fact.disputed] : [])).join(' ');
}

function lineOf(dataset: Dataset): (before: RecordedFact | null, after: RecordedFact | null, remark: string) => ChangeLine {
  return (before, after, remark) => {
    const fact = after ?? before;
    const present = after === null ? undefined : dataset.facts.get(after.id);
    return {
      name: fact === null ? '' : factName(dataset, fact),
      path: present === undefined ? null : factPath(present),
      before: before === null ? null : statedWords(before.stated),
      after: after === null ? null : statedWords(after.stated),
      remark,
    };
  };
}

/** 'AWS: cloud revenue, Q2 2026', with its subject where it has one; ids where the ledger no longer knows a name. */
export function factName(dataset: Dataset, { provider, metric, period, of }: Pick<RecordedFact, 'provider' | 'metric' | 'period' | 'of'>): string {
  const label = dataset.metrics.get(metric)?.data.label ?? metric;
  return `${dataset.providers.get(provider)?.data.name ?? provider}: ${labelInSentence(label)}${of === null ? '' : `, ${of}`}, ${periodName(period)}`;
}

function flipLine(dataset: Dataset, { metric, window, ahead, behind }: LedgerDiff['flips'][number]): ChangeLine {
  const nameOf = (id: string): string => dataset.providers.get(id)?.data.name ?? id;
  const over = window === 'ttm' ? 'over twelve months' : 'in the latest quarter';
  return {
    name: `${dataset.metrics.get(metric)?.data.label ?? metric}, ${over}`,
    path: `/metrics/${metric}/`,
    before: `${nameOf(behind)} before ${nameOf(ahead)}`,
    after: `${nameOf(ahead)} before ${nameOf(behind)}`,
    remark: '',
  };
}

/** Tables beside the facts to which something came or of which something went. */
function tableChanges(before: ReadonlyMap<string, readonly string[]>, after: ReadonlyMap<string, readonly string[]>): readonly TableChange[] {
  const without = (ids: readonly string[], others: readonly string[] = []): readonly string[] => {
    const known = new Set(others);
    return ids.filter((id) => !known.has(id));
  };
  return [...after].flatMap(([table, ids]): readonly TableChange[] => {
    const change = { table, added: without(ids, before.get(table)), gone: without(before.get(table) ?? [], ids) };
    return table === 'facts' || change.added.length + change.gone.length === 0 ? [] : [change];
  });
}
