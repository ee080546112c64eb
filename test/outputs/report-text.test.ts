// What a report quotes may come from a stranger: nothing of it becomes a link, a mention, markup or a control of a terminal.
import { describe, expect, it } from 'vitest';
import type { ReaderReport } from '../../src/outputs/reader-report.ts';
import { markdownQuote, plainQuote, reportJson, reportMarkdown, reportText } from '../../src/outputs/report-text.ts';

const NONE = { added: [], gone: [], changed: [] } as const;
const report = (overrides: Partial<ReaderReport> = {}): ReaderReport => ({
  base: 'main (1a2b3c4)',
  days: { before: '2026-01-15', after: '2026-01-15' },
  facts: [],
  followed: [],
  derived: [],
  places: [],
  passed: [],
  opened: [],
  settled: [],
  tables: [],
  pages: NONE,
  figures: NONE,
  ...overrides,
});
const fact = (note: string): ReaderReport['facts'][number] => ({
  id: 'acme/capex/2025~q2',
  name: 'Acme: capex, 2025',
  path: '/providers/acme/capex/#2025',
  kind: 'changed',
  replaces: null,
  fields: [{ field: 'note', before: null, after: note }],
});

const HOSTILE = [
  ['a mention', '@everyone and @org/team'],
  ['a reference to an issue', 'fixes #12'],
  ['a link', '[here](https://evil.example)'],
  ['an address', 'https://evil.example/'],
  ['an image', '![x](https://evil.example/x.png)'],
  ['markup', '<img src=x onerror=alert(1)><details open>'],
  ['the end of a quotation', 'a` @everyone `b'],
  ['many ends of quotations', '``` @everyone\n```\n# A head'],
  ['a table', 'a | b | c'],
  ['a rule and a list', '---\n- [x] done'],
] as const;

describe('reportMarkdown', () => {
  it.each(HOSTILE)('quotes %s letter for letter, in code', (_name, text) => {
    const markdown = reportMarkdown(report({ facts: [fact(text)] }));
    const line = markdown.split('\n').find((one) => one.startsWith('  - note: '));
    expect(line).toMatch(/^ {2}- note: `[^`\n]+`$/);
    const outside = markdown.replace(/`[^`\n]*`/g, '');
    expect(outside).not.toMatch(/@|https?:|[<>[\]|]|#\d/);
  });

  it('ends before it is longer than a code host takes, and says so', () => {
    const markdown = reportMarkdown(report({ facts: Array.from({ length: 199 }, () => fact('x'.repeat(900))), pages: { ...NONE, changed: ['/a/'] } }));
    expect(markdown.length).toBeLessThan(61_000);
    expect(markdown).toContain('The report is longer than fits here');
    expect(markdown.split('\n').filter((line) => line.startsWith('  - note: ')).length).toBeGreaterThan(100);
  });

  it('counts what it leaves out of a long list', () => {
    const changed = Array.from({ length: 250 }, (_, index) => `/p/${index}/`);
    expect(reportMarkdown(report({ pages: { ...NONE, changed } }))).toContain('### Pages that look different, 250\n\n- `/p/0/`');
    expect(reportMarkdown(report({ pages: { ...NONE, changed } }))).toContain('- and 50 more');
  });
});

describe('reportText', () => {
  it('shows unseen signs by their numbers and keeps each quotation on its line', () => {
    const text = reportText(report({ facts: [fact('a\u202Eb\u001B[31m\u200Bc\r\nd\u2028e')] }));
    expect(text).toContain('      note: a<U+202E>b<U+001B>[31m<U+200B>c d<U+2028>e\n');
  });

  it('says what changes and where', () => {
    const place = { metric: 'capex', window: 'ttm', name: 'Capex, over twelve months: Acme', path: '/metrics/capex/', before: '2=', after: '1' } as const;
    const lines = reportText(report({ facts: [fact('Read twice.')], places: [place], pages: { ...NONE, changed: ['/'] } })).split('\n');
    expect(lines[0]).toBe('Against main (1a2b3c4): 1 fact changed and 1 place changed; 1 page and 0 figures look different.');
    expect(lines).toContain('  Acme: capex, 2025  /providers/acme/capex/#2025');
    expect(lines).toContain('      place: 2= → 1');
  });
});

describe('quotations', () => {
  it('are cut at a length, by whole signs', () => {
    expect(plainQuote('😀'.repeat(9), 4)).toBe('😀😀😀😀 …');
    expect(markdownQuote('', 4)).toBe('` `');
  });
});

describe('reportJson', () => {
  it('holds the report whole', () => {
    const whole = report({ facts: [fact('@everyone')] });
    expect(JSON.parse(reportJson(whole))).toEqual(whole);
  });
});
