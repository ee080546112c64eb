// A report as plain text and as Markdown. What it quotes may come from a stranger: nothing of it becomes a link, a mention, markup or a control of a terminal.
import type { ReaderReport } from './reader-report.ts';
import { reportLead, type ReportItem, type ReportSection, reportSections } from './report-sections.ts';

/** Longer quotations are cut. */
const LONGEST_QUOTE = 300;
/** More lines of one kind than this nobody reads; the JSON has all of them. */
const MOST_ITEMS = 200;
/** What a code host takes as a summary or a comment, with room for a head and a foot. */
const LONGEST_MARKDOWN = 60_000;

/** Controls, invisible signs and those that turn the direction of writing: shown by their number, so that nothing hides in a report. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;

/** A quotation on one line without anything unseen, cut at a length: 'a\u202Eb' → 'a<U+202E>b'. */
export function plainQuote(text: string, longest = LONGEST_QUOTE): string {
  const line = text.replace(/[\r\n\t ]+/g, ' ').replace(UNSEEN, (sign) => `<U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
  const signs = [...line];
  return signs.length > longest ? `${signs.slice(0, longest).join('')} …` : line;
}

/** A quotation as Markdown prints it letter for letter: in code, where neither links nor mentions nor markup mean anything. */
export function markdownQuote(text: string, longest = LONGEST_QUOTE): string {
  const quote = plainQuote(text, longest).replaceAll('`', '’').trim();
  return `\`${quote === '' ? ' ' : quote}\``;
}

type Quote = (text: string) => string;

function changeWords(quote: Quote, { before, after }: ReportItem['fields'][number]): string {
  if (before === null) return quote(after ?? '');
  return `${quote(before)} → ${after === null ? 'nothing' : quote(after)}`;
}

/** The report as text for a terminal. */
export function reportText(report: ReaderReport): string {
  const item = ({ name, path, fields }: ReportItem): string => {
    const head = `  ${plainQuote(name)}${path === null ? '' : `  ${plainQuote(path)}`}`;
    return [head, ...fields.map((field) => `      ${field.field}: ${changeWords(plainQuote, field)}`)].join('\n');
  };
  const section = ({ title, items, total }: ReportSection): string =>
    [`${title} (${total})`, ...items.map(item), ...(total > items.length ? [`  and ${total - items.length} more: --json has all of them`] : [])].join('\n');
  return `${[reportLead(report, plainQuote), ...reportSections(report, MOST_ITEMS).map(section)].join('\n\n')}\n`;
}

/** The report as Markdown for a job's summary. Longer than a code host takes, it ends early and says so. */
export function reportMarkdown(report: ReaderReport): string {
  const item = ({ name, path, fields }: ReportItem): string => {
    const head = `- ${markdownQuote(name)}${path === null ? '' : ` at ${markdownQuote(path)}`}`;
    return [head, ...fields.map((field) => `  - ${field.field}: ${changeWords(markdownQuote, field)}`)].join('\n');
  };
  const section = ({ title, items, total }: ReportSection): readonly string[] => [
    `\n### ${title}, ${total}\n`,
    ...items.map(item),
    ...(total > items.length ? [`- and ${total - items.length} more`] : []),
  ];
  const lines = ['## What readers would see change\n', reportLead(report, markdownQuote), ...reportSections(report, MOST_ITEMS).flatMap(section)];
  let length = 0;
  const kept = lines.filter((line) => (length += line.length + 1) <= LONGEST_MARKDOWN);
  const rest = lines.length - kept.length;
  return `${[...kept, ...(rest > 0 ? [`\nThe report is longer than fits here: ${rest} more entries stand in the artifact and in \`npm run diff -- --json\`.`] : [])].join('\n')}\n`;
}

/** The report as JSON, whole. */
export function reportJson(report: ReaderReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
