// References as RIS, which Zotero, EndNote and Mendeley read: a tag, two spaces, a hyphen, a space; lines end with CR LF.
import type { Reference } from './reference.ts';

/** A value stands on one line, whatever it held. */
export function risText(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').trim();
}

/** An organisation's name: RIS takes what follows a comma for a first name, so none may stand in it. */
function risAuthor(author: string): string {
  return risText(author).replace(/\s*,\s*/g, ' ');
}

/** '2026-02-05' → '2026/02/05/': the fourth part, for words such as 'spring', stays empty. */
function risDate(day: string): string {
  return `${day.replaceAll('-', '/')}/`;
}

/** References as an RIS file. The address stands only where it is a full one. */
export function ris(references: readonly Reference[]): string {
  return references.map(record).join('\r\n');
}

function record({ key, kind, author, title, day, accessed, publisher, address, language, notes }: Reference): string {
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', kind === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', key],
    ['AU', risAuthor(author)],
    ['TI', risText(title)],
    ['PY', day?.slice(0, 4) ?? null],
    ['DA', day === null ? null : risDate(day)],
    ['ET', kind === 'dataset' ? day : null],
    ['PB', publisher === null ? null : risText(publisher)],
    ['UR', /^https?:/.test(address) ? address : null],
    ['Y2', accessed === null ? null : risDate(accessed)],
    ['LA', language],
    ...notes.map((note) => ['N1', risText(note)] as const),
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('');
}
