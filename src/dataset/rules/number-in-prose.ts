// A figure typed in prose has no source and is never corrected: it must come from a fact.
import type { Content, Doc } from '../parse.ts';
import { watchedEntries } from '../watched.ts';
import { placeAt } from '../place.ts';
import { offsetInBody, type TextRun } from '../prose.ts';
import type { Finding, Rule } from '../rule.ts';
import { remembered } from '../remembered.ts';

/** A number that is no part of a name: not after a letter, nor after a hyphen or dot that hangs on one. */
const NUMBER = '(?<![A-Za-z0-9][./-]?|[0-9],)(?<![A-Za-z][A-Za-z0-9]*[-./][A-Za-z0-9]*)\\d+(?:[.,]\\d+)*';
const YEAR = '(?:19|20)\\d\\d';
const WORDS =
  '\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half a)';
const CODES = 'USD|CNY|RMB|HKD|EUR|GBP|JPY|TWD|SGD|KRW|INR';
const SCALE = '(?:thousand|million|billion|trillion|bn|mn|tn)\\b|万|亿|兆';
const PERCENT = '[%％]|(?:percent(?:age points?)?|per cent|pp|bps|basis points?)\\b';
const POWER = '(?:[kMGT]?Wh?|(?:kilo|mega|giga|tera)?watts?)\\b';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![A-Za-z])(?:${CODES}|US\\$|HK\\$|NT\\$|[$€£¥￥])\\s?[-−]?\\d+(?:[.,]\\d+)*(?:[ -]?(?:${SCALE}|[MBT]\\b))?`, 'gu'),
  new RegExp(`${NUMBER}[\\s-]?(?:${SCALE})`, 'gu'),
  new RegExp(`${NUMBER}[\\s-]?(?:${PERCENT})`, 'gu'),
  new RegExp(`${NUMBER}[\\s-]?${POWER}`, 'gu'),
  new RegExp(`${NUMBER}\\s?[x×](?![A-Za-z0-9])`, 'gu'),
  new RegExp(`${NUMBER}(?<!(?<![0-9])${YEAR})\\s?(?:(?:${CODES}|dollars?|yuan|renminbi|euros?)\\b|美?元)`, 'gu'),
  new RegExp(`(?<![A-Za-z0-9-])\\d+\\.\\d+[MBTK]\\b`, 'gu'),
  new RegExp(`${WORDS}[\\s-](?:hundred[\\s-])?(?:${SCALE}|${PERCENT}|${POWER}|dollars\\b|yuan\\b)`, 'giu'),
];

export const numberInProse: Rule = {
  name: 'number-in-prose',
  description: "No number with a currency, scale, percent sign or unit is typed in a body, an event's title or the words of a tension, a signal or a risk.",
  scope: 'body',
  *check(prose, doc, { content }) {
    const patterns = [...PATTERNS, ...unitPatterns(content)];
    for (const run of prose.runs) {
      for (const { index, text } of numbersIn(run, patterns)) {
        yield finding(placeAt(doc.lines, doc.bodyOffset + offsetInBody(run, index, text)), text);
      }
    }
    yield* inTitle(doc, content, patterns);
    yield* inTension(doc, content, patterns);
    yield* inWatched(doc, content, patterns);
  },
};

function finding(place: Finding['place'], text: string): Finding {
  return {
    place,
    message: `The number "${text}" is typed in prose, where it has no source.`,
    cure: 'Bind it to a fact: <Value provider="…" metric="…" period="…" /> prints it with its source. Years, dates and names with digits may stand.',
    subject: text,
  };
}

function* inTitle(doc: Doc<unknown>, content: Content, patterns: readonly RegExp[]): Iterable<Finding> {
  const title = doc.kind === 'event' ? content.events.get(doc.id)?.data?.title : undefined;
  if (title === undefined) return;
  for (const { text } of numbersIn({ text: title, stretches: [] }, patterns)) {
    yield {
      ...finding(doc.at(['title']), text),
      message: `The number "${text}" is typed in the title, where it has no source.`,
      cure: 'Say what happened without it; the amount stands in the body as <Value … />.',
    };
  }
}

/** The question, the claims and what would settle them: amounts come from the facts that a side names. */
function* inTension(doc: Doc<unknown>, content: Content, patterns: readonly RegExp[]): Iterable<Finding> {
  const tension = doc.kind === 'tension' ? content.tensions.get(doc.id)?.data : null;
  if (tension === null || tension === undefined) return;
  const fields: readonly WordsField[] = [
    [tension.title, ['title'], 'title'],
    ...tension.sides.map(({ claim }, side) => [claim, ['sides', side, 'claim'], `sides[${side + 1}].claim`] as const),
    [tension.settles, ['settles'], 'settles'],
  ];
  yield* inFields(doc, fields, patterns, 'Say it without the amount and name the fact under the side’s facts: its value is printed beside the claim.');
}

/** A signal's or a risk's title, question and sentences: amounts come from the facts that a reading names. */
function* inWatched(doc: Doc<unknown>, content: Content, patterns: readonly RegExp[]): Iterable<Finding> {
  const entry =
    doc.kind === 'signal' || doc.kind === 'risk' ? watchedEntries(content).find((one) => one.doc.id === doc.id && one.doc.kind === doc.kind) : undefined;
  if (entry === undefined) return;
  const fields: readonly WordsField[] = [
    [entry.title, ['title'], 'title'],
    [entry.question, ['question'], 'question'],
    ...entry.items.map(({ path, sentence }): WordsField => [sentence.text, [...path, sentence.field], `${path[0]}[${path[1] + 1}].${sentence.field}`]),
  ];
  yield* inFields(doc, fields, patterns, 'Say it without the amount and name the fact under its facts: its value is printed beside the sentence.');
}

/** Words of the front matter, where they stand and what messages call the place. */
type WordsField = readonly [words: string, path: readonly PropertyKey[], name: string];

function* inFields(doc: Doc<unknown>, fields: readonly WordsField[], patterns: readonly RegExp[], cure: string): Iterable<Finding> {
  for (const [words, path, name] of fields) {
    for (const { text } of numbersIn({ text: words, stretches: [] }, patterns)) {
      yield { ...finding(doc.at(path), text), message: `The number "${text}" is typed in "${name}", where it has no source.`, cure };
    }
  }
}

/** The matches of all patterns in order; of overlapping ones the first and longest. */
function numbersIn(run: TextRun, patterns: readonly RegExp[]): readonly { readonly index: number; readonly text: string }[] {
  if (!/\d/.test(run.text) && !new RegExp(WORDS, 'iu').test(run.text)) return [];
  const found = patterns.flatMap((pattern) => [...run.text.matchAll(pattern)].map((match) => ({ index: match.index, text: match[0] })));
  found.sort((a, b) => a.index - b.index || b.text.length - a.text.length);
  let end = -1;
  return found.filter((match) => {
    const isNew = match.index >= end;
    if (isNew) end = match.index + match.text.length;
    return isNew;
  });
}

/** What the metrics count: '29 regions' is a figure too, but '2025 regions' may follow a year. */
const unitPatterns = remembered((content: Content): readonly RegExp[] => {
  const units = new Set([...content.metrics.values()].map((doc) => doc.data?.unit).filter((unit) => unit !== undefined && /^[a-z][a-z -]*$/.test(unit)));
  const patterns = units.size === 0 ? [] : [new RegExp(`${NUMBER}(?<!(?<![0-9])${YEAR})\\s(?:${[...units].join('|')})\\b`, 'giu')];
  return patterns;
});
