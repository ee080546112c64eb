import { describe, expect, it } from 'vitest';
import { news } from '../../src/figures/news.ts';
import { correctionEntry, eventText, plainListText, sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

const ledger = (lines: readonly FactLine[], files: Readonly<Record<string, string>> = {}) =>
  smallLedger({
    providers: { bolt: { name: 'Bolt', short: 'Bolt', order: 2 } },
    metrics: { 'cloud-revenue': { label: 'Cloud revenue' } },
    series: { 'acme/cloud-revenue': lines },
    files: {
      'sources/acme/later.yaml': sourceText({ url: 'https://acme.example/later', title: 'Third quarter 2025', date: '2025-10-30' }),
      'sources/acme/undated.yaml': sourceText({ url: 'https://acme.example/undated', date: undefined }),
      'sources/paper/story.yaml': sourceText({
        url: 'https://paper.example/story',
        title: 'A story',
        publisher: 'The Paper',
        tier: 'press',
        date: '2025-11-01',
      }),
      ...files,
    },
  });

describe('news', () => {
  it('is none of an empty ledger', () => {
    expect(news(ledger([]))).toEqual([]);
  });

  it('tells the figures of a document by the day of that document, the newest first', () => {
    const items = news(
      ledger([
        ['2025-Q2', 'USD 3.1 billion'],
        ['2025-Q1', 'USD 3.0 billion'],
        ['2025-Q3', 'about USD 3.3 billion', { source: 'acme/later' }],
      ]),
    );
    expect(items.map(({ id, day, title, path }) => [id, day, title, path])).toEqual([
      ['facts/acme/acme/later', '2025-10-30', 'Acme Cloud: 1 figure from Third quarter 2025', '/sources/acme/later/'],
      ['facts/acme/acme/q2', '2025-07-30', 'Acme Cloud: 2 figures from Second quarter 2025', '/sources/acme/q2/'],
    ]);
    expect(items[0]?.lines).toEqual([{ text: 'Cloud revenue, Q3 2025: about US$3.3 billion', path: '/providers/acme/cloud-revenue/#2025-Q3' }]);
    expect(items[0]?.summary).toBe('Said by Acme in a document published by Acme.');
  });

  it('leaves out figures of which no document says when they were told', () => {
    expect(news(ledger([['2025-Q2', 'USD 3.1 billion', { source: 'acme/undated' }]]))).toEqual([]);
  });

  it('tells apart what was restated, with what stood before, and what is in doubt, with why', () => {
    const items = news(
      ledger([
        ['2025-Q2', 'USD 3.1 billion'],
        ['2025-Q2', 'USD 3.4 billion', { source: 'acme/later' }],
        ['2025-Q2', 'USD 34 billion', { source: 'paper/story', disputed: 'A slip by ten.' }],
      ]),
    );
    expect(items.map(({ kind, lines }) => [kind, lines[0]?.text])).toEqual([
      ['disputed', 'Cloud revenue, Q2 2025: US$34 billion. In doubt: A slip by ten.'],
      ['restated', 'Cloud revenue, Q2 2025: US$3.4 billion; before: US$3.1 billion'],
      ['facts', 'Cloud revenue, Q2 2025: US$3.1 billion'],
    ]);
  });

  it('holds events, a month alone by its first day and what lies ahead by the day of the ledger', () => {
    const ahead = sourceText({ url: 'https://acme.example/plan', date: '2026-01-10' });
    const items = news(
      ledger([], {
        'events/2025/2025-03-site.mdx': eventText({ date: '2025-03' }),
        'events/2027/2027-06-01-plan.mdx': eventText({ title: 'A site will open', date: '2027-06-01', basis: 'announced', sources: ['acme/plan'] }),
        'sources/acme/plan.yaml': ahead,
      }),
    );
    expect(items.map(({ day, title }) => [day, title])).toEqual([
      ['2026-01-15', 'A site will open'],
      ['2025-03-01', 'A site opens'],
    ]);
    expect(items[1]?.summary).toBe('March 2025, capacity. Touches Acme Cloud.');
    expect(items[0]?.lines).toEqual([{ text: 'Source: Second quarter 2025', path: '/sources/acme/plan/' }]);
  });

  it('holds corrections, and of one provider only what touches it', () => {
    const dataset = ledger([['2025-Q2', 'USD 3.1 billion']], { 'corrections.yaml': plainListText([correctionEntry()]) });
    expect(news(dataset, 'acme').map(({ kind, title }) => [kind, title])).toEqual([
      ['correction', 'Correction: The quarter was given as the year.'],
      ['facts', 'Acme Cloud: 1 figure from Second quarter 2025'],
    ]);
    expect(news(dataset, 'bolt')).toEqual([]);
  });

  it('gives no two items one id, on any ledger', () => {
    const text = plainListText([correctionEntry(), correctionEntry()]);
    const ids = news(ledger([['2025-Q2', 'USD 3.1 billion']], { 'corrections.yaml': text })).map(({ id }) => id);
    expect(ids.length).toBe(3);
    expect(new Set(ids).size).toBe(3);
  });
});
