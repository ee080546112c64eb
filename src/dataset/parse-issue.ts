// Turns the schema's complaint about one field into words for the person who wrote it.
import { z } from 'zod';
import { nearest } from '../format/nearest.ts';

/** A complaint at a path of the front matter. */
export interface FieldComplaint {
  readonly path: readonly PropertyKey[];
  /** Whether the field's name or its value is at fault. */
  readonly part: 'key' | 'value';
  readonly message: string;
  readonly cure: string;
}

/** One complaint for each fault of the issue: an issue about unknown fields names several. */
export function explainIssue(issue: z.core.$ZodIssue, raw: unknown, schema: z.ZodType): readonly FieldComplaint[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, issue.path, schema));
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((issues) => issues.some((inner) => inner.path.length > 0 || inner.code !== 'invalid_type')) ?? issue.errors[0] ?? [];
    return branch.slice(0, 1).flatMap((inner) => explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, raw, schema));
  }
  const value = valueAt(raw, issue.path);
  if (value === undefined || value === null) return [missingField(issue, schema)];
  return [{ path: issue.path, part: 'value', ...explainValue(issue, value) }];
}

function unknownField(key: string, path: readonly PropertyKey[], schema: z.ZodType): FieldComplaint {
  const fields = fieldsAt(schema, path);
  const near = nearest(key, fields);
  const where = path.length === 0 ? 'here' : `in ${name(path)}`;
  return {
    path: [...path, key],
    part: 'key',
    message: `There is no field "${key}" ${where}.`,
    cure: `${near === null ? '' : `Did you mean "${near}"? `}The fields are ${fields.join(', ')}.`,
  };
}

function missingField(issue: z.core.$ZodIssue, schema: z.ZodType): FieldComplaint {
  const field = name(issue.path);
  if (issue.path.length === 0)
    return { path: [], part: 'value', message: 'The file has no fields.', cure: `Write its fields: ${fieldsAt(schema, []).join(', ')}.` };
  const expected = issue.code === 'invalid_value' ? ` It is ${choices(issue.values)}.` : customWords(issue) === null ? '' : ` It ${customWords(issue)}.`;
  return {
    path: issue.path,
    part: 'key',
    message: `The field "${field}" is missing.`,
    cure: `Add "${String(issue.path.at(-1))}: …".${expected} content/README.md has a whole example.`,
  };
}

function explainValue(issue: z.core.$ZodIssue, value: unknown): { message: string; cure: string } {
  const field = name(issue.path);
  const message = `The field "${field}" is ${shown(value)}.`;
  switch (issue.code) {
    case 'invalid_type':
      return { message, cure: `It must be ${typeWord(issue.expected)}${issue.expected === 'string' ? ': put it between double quotes' : ''}.` };
    case 'invalid_value': {
      const near = typeof value === 'string' ? nearestChoice(value, issue.values.map(String)) : null;
      return { message, cure: `It must be ${choices(issue.values)}.${near === null ? '' : ` Did you mean "${near}"?`}` };
    }
    case 'too_small':
      if (issue.origin === 'number') return { message, cure: `It must be ${issue.inclusive === true ? 'at least' : 'more than'} ${String(issue.minimum)}.` };
      return {
        message:
          issue.origin === 'string'
            ? value === ''
              ? `The field "${field}" is empty.`
              : message
            : `The list "${field}" is ${Array.isArray(value) && value.length > 0 ? 'too short' : 'empty'}.`,
        cure: customWords(issue) === null ? 'Fill it, or leave the field out where it may be.' : `It ${customWords(issue)}.`,
      };
    case 'too_big':
      return {
        message: `The field "${field}" is too ${issue.origin === 'number' ? 'large' : 'long'}: ${shown(value)}.`,
        cure: `It may be ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''} at most.`,
      };
    default:
      return { message, cure: `It ${customWords(issue) ?? `must be legal (${issue.message})`}.` };
  }
}

/** What people write for a currency, and its code. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'],
  ['¥', 'CNY'],
  ['$', 'USD'],
  ['US$', 'USD'],
]);

function nearestChoice(value: string, choices: readonly string[]): string | null {
  const meant = MEANT.get(value);
  return meant !== undefined && choices.includes(meant) ? meant : nearest(value, choices);
}

/** The message a schema file gives beside the bound, 'must be …'; null where it gives none. */
function customWords(issue: z.core.$ZodIssue): string | null {
  return /^(?:must|needs|may|has)\b/.test(issue.message) ? issue.message.replace(/\.$/, '') : null;
}

function choices(values: readonly z.core.util.Primitive[]): string {
  return values.length === 1 ? `"${String(values[0])}"` : `one of ${values.map(String).join(', ')}`;
}

function typeWord(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a plain number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list, one "- …" a line',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return words[expected] ?? expected;
}

/** A value in a sentence, cut where it is long. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"` : text;
}

/** A path as a reader says it: `facts[3].basis`, counted from 1. */
function name(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step + 1}]` : text === '' ? String(step) : `${text}.${String(step)}`), '');
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), raw);
}

/** The legal field names at a path of the schema; none where it is not a group of fields. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) {
    const [step, ...rest] = path;
    if (step === undefined) return Object.keys(inner.shape);
    const child: unknown = Reflect.get(inner.shape, step);
    return child instanceof z.ZodType ? fieldsAt(child, rest) : [];
  }
  if (inner instanceof z.ZodArray) return fieldsAt(inner.element, path.slice(1));
  return [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  return schema;
}
