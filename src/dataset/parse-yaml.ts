// Reads plain YAML into plain values and remembers where each of them stands. Aliases, tags and merge keys are refused unread.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';

/** Something that keeps a text from being read, at an offset of the YAML. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
}

export interface PlainYaml {
  /** Null where nothing could be read. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Offset of the key or of the value at a path; of its nearest ancestor's where the path leads nowhere. */
  readonly locate: (path: readonly PropertyKey[], part: 'key' | 'value') => number;
}

/** Fields that are words even when they look like numbers: a period `2025`, a value or price `1.10` that keeps its zero. */
const WORD_FIELDS = new Set(['period', 'value', 'of', 'title', 'note', 'released', 'opened', 'input', 'output', 'cachedInput']);

/** Faults of syntax after these are mostly echoes of them. */
const MOST_SYNTAX_FAULTS = 3;

/** Parses one YAML document; `value` is null as soon as one fault is found. */
export function parseYaml(text: string): PlainYaml {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const fault = {
      offset: 0,
      message: 'The YAML is nested too deeply to read.',
      cure: 'Write fields and lists one or two levels deep, as in content/README.md.',
    };
    return { value: null, faults: [fault], locate: () => 0 };
  }
}

function read(text: string): PlainYaml {
  const document = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const root = document.contents;
  const faults: YamlFault[] = document.errors.slice(0, MOST_SYNTAX_FAULTS).map((error) => ({ offset: error.pos[0], ...explain(error.code, error.message) }));
  const value = toPlain(root, '', faults);
  return { value: faults.length > 0 ? null : value, faults: faults.sort((a, b) => a.offset - b.offset), locate: (path, part) => locate(root, path, part) };
}

/** The parser's own message, or kinder words for the slips that happen most. */
function explain(code: string, message: string): { message: string; cure: string } {
  switch (code) {
    case 'TAB_AS_INDENT':
      return { message: 'A line is indented with a tab.', cure: 'Indent with two spaces a level.' };
    case 'MULTIPLE_DOCS':
      return { message: 'A second YAML document begins here.', cure: 'Keep one document a file: remove the line of hyphens.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'The text of a field holds ": ", which begins a field of its own.', cure: 'Put the whole text between double quotes.' };
    case 'MISSING_CHAR':
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: /quote/.test(message) ? 'A quotation mark is opened before here and never closed.' : `This is not YAML: ${sentence(message)}`,
        cure: 'Put text that holds ": ", " #" or a quotation mark between double quotes, and close every quote and bracket.',
      };
    default:
      return { message: `This is not YAML: ${sentence(message)}`, cure: 'Write one "field: value" a line, lists as "- item", two spaces of indent a level.' };
  }
}

function sentence(text: string): string {
  const line = (text.split('\n')[0] ?? '').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** A node as plain values. Adds a fault for each alias, tag and key that is no word. */
function toPlain(node: unknown, field: string, faults: YamlFault[]): unknown {
  if (isAlias(node)) {
    faults.push({
      offset: start(node),
      message: `The alias "*${node.source}" stands for text written elsewhere.`,
      cure: 'Write the value out: aliases are not read.',
    });
    return null;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor !== undefined) {
    faults.push({
      offset: start(node),
      message: `The anchor "&${node.anchor}" names a value for reuse.`,
      cure: 'Remove the anchor and write the value out wherever it is needed.',
    });
  }
  if (node.tag !== undefined) {
    faults.push({
      offset: start(node),
      message: `The tag "${node.tag.replace('tag:yaml.org,2002:', '!!')}" asks for a type.`,
      cure: 'Remove the tag; write text in double quotes if it looks like a number.',
    });
  }
  if (isScalar(node)) return scalar(node.value, node.source, field);
  if (isSeq(node)) return node.items.map((item) => toPlain(item, field, faults));
  const fields = new Map<string, unknown>();
  for (const pair of node.items) {
    const key = keyOf(pair, faults);
    if (fields.has(key))
      faults.push({ offset: isNode(pair.key) ? start(pair.key) : 0, message: `The field "${key}" is given twice.`, cure: 'Keep one of the two.' });
    fields.set(key, toPlain(pair.value, key, faults));
  }
  return Object.fromEntries(fields);
}

function scalar(value: unknown, source: string | undefined, field: string): unknown {
  const wordLike = typeof value === 'number' || typeof value === 'boolean';
  return WORD_FIELDS.has(field) && wordLike && source !== undefined ? source : value;
}

function keyOf(pair: Pair, faults: YamlFault[]): string {
  const key = pair.key;
  if (isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number')) return String(key.value);
  faults.push({ offset: isNode(key) ? start(key) : 0, message: 'A field has no name.', cure: 'Write "field: value".' });
  return '';
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isScalar(value) || isMap(value) || isSeq(value);
}

function start(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Walks down the path as far as it leads. */
function locate(root: unknown, path: readonly PropertyKey[], part: 'key' | 'value'): number {
  let node: unknown = root;
  let keyOffset = isNode(root) ? start(root) : 0;
  for (const step of path) {
    const next = isMap(node) ? pairOf(node, step) : isSeq(node) ? { key: node.items[Number(step)], value: node.items[Number(step)] } : undefined;
    if (next === undefined || next.value === undefined) break;
    if (isNode(next.key)) keyOffset = start(next.key);
    node = next.value;
    if (!isNode(node)) break;
  }
  const reached = isNode(node) && !(isScalar(node) && node.value === null);
  return part === 'value' && reached ? start(node as Node) : keyOffset;
}

function pairOf(map: YAMLMap, key: PropertyKey): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}
