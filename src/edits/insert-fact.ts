// Puts one fact into the text of a series, in its place by time; every other byte stays as it was.
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { splitFrontMatter } from '../dataset/front-matter.ts';
import { type FactEntry, Series } from '../schema/series.ts';
import { printYaml } from './house-yaml.ts';

/** First and last day: what facts are ordered by. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** A series file with this fact alone. */
export function seriesWith(fact: FactEntry): string {
  return `---\n${printYaml({ facts: [fact] }, Series)}---\n`;
}

/** The index at which a fact belongs among those that stand: after all that end earlier, and after those of the same end that are no longer. Null stands for a period that cannot be read. */
export function placeAmong(fact: Stretch, standing: readonly (Stretch | null)[]): number {
  return standing.findLastIndex((other) => other !== null && (other.end < fact.end || (other.end === fact.end && other.start >= fact.start))) + 1;
}

/** The text with the fact as the `index`th of its list; null where the list is not written one fact a line, which `npm run fix` mends. */
export function insertFact(text: string, fact: FactEntry, index: number): string | null {
  const split = splitFrontMatter(text);
  if (!split.ok) return null;
  const root = parseDocument(split.yaml, { schema: 'failsafe', logLevel: 'error' }).contents;
  const field = isMap(root) ? root.items.find(({ key }) => isScalar(key) && key.value === 'facts') : undefined;
  const list = field?.value;
  if (!isScalar(field?.key) || !isSeq(list) || list.flow === true || list.items.length === 0) return null;
  const items = list.items.filter((item) => isMap(item));
  if (items.length !== list.items.length) return null;
  const before = items[index - 1];
  const at = split.yamlOffset + nextLine(split.yaml, before ?? field.key);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(columnOfDash(split.yaml, items[0]));
  const lines = printYaml([fact], Series.shape.facts).trimEnd().split('\n');
  return `${text.slice(0, at)}${lines.map((line) => `${indent}${line}${newline}`).join('')}${text.slice(at)}`;
}

/** The start of the line after a node's last one: a comment on that line stays with the node, one below it with what follows. */
function nextLine(yaml: string, node: Node): number {
  const last = yaml.slice(0, node.range?.[1] ?? 0).trimEnd().length;
  const next = yaml.indexOf('\n', last);
  return next === -1 ? yaml.length : next + 1;
}

function columnOfDash(yaml: string, item: Node | undefined): number {
  const dash = yaml.lastIndexOf('-', (item?.range?.[0] ?? 0) - 1);
  return dash - yaml.lastIndexOf('\n', dash) - 1;
}
