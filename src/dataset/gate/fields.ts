// What the text of a field may not be: a tag, a link, code of a spreadsheet, an address that runs, a line break.
import type { Scalar } from '../parse-yaml.ts';
import { refuseDocument } from './address.ts';

/** Fields whose text becomes a link. `via` is an address or the words for a copy. */
const ADDRESSES = new Set(['url', 'via']);

/** Why the text of a field may not stand; null where it may. */
export function refuseField({ field, text }: Scalar): { readonly message: string; readonly cure: string } | null {
  const control = /[\u0000-\u001F\u007F]/.exec(text);
  if (control !== null) {
    const isBreak = control[0] === '\n' || control[0] === '\r';
    return {
      message: `The text of "${field}" holds ${isBreak ? 'a line break' : control[0] === '\t' ? 'a tab' : 'a control character'}.`,
      cure: isBreak ? 'Write it on one line between double quotes, or fold it with ">-".' : 'Delete it and write the text again.',
    };
  }
  if (ADDRESSES.has(field) && text !== field && (field === 'url' || /^\W*[a-z][a-z0-9+.-]*:|^\W*\/\/|^[\\/]/i.test(text))) return refuseDocument(text);
  const tag = /<[a-z!/?][^>]{0,30}>?/i.exec(text);
  if (tag !== null)
    return { message: `The text of "${field}" holds a tag: "${tag[0]}".`, cure: 'Remove it: the text of a field is printed as it stands, without any markup.' };
  if (/\]\s*\(/.test(text) && text.includes('['))
    return { message: `The text of "${field}" holds a link of Markdown.`, cure: 'Remove it: addresses belong under content/sources, and links into the body.' };
  if (/^(?:[=@|]|[+-](?!\d|[A-Z]{3} ?\d|\.\d))/.test(text))
    return {
      message: `The text of "${field}" begins with "${text[0] ?? ''}", which a spreadsheet takes for a formula.`,
      cure: 'Begin it with a letter or a digit.',
    };
  return null;
}
