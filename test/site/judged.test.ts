// The judged set in a real browser: how often the right address comes first, and among the first three.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judge, judgedQueries, openSearch, type Outcome, shares } from '../search/judge.ts';
import { Meter } from '../search/meter.ts';
import { GRAMMAR } from '../../src/format/search-grammar.ts';
import { findNumbers, folded, numberWords, queryTokens } from '../../src/format/search-number.ts';
import { describeInBrowser, openBrowser, siteFolder, siteUrl } from './browser.ts';

/** Kinds of query that must always lead to the right place among the first three. */
const CERTAIN = ['figure', 'period', 'chinese'] as const;
const queries = judgedQueries();
let outcomes: readonly Outcome[] = [];
let first = 0;
let code = 0;
const further: { query: string; bytes: number }[] = [];
const KB = 1024;
let close = async (): Promise<void> => {};

describeInBrowser(`the ${queries.length} judged queries`, () => {
  beforeAll(async () => {
    const context = await (await openBrowser()).newContext();
    close = () => context.close();
    const page = await context.newPage();
    const meter = new Meter(page, siteFolder());
    const ask = await openSearch(page, siteUrl('/'));
    await ask('how are sources graded');
    code = meter.of(/^\/(?:scripts|assets)\//);
    first = meter.take();
    outcomes = await judge(queries, async (query) => {
      const found = await ask(query);
      further.push({ query, bytes: meter.take() });
      return found;
    });
  }, 300_000);
  afterAll(() => close());

  const missed = (some: readonly Outcome[]): readonly string[] =>
    some.filter(({ place }) => place === null).map(({ query, found }) => `${query.q} → ${found.slice(0, 3).join(' ')}`);

  it('are at least 150', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
  });

  it('lead to the right address among the first three in 95 of 100, and to the right one first in 85', () => {
    const { third } = shares(outcomes);
    const { first } = shares(outcomes);
    expect(third, missed(outcomes).join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(first).toBeGreaterThanOrEqual(0.85);
  });

  it.each(CERTAIN)('of the kind %s always lead there', (kind) => {
    expect(missed(outcomes.filter(({ query }) => query.kind === kind))).toEqual([]);
  });

  it('of one number lead to no page that has only others', () => {
    const words = new Map<string, readonly string[]>();
    const wordsOf = (path: string): readonly string[] => {
      const html = readFileSync(join(siteFolder(), decodeURI(path), 'index.html'), 'utf8');
      const text = html
        .replace(/^[\s\S]*<main/, '')
        .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, ' ')
        .replace(/<[^>]+>/g, ' ');
      words.set(path, words.get(path) ?? numberWords(text.replaceAll('−', '-').replaceAll('&nbsp;', ' '), GRAMMAR));
      return words.get(path) ?? [];
    };
    const wrong = outcomes.flatMap(({ query, found }) => {
      const asked = query.kind === 'figure' ? findNumbers(folded(query.q), GRAMMAR).map(queryTokens) : [];
      const lacks = (path: string): boolean => !asked.every((tokens) => tokens.some((token) => wordsOf(path).includes(token)));
      return found
        .map((one) => one.split('#')[0] ?? '')
        .filter(lacks)
        .map((path) => `${query.q} → ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('cost at most 190 KB with the first, 25 KB with each further one, and 8 KB of own scripts', () => {
    expect(first).toBeLessThanOrEqual(190 * KB);
    expect(further.filter(({ bytes }) => bytes > 25 * KB)).toEqual([]);
    expect(code).toBeLessThanOrEqual(8 * KB);
  });

  it('are first where they must be', () => {
    const asked = outcomes.filter(({ query }) => query.first !== undefined);
    const late = asked.filter(({ place }) => place !== 1).map(({ query, found }) => `${query.q} → ${found[0]}`);
    expect(late.length / asked.length, late.join('\n')).toBeLessThanOrEqual(0.05);
  });
});
