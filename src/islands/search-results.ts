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
  const [, short = ''] = table.providers[row.providers[0] ?? -1] ?? [];
  const [metric, label = ''] = table.metrics[row.metric] ?? [];
  const hit = {
    href: hrefOf(row, rows, base),
    title: `${short}: ${label}`,
    value: '',
    detail: 'All figures with their sources',
    group: table.kinds[row.kind][0],
  };
  const found = row.more === '' ? null : await record(row);
  if (row.kind === 'series') return hit;
  if (row.kind === 'provider') return { ...hit, title: short, detail: 'Profile, newest figures, events' };
  if (row.kind === 'metric') return { ...hit, href: `${base}metrics/${metric}/`, title: label, detail: 'Who states it, since when, whose figures compare' };
  if (row.kind === 'fact') return { ...hit, value: statedWords(row.stated), detail: notesOf(row, found?.meta['title']) };
  if (found === null) return null;
  const part = row.kind === 'page' ? strongest(found.sub_results) : undefined;
  const names = row.kind === 'source' ? [] : row.providers.map((one) => table.providers[one]?.[1]);
  const text =
    row.kind === 'page'
      ? plain(part?.excerpt ?? found.excerpt)
      : withoutNumberWords(found.content.split(UNSEEN)[0] ?? '')
          .replaceAll(' . ', ', ')
          .slice(0, 150);
  return {
    ...hit,
    href: (part?.url ?? found.url).replace(/#?:~:.*$/, ''),
    title: [found.meta['title'], part?.title].filter(Boolean).join(': '),
    detail: [row.date, names.join(', '), text].filter(Boolean).join(' · '),
  };
}

type Parts = PagefindRecord['sub_results'];

/** The section in which most of the words stand. */
function strongest(parts: Parts): Parts[number] | undefined {
  const weight = ({ weighted_locations: places }: Parts[number]): number => places.reduce((sum, { balanced_score: score }) => sum + score, 0);
  return parts.filter(({ url }) => url.includes('#')).sort((a, b) => weight(b) - weight(a))[0];
}

const plain = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent;

/** The address of a provider, a series or a fact. */
function hrefOf({ providers, metric, kind, date }: Row, { table }: Rows, base: string): string {
  const parts = [table.providers[providers[0] ?? -1]?.[0], table.metrics[metric]?.[0]].filter(Boolean).join('/');
  return `${base}providers/${parts}/${kind === 'fact' ? `#${date.replaceAll(' ', '-')}` : ''}`;
}

/** Its period, what tells it apart, its basis and grade. */
const notesOf = ({ label, date, basis, grade }: Row, apart?: string): string =>
  [label === date ? date : `${label} (${date})`, apart, basis, grade && `confidence ${grade}`].filter(Boolean).join(', ');

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
    const link = element('a', { href, id: `hit-${index}`, role: 'option', 'aria-selected': 'false' }, title);
    return element('li', { role: 'presentation' }, ...heading, link, element('p', {}, ...(value === '' ? [] : [element('b', {}, value), ' ']), detail));
  });
}

/** The figures above the results, each linked to its place. */
export function cardItems(facts: readonly Row[], rows: Rows, base: string): HTMLElement[] {
  return facts.map((row) => {
    const name = `${rows.table.providers[row.providers[0] ?? -1]?.[1]}: ${rows.table.metrics[row.metric]?.[1]}`;
    return element(
      'li',
      {},
      element('span', {}, name),
      element('a', { href: hrefOf(row, rows, base) }, statedWords(row.stated)),
      element('span', {}, notesOf(row)),
    );
  });
}
