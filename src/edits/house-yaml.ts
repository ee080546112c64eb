// YAML as the ledger writes it: fields in the order of their schema, two spaces a level, one line a value, every value as its author wrote it.
import { Document, isMap, isScalar, isSeq, type Node, parseDocument, Scalar, type ToStringOptions, YAMLSeq } from 'yaml';
import { z } from 'zod';

/** `{ min: 1, max: 9 }` and `[a, b]`: maps on one line are padded, lists are not. */
const STYLE: ToStringOptions = { lineWidth: 0, flowCollectionPadding: true, indentSeq: true };

/** Lists of short words and pairs of limits stand on one line, lists of documents one a line. */
const ONE_LINE = new Set(['aliases', 'providers', 'periods', 'metrics', 'formerly', 'plausible']);
/** Sentences are quoted, so that a colon added later does no harm. */
const QUOTED = new Set(['title', 'label', 'leavesOut', 'definition', 'of', 'note', 'disputed', 'checked']);

/** Existing YAML in house form. Scalars keep their words and quotation marks, comments their places. The text must be one that parseYaml reads. */
export function formatYaml(text: string, schema: z.ZodType, arrange: (root: Node) => void = () => undefined): string {
  const once = laidOut(text, schema, arrange);
  // A comment over a field that became the first of its group stands over the group on the next reading.
  return once.includes('#') ? laidOut(once, schema, arrange) : once;
}

function laidOut(text: string, schema: z.ZodType, arrange: (root: Node) => void): string {
  // With the bare schema nothing is read as a number or a truth value, so 1.10 keeps its zero and 007 its zeros.
  const document = parseDocument(text, { schema: 'failsafe', logLevel: 'error' });
  const root = document.contents;
  if (root !== null) {
    tidy(root, schema);
    arrange(root);
  }
  return document.toString(STYLE);
}

/** New plain values as YAML in house form; fields without a value are left out. */
export function printYaml(value: unknown, schema: z.ZodType): string {
  const document = new Document(value, { schema: 'core', keepUndefined: false, aliasDuplicateObjects: false });
  if (document.contents !== null) {
    quote(document.contents, '');
    tidy(document.contents, schema);
  }
  return document.toString(STYLE);
}

function quote(node: unknown, field: string): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && QUOTED.has(field)) node.type = Scalar.QUOTE_DOUBLE;
  } else if (isSeq(node)) {
    if (ONE_LINE.has(field)) node.flow = true;
    for (const item of node.items) quote(item, field);
  } else if (isMap(node)) {
    if (ONE_LINE.has(field)) node.flow = true;
    for (const { key, value } of node.items) quote(value, isScalar(key) ? String(key.value) : '');
  }
}

/** Puts fields in the order of the schema, and lists of groups one a line. */
function tidy(node: unknown, schema: z.core.$ZodType): void {
  const inner = unwrap(schema);
  if (isMap(node)) {
    const shape = inner instanceof z.ZodObject ? inner.shape : {};
    const names = Object.keys(shape);
    const rank = (key: unknown): number => {
      const at = isScalar(key) ? names.indexOf(String(key.value)) : -1;
      return at === -1 ? names.length : at;
    };
    node.items = node.items.toSorted((a, b) => rank(a.key) - rank(b.key));
    for (const { key, value } of node.items) {
      const field: unknown = isScalar(key) ? Reflect.get(shape, String(key.value)) : undefined;
      tidy(value, field instanceof z.ZodType ? field : z.unknown());
    }
  } else if (isSeq(node)) {
    if (node.items.some(isMap)) node.flow = false;
    else unpadded(node);
    for (const item of node.items) tidy(item, inner instanceof z.ZodArray ? inner.element : z.unknown());
  }
}

/** A list prints itself without the padding of maps. */
function unpadded(list: YAMLSeq): void {
  list.toString = (context, onComment, onChompKeep) =>
    YAMLSeq.prototype.toString.call(list, context === undefined ? context : { ...context, flowCollectionPadding: '' }, onComment, onChompKeep);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  return schema;
}
