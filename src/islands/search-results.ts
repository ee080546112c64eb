// Rows as a reader sees them: one result each, and the figure above them. The DOM is built by nodes alone, so that nothing of a query is ever markup.
import { withoutNumberWords } from '../format/search-number.ts';
import { UNSEEN } from '../format/search-table.ts';
import { statedWords } from '../format/value.ts';
import type { Answer, PagefindRecord } from './search-engine.ts';
import type { Row, Rows } from './search-rows.ts';

/** One result. */
export interface Hit {
  readonly href: string;
  readonly title: string;
  /** The figure of a fact; '' for the rest. */
  readonly value: string;
  readonly detail: string;
  readonly group: string;
}

/** What a row looks like as a result; null where its record cannot be had. Only what the table does not say is fetched. */
export async function hitOf({ rows, record }: Answer, row: Row, base: string): Promise<Hit | null> {
  const { table } = rows;
  const [group, , detail] = table.kinds[row.kind];
  const hit = { href: hrefOf(row, rows, base), title: titleOf(row, rows), value: '', detail, group };
  const found = row.more === '' ? null : await record(row);
  if (row.kind === 'fact')
    return { ...hit, title: `${hit.title}, ${periodOf(row)}`, value: statedWords(row.stated), detail: notesOf(row, found?.meta['title']) };
  if (found === null) return row.more === '' ? hit : null;
  const part = row.kind === 'page' ? strongest(found.sub_results) : undefined;
  const names = row.kind === 'source' ? [] : row.providers.map((one) => table.providers[one]?.[1]);
  const text = part ? plain(part.excerpt) : withoutNumberWords(found.content.split(UNSEEN)[0] ?? '').replaceAll(' . ', ', ');
  return {
    ...hit,
    href: (part?.url ?? found.url).replace(/#?:~:.*$/, ''),
    title: [found.meta['title'], part?.title].filter(Boolean).join(': '),
    detail: [row.date, names.join(', '), text.slice(0, 150)].filter(Boolean).join(' · '),
  };
}

/** 'Alibaba: Cloud revenue', or the one of both that there is. */
const titleOf = ({ providers, metric }: Row, { table }: Rows): string =>
  [table.providers[providers[0] ?? -1]?.[1], table.metrics[metric]?.[1]].filter(Boolean).join(': ');

type Parts = PagefindRecord['sub_results'];

/** The section in which most of the words stand. */
function strongest(parts: Parts): Parts[number] | undefined {
  const weight = ({ weighted_locations: places }: Parts[number]): number => places.reduce((sum, { balanced_score: score }) => sum + score, 0);
  return parts.filter(({ url }) => url.includes('#')).sort((a, b) => weight(b) - weight(a))[0];
}

/** The text of an excerpt, in which the engine marks words and writes two signs as entities. */
const plain = (excerpt: string): string =>
  excerpt
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

/** The address of a provider, a metric, a series or a fact. */
function hrefOf({ providers: [provider = -1], metric, kind, date }: Row, { table }: Rows, base: string): string {
  const parts = [provider < 0 ? 'metrics' : 'providers', table.providers[provider]?.[0], table.metrics[metric]?.[0]].filter(Boolean);
  return `${base}${parts.join('/')}/${kind === 'fact' ? `#${date.replaceAll(' ', '-')}` : ''}`;
}

const periodOf = ({ label, date }: Row): string => (label === date ? date : `${label} (${date})`);
/** What tells a fact apart, its basis and grade. */
const notesOf = ({ basis, grade }: Row, apart?: string): string => [apart, basis, grade && `confidence ${grade}`].filter(Boolean).join(', ');

/** An element with attributes and children; a text becomes a text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Results as items of the list: the first three as they rank, after them those of one kind together, in the order in which each kind's best one ranks.
 * Where `isOrdered`, all stand in the order given.
 */
export function hitItems(hits: readonly Hit[], isOrdered: boolean): HTMLElement[] {
  const rest = isOrdered ? [] : [...Map.groupBy(hits.slice(3), ({ group }) => group).values()].flat();
  const inOrder = isOrdered ? hits : [...hits.slice(0, 3), ...rest];
  return inOrder.map(({ href, title, value, detail, group }, index) => {
    const heading = isOrdered || index < 3 || (index > 3 && group === inOrder[index - 1]?.group) ? [] : [element('span', {}, group)];
    const note = `hit-${index}-note`;
    const link = element('a', { href, id: `hit-${index}`, role: 'option', 'aria-selected': 'false', 'aria-describedby': note }, title);
    return element(
      'li',
      { role: 'presentation' },
      ...heading,
      link,
      element('p', { id: note }, ...(value === '' ? [] : [element('b', {}, value), ' ']), detail),
    );
  });
}

/** The figures above the results, each linked to its place. */
export function cardItems(facts: readonly Row[], rows: Rows, base: string): HTMLElement[] {
  return facts.map((row) => {
    return element(
      'li',
      {},
      element('span', {}, titleOf(row, rows)),
      element('a', { href: hrefOf(row, rows, base) }, statedWords(row.stated)),
      element('span', {}, `${periodOf(row)}, ${notesOf(row)}`),
    );
  });
}
