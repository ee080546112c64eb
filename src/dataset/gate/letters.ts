// The letters of a text are what they seem: nothing unseen, nothing that turns a line round, no letter in another's place.
import { codePoint } from '../../format/printable.ts';
import { inPlainLetters, LOOK_ALIKES } from './look-alikes.ts';

/** A character that is not what it seems, by offset in the text. */
export interface LetterFault {
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
}

/** More than these in one text say nothing new. */
const MOST_FAULTS = 5;
const PLAIN = /^[\t\n\r\x20-\x7E]*$/;
/** What nearly all texts are made of: nothing in it can be taken for anything else. */
const ORDINARY =
  /^[\t\n\r\x20-\x7E\u00B7\u00C0-\u0130\u0132-\u017E\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u3001\u3002\u300A-\u3011\u4E00-\u9FA5\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]*$/;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\p{Co}\p{Cn}\u0080-\u009F\u2028\u2029\u2800\uFFF9-\uFFFC]/u;
/** The ordinary space, and those that printers of French, Chinese and figures use. */
const KNOWN_SPACES = new Set([' ', '\u00A0', '\u2009', '\u202F', '\u3000']);
const EAST = /[\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}]/u;
/** Scripts in everyday use, as Unicode's annex 31 lists them, beside those of EAST. */
const EVERYDAY =
  'Arabic Armenian Bengali Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Hebrew Kannada Khmer Lao Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai Tibetan'
    .split(' ')
    .map((name) => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }));
const NEUTRAL = /[\p{Script=Common}\p{Script=Inherited}]/u;
/** Latin letters of living spelling, pinyin and Vietnamese included; beyond them lie phonetic signs and letters made to look like others. */
const SPELLED_LATIN = /[A-Za-z\u00AA\u00BA\u00C0-\u017E\u01A0\u01A1\u01AF\u01B0\u01CD-\u01DC\u0218-\u021B\u1E00-\u1EFF]/u;
const ENCLOSED = /[\u249C-\u24E9\u{1F110}-\u{1F189}]/u;
const STRUCK = /[\u0334-\u0338\u20D2\u20D3\u20D8-\u20DA\u20DD-\u20E0\u20E2-\u20E6]/u;

const UNSEEN_NAMES: readonly (readonly [first: number, last: number, name: string])[] = [
  [0x80, 0x9f, 'a control character'],
  [0xad, 0xad, 'a soft hyphen'],
  [0x61c, 0x61c, 'a mark that turns the direction of writing'],
  [0x115f, 0x1160, 'a blank that counts as a letter'],
  [0x200b, 0x200b, 'a space of no width'],
  [0x200c, 0x200d, 'a joiner of no width'],
  [0x200e, 0x200f, 'a mark that turns the direction of writing'],
  [0x2028, 0x2029, 'a line break that editors do not show'],
  [0x202a, 0x202e, 'a mark that turns the direction of writing'],
  [0x2060, 0x2064, 'a joiner of no width'],
  [0x2066, 0x2069, 'a mark that turns the direction of writing'],
  [0x2800, 0x2800, 'a blank that counts as a letter'],
  [0x3164, 0x3164, 'a blank that counts as a letter'],
  [0xfe00, 0xfe0f, 'a mark that changes the look of the sign before it'],
  [0xfeff, 0xfeff, 'a byte order mark'],
  [0xffa0, 0xffa0, 'a blank that counts as a letter'],
  [0xe000, 0xf8ff, 'a character of private meaning'],
  [0xe0000, 0xe0fff, 'a letter that no screen shows'],
  [0xf0000, 0x10ffff, 'a character of private meaning'],
];

/** What stands in a text that is not what it seems, in order, the first few; nothing for plain text in any one everyday script. */
export function letterFaults(text: string): readonly LetterFault[] {
  if (ORDINARY.test(text)) return [];
  const faults = [byCharacter(text), byCluster(text), byWord(text), byLine(text)].flatMap((found) => [...firstOf(found)]);
  const seen = new Set<number>();
  return faults
    .sort((a, b) => a.offset - b.offset)
    .filter(({ offset }) => !seen.has(offset) && seen.add(offset))
    .slice(0, MOST_FAULTS);
}

/** `"а" (U+0430, Cyrillic)`. */
export function nameLetter(letter: string): string {
  const script = EVERYDAY.find(({ pattern }) => pattern.test(letter))?.name;
  return `"${letter}" (${codePoint(letter)}${script === undefined ? '' : `, ${script}`})`;
}

function* firstOf(faults: Iterable<LetterFault>): Iterable<LetterFault> {
  let left = MOST_FAULTS;
  for (const fault of faults) {
    yield fault;
    left -= 1;
    if (left === 0) return;
  }
}

function* byCharacter(text: string): Iterable<LetterFault> {
  for (const { 0: character, index: offset } of text.matchAll(/[^\t\n\r\x20-\x7E]/gu)) {
    const fault = explainCharacter(character);
    if (fault !== null) yield { offset, ...fault };
  }
}

function explainCharacter(character: string): Omit<LetterFault, 'offset'> | null {
  const code = codePoint(character);
  if (UNSEEN.test(character)) {
    return { message: `A character that cannot be seen stands here: ${code}, ${unseenName(character)}.`, cure: 'Delete it: write this line again by hand.' };
  }
  if (/\p{Zs}/u.test(character))
    return KNOWN_SPACES.has(character) ? null : { message: `An unusual space stands here: ${code}.`, cure: 'Write an ordinary space.' };
  if (STRUCK.test(character)) return { message: `A sign that strikes out the letter before it stands here: ${code}.`, cure: 'Delete it.' };
  const meant = character.normalize('NFKC');
  const isShaped = ENCLOSED.test(character) || /[\p{L}\p{Nd}\p{Nl}]/u.test(character);
  if (isShaped && meant !== character && !/[\u00AA\u00BA]/.test(character) && /^\(?[A-Za-z0-9]+\)?$/.test(meant))
    return { message: `"${character}" (${code}) is no plain letter, though it reads as one.`, cure: `Write "${meant.replace(/[()]/g, '')}".` };
  if (!/\p{L}/u.test(character) || character.normalize('NFC') !== character) return null;
  if (/\p{Script=Latin}/u.test(character) && !SPELLED_LATIN.test(character))
    return { message: `"${character}" (${code}) is a phonetic or ornamental letter.`, cure: 'Write the letter of the alphabet that is meant.' };
  if (!EAST.test(character) && !NEUTRAL.test(character) && !EVERYDAY.some(({ pattern }) => pattern.test(character)))
    return { message: `"${character}" (${code}) is a letter of a script out of everyday use.`, cure: 'Write the name in the letters that its owner prints.' };
  return null;
}

function unseenName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return UNSEEN_NAMES.find(([first, last]) => first <= code && code <= last)?.[2] ?? 'a character without a shape';
}

/** Letters with their accents: one character where there is one, and no pile of accents. */
function* byCluster(text: string): Iterable<LetterFault> {
  for (const { 0: cluster, index: offset } of text.matchAll(/[^\p{M}\x00-\x7F]\p{M}*|[\x20-\x7E]\p{M}+/gu)) {
    const joined = cluster.normalize('NFC');
    if (/\p{M}{4,}/u.test(cluster))
      yield { offset, message: 'A pile of accents stands on one letter.', cure: 'Write the letter with the accent that its word has.' };
    else if (joined !== cluster)
      yield {
        offset,
        message: `The character "${joined}" is written in another form than the usual one (${[...cluster].map(codePoint).join(' ')}).`,
        cure: `Type "${joined}" again, or save the file in Unicode's form NFC.`,
      };
  }
}

/** One word, one script; Latin beside Chinese, Japanese and Korean is usual. */
function* byWord(text: string): Iterable<LetterFault> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (PLAIN.test(word)) continue;
    const letters = [...word].filter((letter) => /\p{L}/u.test(letter) && !NEUTRAL.test(letter));
    const others = letters.filter((letter) => !EAST.test(letter));
    const stranger = others.find((letter) => others.length < letters.length || scriptOf(letter) !== scriptOf(others[0] ?? ''));
    if (stranger === undefined) continue;
    const plain = inPlainLetters(word);
    yield {
      offset: index + word.indexOf(stranger),
      message: `The word "${word.length > 40 ? `${word.slice(0, 37)}…` : word}" mixes scripts: ${nameLetter(stranger)} stands among other letters.`,
      cure: PLAIN.test(plain) && plain.length <= 40 ? `Write it in one script: "${plain}".` : 'Write it in one script.',
    };
  }
}

function scriptOf(letter: string): string | undefined {
  return EVERYDAY.find(({ pattern }) => pattern.test(letter))?.name;
}

/** A line whose letters of another script could all be taken for Latin ones. */
function* byLine(text: string): Iterable<LetterFault> {
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (PLAIN.test(line)) continue;
    const others = [...line.matchAll(/\p{L}/gu)].filter(([letter]) => !EAST.test(letter) && !NEUTRAL.test(letter));
    const first = others[0];
    if (first === undefined || !others.every(([letter]) => LOOK_ALIKES.has(letter))) continue;
    yield {
      offset: index + first.index,
      message: `${nameLetter(first[0])} stands here, which a reader takes for "${LOOK_ALIKES.get(first[0]) ?? ''}".`,
      cure: `Write the plain letter "${LOOK_ALIKES.get(first[0]) ?? ''}".`,
    };
  }
}
