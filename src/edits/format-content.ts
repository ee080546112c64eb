// npm run fix: the same content in house form. Order and layout only; what would change a meaning is refused.
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { splitFrontMatter } from '../dataset/front-matter.ts';
import { gate } from '../dataset/gate/gate.ts';
import { type Content, type Doc, parseContent } from '../dataset/parse.ts';
import { parseYaml } from '../dataset/parse-yaml.ts';
import type { Problem, SourceFile } from '../dataset/types.ts';
import { parsePeriod } from '../schema/period.ts';
import type { Edit } from './edit.ts';
import { formatYaml } from './house-yaml.ts';

/** What is to be written, and why other files are left as they are. */
export interface Formatting {
  readonly edits: readonly Edit[];
  readonly refused: readonly Problem[];
}

/** Every file that is not in house form yet. What the gate refuses is left as it is, and so is what cannot be brought into house form. */
export function formatContent(files: readonly SourceFile[]): Formatting {
  const refused = [...gate(files)];
  const barred = new Set(refused.map(({ file }) => file));
  const content = parseContent(files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const edits: Edit[] = [];
  for (const doc of content.docs.filter(({ path }) => !barred.has(path))) {
    const before = texts.get(doc.path) ?? '';
    const after = formatted(doc, before, content);
    if (after === null) refused.push(unclear(doc.path));
    else if (after !== before) edits.push({ path: doc.path, before, after });
  }
  return { edits, refused };
}

function unclear(file: string): Problem {
  const message = 'Its fields cannot be put in order without changing what they say.';
  return { file, line: 1, column: 1, rule: 'readable-file', message, cure: 'Write every field with a value, one "field: value" a line.', subject: file };
}

/** The file's text in house form; null where that would say something else. */
function formatted(doc: Doc<unknown>, text: string, content: Content): string | null {
  const isWindows = text.includes('\r\n') && !/(?<!\r)\n/.test(text);
  const plain = text.replaceAll('\r\n', '\n');
  const split = doc.path.endsWith('.mdx') ? splitFrontMatter(plain) : { ok: true as const, yaml: plain, body: '' };
  if (!split.ok) return null;
  const yaml = formatYaml(split.yaml, doc.schema, (root) => {
    if (doc.kind === 'series') arrangeFacts(root, doc.id, content);
  });
  if (meaningOf(yaml) !== meaningOf(split.yaml)) return null;
  const after = doc.path.endsWith('.mdx') ? `---\n${yaml}---\n${bodyOf(split.body)}` : yaml;
  return isWindows ? after.replaceAll('\n', '\r\n') : after;
}

/** A blank line, the prose without blank lines about it, a line end; nothing where there is no prose. */
function bodyOf(body: string): string {
  const prose = body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return prose === '' ? '' : `\n${prose}\n`;
}

/** Oldest first, by the last day of the period; facts that end on one day stay as they stood, and so do all where a period cannot be read. */
function arrangeFacts(root: Node, id: string, content: Content): void {
  const [provider = '', metric = ''] = id.split('/');
  const fiscalYearEnd = content.providers.get(provider)?.data?.fiscalYearEnd;
  const nature = content.metrics.get(metric)?.data?.nature;
  const list = isMap(root) ? root.get('facts') : null;
  if (fiscalYearEnd === undefined || nature === undefined || !isSeq(list)) return;
  const dated = list.items.map((item) => {
    const label = isMap(item) ? item.get('period', true) : null;
    const period = parsePeriod(isScalar(label) ? String(label.value) : '', { fiscalYearEnd, nature });
    return { item, end: period.ok ? period.period.end : null };
  });
  if (dated.some(({ end }) => end === null)) return;
  list.items = dated.toSorted((a, b) => ((a.end ?? '') < (b.end ?? '') ? -1 : (a.end ?? '') > (b.end ?? '') ? 1 : 0)).map(({ item }) => item);
}

/** What YAML says, whatever the order of its fields and facts. */
function meaningOf(yaml: string): string {
  const { value, faults } = parseYaml(yaml);
  if (faults.length > 0) return '';
  return JSON.stringify(value, (key: string, inner: unknown) => {
    if (Array.isArray(inner) && key === 'facts') return inner.map((fact: unknown) => JSON.stringify(sortedFields(fact))).sort();
    return sortedFields(inner);
  });
}

function sortedFields(value: unknown): unknown {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value;
}
