// What can be wrong with a text before anybody asks what it says: its encoding and its size.
import { codePoint } from '../format/printable.ts';
import type { YamlFault } from './parse-yaml.ts';

/** A front matter beyond this is a mistake: the largest real one is a tenth of it, and YAML costs time by the character. */
export const LIMIT_BYTES = 256 * 1024;
/** A whole file, body included. */
export const FILE_LIMIT_BYTES = 1024 * 1024;

/** The longest line of the ledger is a seventh of it. */
const LONGEST_LINE = 8000;
const MOST_LINES = 20_000;
/** Brackets within brackets, quoted ones counted too. */
const DEEPEST_BRACKETS = 40;
/** Pairs that stand side by side without a comma cost the parser the square of their number. */
const MOST_BRACKETS = 6000;

/** The first fault that keeps a text from being read, by offset; null for a healthy one. */
export function readFault(text: string, frontMatter: string): YamlFault | null {
  if (text.trim() === '') {
    return { offset: 0, message: 'The file is empty.', cure: 'Write its fields, as in content/README.md, or delete the file.' };
  }
  return sizeFault(text, frontMatter) ?? encodingFault(text) ?? shapeFault(text, frontMatter);
}

function sizeFault(text: string, frontMatter: string): YamlFault | null {
  if (frontMatter.length <= LIMIT_BYTES && text.length <= FILE_LIMIT_BYTES) return null;
  const megabytes = (Math.max(frontMatter.length, text.length) / 1024 / 1024).toFixed(1);
  return {
    offset: 0,
    message: `The file is too large to be an entry: ${megabytes} MB.`,
    cure: `Keep the fields under ${LIMIT_BYTES / 1024} KB: split the entry, or remove what was pasted in.`,
  };
}

function encodingFault(text: string): YamlFault | null {
  if (text.startsWith('\uFEFF')) {
    return { offset: 0, message: 'The file begins with a byte order mark, which no editor shows.', cure: 'Save it as UTF-8 without BOM.' };
  }
  if (/^(?:\uFFFD\uFFFD|[\t\n\r -~]\u0000|\u0000[\t\n\r -~])/.test(text)) {
    return { offset: 0, message: 'The file is UTF-16, in which every letter takes two bytes or more.', cure: 'Save it as UTF-8 without BOM.' };
  }
  const broken = text.indexOf('\uFFFD');
  if (broken !== -1) {
    return { offset: broken, message: 'A character here is no UTF-8.', cure: 'Save the file as UTF-8, then write the lost character again.' };
  }
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.exec(text);
  if (control !== null) {
    return {
      offset: control.index,
      message: `An invisible control character (${codePoint(control[0])}) stands here.`,
      cure: 'Delete it and write the text again.',
    };
  }
  const lone = /\r(?!\n)/.exec(text);
  if (lone === null) return null;
  return {
    offset: lone.index,
    message: 'A carriage return (U+000D) stands here alone: some programs begin a new line at it, others do not.',
    cure: 'Delete it, and press Enter where a line should end.',
  };
}

/** Shapes that cost a parser minutes and that no entry has. */
function shapeFault(text: string, frontMatter: string): YamlFault | null {
  if (text.length > LONGEST_LINE) {
    const lines = text.split('\n');
    const long = lines.findIndex((line) => line.length > LONGEST_LINE);
    if (long !== -1) {
      const offset = lines.slice(0, long).reduce((sum, line) => sum + line.length + 1, 0);
      return { offset, message: `This line is longer than ${LONGEST_LINE} characters.`, cure: 'Break it into several, or remove what was pasted in.' };
    }
    if (lines.length > MOST_LINES)
      return { offset: 0, message: `The file has more than ${MOST_LINES} lines.`, cure: 'Split the entry, or remove what was pasted in.' };
  }
  let depth = 0;
  let opened = 0;
  for (const { 0: bracket, index } of frontMatter.matchAll(/[[\]{}]/g)) {
    const opens = bracket === '[' || bracket === '{';
    depth = Math.max(0, depth + (opens ? 1 : -1));
    opened += opens ? 1 : 0;
    if (depth <= DEEPEST_BRACKETS && opened <= MOST_BRACKETS) continue;
    const message = depth > DEEPEST_BRACKETS ? `Brackets are opened here ${depth} deep.` : `More than ${MOST_BRACKETS} brackets are opened.`;
    return { offset: text.indexOf(frontMatter) + index, message, cure: 'Close each bracket, and write lists one item a line: "- item".' };
  }
  return null;
}
