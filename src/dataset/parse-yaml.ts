// Reads plain YAML into plain values and remembers where each of them stands. Aliases, tags and merge keys are refused unread.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type Pair, type Scalar as YamlScalar, type YAMLMap } from 'yaml';

/** Something that keeps a text from being read, at an offset of the YAML. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
}

/** A text of a field, as it reads once its quotes and escapes are undone. */
export interface Scalar {
  readonly field: string;
  readonly text: string;
  readonly offset: number;
  /** True where characters of it are written as escapes, such as "\\u202e". */
  readonly escaped: boolean;
}

export interface PlainYaml {
  /** Null where nothing could be read. */
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
  /** Every text in it, names of fields included. */
  readonly scalars: readonly Scalar[];
  /** Offset of the key or of the value at a path; of its nearest ancestor's where the path leads nowhere. */
  readonly locate: (path: readonly PropertyKey[], part: 'key' | 'value') => number;
}

/** Fields that are words even when they look like numbers: a period `2025`, a value or price `1.10` that keeps its zero. */
export const WORD_FIELDS = new Set(['period', 'value', 'of', 'title', 'note', 'released', 'opened', 'input', 'output', 'cachedInput']);

/** Faults of syntax after these are mostly echoes of them. */
const MOST_SYNTAX_FAULTS = 3;
/** Names that programs take for parts of their own objects. */
const PROGRAMS_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
const FIELD_NAME = /^[\p{L}\d][\p{L}\d .()/-]{0,79}$/u;
/** Numbers that one reader of YAML takes for a number and another for text, or for another number. */
const DOUBTFUL_NUMBER = /^[-+]?(?:0[box][\da-f_]+|\d[\d_]*_[\d_.]*|\.(?:inf|nan))$/i;
const LONGEST_TEXT = 2000;
const DEEPEST = 10;

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
    return { value: null, faults: [fault], scalars: [], locate: () => 0 };
  }
}

function read(text: string): PlainYaml {
  const document = parseDocument(text, { schema: 'core', merge: false, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const root = document.contents;
  const faults: YamlFault[] = document.errors.slice(0, MOST_SYNTAX_FAULTS).map((error) => ({ offset: error.pos[0], ...explain(error.code, error.message) }));
  const directive = /^%.*/m.exec(text);
  if (directive !== null && (document.directives?.yaml.explicit === true || document.directives?.docStart === true))
    faults.push({
      offset: directive.index,
      message: 'A line that begins with "%" tells programs how to read the file.',
      cure: 'Remove it: the fields are plain YAML.',
    });
  const reading: Reading = { faults, scalars: [], text };
  const value = toPlain(root, '', 0, reading);
  return {
    value: faults.length > 0 ? null : value,
    faults: faults.sort((a, b) => a.offset - b.offset),
    scalars: reading.scalars,
    locate: (path, part) => locate(root, path, part),
  };
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

interface Reading {
  readonly faults: YamlFault[];
  readonly scalars: Scalar[];
  readonly text: string;
}

/** A node as plain values. Adds a fault for each alias, tag, name that is no word, and text or depth beyond measure. */
function toPlain(node: unknown, field: string, depth: number, reading: Reading): unknown {
  const refuse = (message: string, cure: string): null => {
    reading.faults.push({ offset: isNode(node) ? start(node) : 0, message, cure });
    return null;
  };
  if (isAlias(node)) return refuse(`The alias "*${node.source}" stands for text written elsewhere.`, 'Write the value out: aliases are not read.');
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
  if (node.anchor !== undefined)
    refuse(`The anchor "&${node.anchor}" names a value for reuse.`, 'Remove the anchor and write the value out wherever it is needed.');
  if (node.tag !== undefined) {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
    refuse(`The tag "${tag}" asks for a type.`, 'Remove the tag; write text in double quotes if it looks like a number.');
  }
  if (isScalar(node)) return scalar(node, field, reading, refuse);
  if (depth > DEEPEST)
    return refuse(`The fields are nested more than ${DEEPEST} deep here.`, 'Write fields and lists one or two levels deep, as in content/README.md.');
  if (isSeq(node)) return node.items.map((item) => toPlain(item, field, depth + 1, reading));
  const fields = new Map<string, unknown>();
  for (const pair of node.items) {
    const key = keyOf(pair, reading);
    if (fields.has(key))
      reading.faults.push({ offset: isNode(pair.key) ? start(pair.key) : 0, message: `The field "${key}" is given twice.`, cure: 'Keep one of the two.' });
    fields.set(key, toPlain(pair.value, key, depth + 1, reading));
  }
  return Object.fromEntries(fields);
}

function scalar(node: YamlScalar, field: string, { scalars, text }: Reading, refuse: (message: string, cure: string) => null): unknown {
  const { value, source } = node;
  if (typeof value === 'string') {
    if (value.length > LONGEST_TEXT)
      return refuse(
        `The text of "${field}" has ${value.length} characters, and ${LONGEST_TEXT} are the most.`,
        'Shorten it: a field is a sentence or two; longer prose is the body.',
      );
    scalars.push({ field, text: value, offset: start(node), escaped: isEscaped(node, text) });
  }
  const doubtful = node.type === 'PLAIN' && source !== undefined && DOUBTFUL_NUMBER.test(source);
  if (doubtful) return refuse(`"${source}" is a number to some programs and text to others.`, 'Write plain digits, or put the text between double quotes.');
  const wordLike = typeof value === 'number' || typeof value === 'boolean';
  return WORD_FIELDS.has(field) && wordLike && source !== undefined ? source : value;
}

/** True for double-quoted text in which a backslash stands. */
function isEscaped(node: YamlScalar, text: string): boolean {
  return node.type === 'QUOTE_DOUBLE' && text.slice(node.range?.[0], node.range?.[1]).includes('\\');
}

/** The name of a field; '' for what is no name, with a fault. */
function keyOf({ key }: Pair, { faults, scalars, text }: Reading): string {
  const offset = isNode(key) ? start(key) : 0;
  if (!isScalar(key) || (typeof key.value !== 'string' && typeof key.value !== 'number')) {
    faults.push({ offset, message: 'A field has no name.', cure: 'Write "field: value".' });
    return '';
  }
  const name = String(key.value);
  if (name === '<<') faults.push({ offset, message: 'The merge key "<<" copies fields in from elsewhere.', cure: 'Write the fields out.' });
  else if (PROGRAMS_NAMES.has(name))
    faults.push({ offset, message: `"${name}" is a name that programs use for themselves, and no field.`, cure: 'Remove the field.' });
  else if (!FIELD_NAME.test(name))
    faults.push({ offset, message: `"${name.slice(0, 40)}" is no name of a field.`, cure: 'A name is made of letters, digits, spaces and hyphens.' });
  if (key.anchor !== undefined || key.tag !== undefined)
    faults.push({ offset, message: 'The name of a field has an anchor or a tag.', cure: 'Write the name alone.' });
  scalars.push({ field: name, text: name, offset, escaped: isEscaped(key, text) });
  return name;
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
