// References as BibTeX that classic styles and biblatex both read: @misc, UTF-8, capitals kept.
import { languageWords } from '../figures/source-pages.ts';
import type { Reference } from './reference.ts';

/** What TeX takes for a command, with what prints the sign itself. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** Text for a field: every sign that TeX would obey is made to print, doubled hyphens and quotes stay two signs, line breaks become spaces. */
export function bibtexText(text: string): string {
  return text
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/[\\~^{}$&#_%]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/([-'`])(?=\1)/g, '$1{}');
}

/** An address for a verbatim field: only what would close the field or a command is percent-encoded. */
function bibtexAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}

/** References as a BibTeX file. The address stands only where it is a full one. */
export function bibtex(references: readonly Reference[]): string {
  return references.map(entry).join('\n');
}

function entry({ key, kind, author, title, day, accessed, publisher, address, language, notes }: Reference): string {
  const kept = (text: string): string => `{${bibtexText(text)}}`;
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['author', kept(author)],
    ['title', kept(title)],
    ['year', day?.slice(0, 4) ?? null],
    ['date', day],
    ['publisher', publisher === null ? null : bibtexText(publisher)],
    ['version', kind === 'dataset' ? day : null],
    ['howpublished', kind === 'dataset' ? 'Data set' : null],
    ['url', /^https?:/.test(address) ? bibtexAddress(address) : null],
    ['urldate', accessed],
    ['language', language === 'en' ? null : languageWords(language).toLowerCase()],
    ['note', notes.length === 0 ? null : bibtexText(notes.join(' '))],
  ];
  return `@misc{${key},\n${fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`])).join('')}}\n`;
}
