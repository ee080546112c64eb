// A report in sections of lines, before it is text or Markdown: what is said, in which order, and how many lines of each.
import type { FieldChange } from '../dataset/field-changes.ts';
import { listInWords } from '../format/label.ts';
import { type FactChange, isEmptyReport, type PlaceChange, type ReaderReport } from './reader-report.ts';
import { type RowChanges, rowPath } from './row-changes.ts';
import type { Touched } from './page-contents/index.ts';

/** One thing that changes. Everything in it may come from a stranger's file. */
export interface ReportItem {
  readonly name: string;
  /** Its address on the site; null where it has none. */
  readonly path: string | null;
  readonly fields: readonly FieldChange[];
}

export interface ReportSection {
  readonly title: string;
  /** The first of them: `total` says how many there are. */
  readonly items: readonly ReportItem[];
  readonly total: number;
}

/** What a reader does not need beside the value in words; it stands in the JSON. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['number', 'unit', 'qualifier']);
/** Of a fact that is new or gone these fields are printed; the rest stands in the JSON. */
const IN_BRIEF: ReadonlySet<string> = new Set(['value', 'interval', 'basis', 'claimant', 'sources', 'shown', 'doubts', 'definition', 'of', 'note', 'grade']);

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The report in a sentence or two; `quote` prints what others wrote. */
export function reportLead(report: ReaderReport, quote: (text: string) => string): string {
  if (isEmptyReport(report)) return `Nothing that a reader sees changes against ${quote(report.base)}.`;
  const { facts, derived, places, opened, settled, tables, pages, figures } = report;
  const of = (kind: FactChange['kind']): number => facts.filter((change) => change.kind === kind).length;
  const rows = tables.reduce((sum, { added, gone, changed }) => sum + added.length + gone.length + changed.length, 0);
  const parts = [
    of('added') > 0 ? `${plural(of('added'), 'fact')} added` : '',
    of('changed') > 0 ? `${plural(of('changed'), 'fact')} changed` : '',
    of('removed') > 0 ? `${plural(of('removed'), 'fact')} removed` : '',
    derived.length > 0 ? `${plural(derived.length, 'derived value')} moved` : '',
    places.length > 0 ? `${plural(places.length, 'place')} changed` : '',
    opened.length > 0 ? `${plural(opened.length, 'dispute')} opened` : '',
    settled.length > 0 ? `${plural(settled.length, 'dispute')} settled` : '',
    rows > 0 ? `${plural(rows, 'row')} of other tables` : '',
  ].filter((part) => part !== '');
  const touched = ({ added, gone, changed }: Touched): number => added.length + gone.length + changed.length;
  const seen = `${plural(touched(pages), 'page')} and ${plural(touched(figures), 'figure')} look different`;
  const day =
    report.days.before === report.days.after ? '' : ` The data is as of ${quote(report.days.after)}, before it was as of ${quote(report.days.before)}.`;
  return `Against ${quote(report.base)}: ${parts.length === 0 ? '' : `${listInWords(parts)}; `}${seen}.${day}`;
}

/** Everything that changes, sections without any left out, at most `most` items each. */
export function reportSections(report: ReaderReport, most: number): readonly ReportSection[] {
  const ofKind = (kind: FactChange['kind']): readonly ReportItem[] => report.facts.filter((change) => change.kind === kind).map(factItem);
  const sections: readonly (readonly [title: string, items: readonly ReportItem[]])[] = [
    ['Facts added', ofKind('added')],
    ['Facts changed', ofKind('changed')],
    ['Facts removed', ofKind('removed')],
    ['Facts that stand otherwise because of it', report.followed.map(factItem)],
    ['Derived values', report.derived.map(factItem)],
    ['Who passes whom', report.passed.map((name) => ({ name, path: null, fields: [] }))],
    ['Places', report.places.map(placeItem)],
    ['Disputes opened', report.opened.map(disputeItem)],
    ['Disputes settled', report.settled.map(disputeItem)],
    ...report.tables.flatMap(tableSections),
    ...touchedSections('Pages', report.pages, (path) => path),
    ...touchedSections('Figures', report.figures, (id) => `/figures/${id}.svg`),
  ];
  return sections.flatMap(([title, items]) => (items.length === 0 ? [] : [{ title, items: items.slice(0, most), total: items.length }]));
}

function factItem({ name, id, path, kind, fields, replaces }: FactChange): ReportItem {
  const told = fields.flatMap(({ field, before, after }): readonly FieldChange[] => {
    if (kind === 'changed') return FOR_PROGRAMS.has(field) ? [] : [{ field, before, after }];
    return IN_BRIEF.has(field) ? [{ field, before: null, after: after ?? before }] : [];
  });
  const replaced = replaces === null ? [] : [{ field: 'replaces', before: null, after: replaces }];
  return { name: path === null ? `${name} (${id})` : name, path, fields: [...told, ...replaced] };
}

function placeItem({ name, path, before, after }: PlaceChange): ReportItem {
  return { name, path, fields: [{ field: 'place', before, after }] };
}

function disputeItem({ name, key, shown, why }: ReaderReport['opened'][number]): ReportItem {
  return {
    name: `${name} (${key})`,
    path: null,
    fields: [{ field: 'shown', before: null, after: shown }, ...why.map((after) => ({ field: 'why', before: null, after }))],
  };
}

function tableSections({ table, title, added, gone, changed }: RowChanges): readonly (readonly [string, readonly ReportItem[]])[] {
  const bare = (id: string): ReportItem => ({ name: id, path: rowPath(table, id), fields: [] });
  return [
    [`${title}: added`, added.map(bare)],
    [`${title}: changed`, changed.map(({ id, fields }) => ({ name: id, path: rowPath(table, id), fields }))],
    [`${title}: gone`, gone.map((id) => ({ name: id, path: null, fields: [] }))],
  ];
}

function touchedSections(
  what: string,
  { added, gone, changed }: Touched,
  pathOf: (id: string) => string,
): readonly (readonly [string, readonly ReportItem[]])[] {
  const item = (id: string): ReportItem => ({ name: pathOf(id), path: null, fields: [] });
  return [
    [`${what} that look different`, changed.map(item)],
    [`${what} that are new`, added.map(item)],
    [`${what} that are gone`, gone.map(item)],
  ];
}
