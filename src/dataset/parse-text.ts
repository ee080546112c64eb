// What can be wrong with a text before anybody asks what it says: its encoding and its size.
import type { YamlFault } from './parse-yaml.ts';

/** A front matter beyond this is a mistake: the largest real one is a tenth of it, and YAML costs time by the character. */
export const LIMIT_BYTES = 256 * 1024;
/** A whole file, body included. */
export const FILE_LIMIT_BYTES = 1024 * 1024;

/** The first fault that keeps a text from being read, by offset; null for a healthy one. */
export function readFault(text: string, frontMatter: string): YamlFault | null {
  if (text.trim() === '') {
    return { offset: 0, message: 'The file is empty.', cure: 'Write its fields, as in content/README.md, or delete the file.' };
  }
  if (frontMatter.length > LIMIT_BYTES || text.length > FILE_LIMIT_BYTES) {
    const megabytes = (Math.max(frontMatter.length, text.length) / 1024 / 1024).toFixed(1);
    return {
      offset: 0,
      message: `The file is too large to be an entry: ${megabytes} MB.`,
      cure: `Keep the fields under ${LIMIT_BYTES / 1024} KB: split the entry, or remove what was pasted in.`,
    };
  }
  if (text.startsWith('\uFEFF')) {
    return { offset: 0, message: 'The file begins with a byte order mark, which no editor shows.', cure: 'Save it as UTF-8 without BOM.' };
  }
  const broken = text.indexOf('\uFFFD');
  if (broken !== -1) {
    return { offset: broken, message: 'A character here is no UTF-8.', cure: 'Save the file as UTF-8, then write the lost character again.' };
  }
  const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return { offset: control.index, message: `An invisible control character (U+${code}) stands here.`, cure: 'Delete it and write the text again.' };
  }
  return null;
}
