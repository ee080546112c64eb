// A seventh cloud is content alone: with test/seventh/ laid over content/ the ledger is sound, and whatever the site is made of takes it in.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '../src/dataset/inspect.ts';
import { readContent } from '../src/dataset/from-disk.ts';
import type { Dataset } from '../src/dataset/types.ts';
import { allCards } from '../src/figures/cards.ts';
import { cardDrawing } from '../src/figures/card-drawing.ts';
import { compareLead, compareMatrix } from '../src/figures/compare-matrix.ts';
import { comparePair, pairNames } from '../src/figures/compare-pair.ts';
import { coverage } from '../src/figures/coverage.ts';
import { expectedDays } from '../src/figures/expectations.ts';
import type { Figure } from '../src/figures/figure.ts';
import { footprintChoices } from '../src/figures/footprint-choices.ts';
import { providerFootprint } from '../src/figures/footprint-provider.ts';
import { homeLead } from '../src/figures/home.ts';
import { figuresOf } from '../src/figures/index.ts';
import { metricPage } from '../src/figures/metric-page.ts';
import { makerLines } from '../src/figures/models-overview.ts';
import { news } from '../src/figures/news.ts';
import { pairTriangle } from '../src/figures/pair-page.ts';
import { dollarFigure, payoffTable } from '../src/figures/payoff.ts';
import { providerLists } from '../src/figures/prices-provider.ts';
import { cataloguesOfProvider } from '../src/figures/provider-catalogues.ts';
import { providerLines } from '../src/figures/provider-pages.ts';
import { riskRows } from '../src/figures/risk-pages.ts';
import { scoreboard } from '../src/figures/scoreboard.ts';
import { signalRows } from '../src/figures/signal-pages.ts';
import { siliconRows } from '../src/figures/silicon-page.ts';
import { laneStyles, timelineChoices, timelineFigure } from '../src/figures/timeline.ts';
import { numberInWords } from '../src/format/number-words.ts';
import { calendarIcs } from '../src/outputs/calendar.ts';
import { dataPackage } from '../src/outputs/data-package.ts';
import { atomFeed, type FeedSite, jsonFeed } from '../src/outputs/feeds.ts';
import { hueStyles } from '../src/outputs/hue-styles.ts';
import { llmsText } from '../src/outputs/llms.ts';
import { searchNames } from '../src/outputs/search-names.ts';
import { publishedFiles } from '../src/outputs/published.ts';
import { recordOf } from '../src/outputs/search-records.ts';
import { searchRows } from '../src/outputs/search-rows.ts';
import { tableJson } from '../src/outputs/table.ts';
import { TABLES } from '../src/outputs/tables.ts';
import { metricTwin, providerTwin } from '../src/outputs/twins.ts';
import { holdFigures } from './support/figure-contract.ts';
import { withoutComments } from './support/floors.ts';
import { SEVENTH, seventhFiles } from './support/seventh.ts';

const { dataset, problems } = inspect(seventhFiles(readFileSync('test/seventh/comparability.yaml', 'utf8')));
const compared = (of: Dataset): readonly string[] => [...of.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
const before = inspect(readContent('content')).dataset;
const ALL = compared(dataset);
const OTHERS = compared(before);
const ABOUT = { title: 'Ledger', description: 'Facts.', homepage: null, licence: { id: 'CC-BY-4.0', title: 'CC BY 4.0', url: 'https://creativecommons.org/' } };
const CITED = { name: 'Ledger', author: 'Ledger contributors', address: (path: string) => `https://ledger.example${path}` };
const SITE: FeedSite = { name: 'Ledger', licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/' }, address: CITED.address, isPlaced: true };
const providersOf = (cells: readonly { readonly provider: string }[]): readonly string[] => cells.map(({ provider }) => provider);
const concernsIt = ({ id, rows }: Figure): boolean => id.includes(SEVENTH) || rows.some(({ provider }) => provider === SEVENTH);

describe('a ledger with a seventh cloud', () => {
  it('is sound, and the published one keeps it out', () => {
    expect(problems).toEqual([]);
    expect(ALL).toEqual([...OTHERS, SEVENTH]);
  });

  it('draws it in a hue of its own', () => {
    const styles = hueStyles(readFileSync('src/styles/hues.css', 'utf8'), dataset);
    const rules = ALL.map((id) => new RegExp(`\\.p-${id} \\{([^}]*)\\}`).exec(styles)?.[1] ?? id);
    expect(new Set(rules).size).toBe(ALL.length);
    expect(rules.filter((rule) => !rule.includes('--hue:'))).toEqual([]);
  });
});

describe('its pages', () => {
  it('home: a column of the scoreboard with figures, and a sentence', () => {
    for (const window of ['ttm', 'latest-quarter'] as const) {
      const rows = scoreboard(dataset, window).groups.flatMap((group) => group.rows);
      expect(rows.filter(({ cells }) => providersOf(cells).join() !== ALL.join())).toEqual([]);
      expect(rows.find(({ metric }) => metric === 'backlog')?.cells.at(-1)).toMatchObject({ kind: 'value', provider: SEVENTH });
      expect(rows.find(({ metric }) => metric === 'tokens-per-day')?.cells.at(-1)).toMatchObject({ kind: 'absent', period: 'not yet sought' });
    }
    expect(
      homeLead(dataset)
        .map(({ text }) => text)
        .join(''),
    ).toContain('Google Cloud sold');
  });

  it('compare: a column of the matrix, counted in its words', () => {
    const matrix = compareMatrix(dataset);
    const rows = matrix.groups.flatMap((group) => group.rows);
    expect(rows.filter(({ cells }) => providersOf(cells).join() !== ALL.join())).toEqual([]);
    expect(compareLead(dataset, matrix)).toContain(`two or more of the ${numberInWords(ALL.length)}`);
  });

  it('pairs: one more with each of the others, with something to compare or to say in each', () => {
    const names = pairNames(dataset);
    expect(names).toHaveLength(pairNames(before).length + OTHERS.length);
    const own = names.filter(({ id }) => id.endsWith(`-vs-${SEVENTH}`));
    expect(own.map(({ left }) => left)).toEqual(OTHERS);
    expect(pairTriangle(dataset).rows.flatMap(({ cells }) => cells)).toHaveLength(names.length);
    for (const { left, right } of own) {
      const { differing, ties, unpaired } = comparePair(dataset, left, right);
      expect([...differing, ...ties, ...unpaired].map(({ metric }) => metric)).toEqual(expect.arrayContaining(['backlog', 'capex', 'cloud-revenue']));
    }
    expect(comparePair(dataset, 'aws', SEVENTH).differing.map(({ metric }) => metric)).toContain('cloud-revenue');
  });

  it('metrics: a standing with its rank where its figures compare', () => {
    const standing = metricPage(dataset, 'cloud-revenue').standings.find(({ provider }) => provider === SEVENTH);
    expect(standing?.rank).toMatch(/^[1-7]=?$/);
    expect(standing?.counts).toContain('Workspace');
    expect(providersOf(metricPage(dataset, 'power-capacity-added').standings)).toContain(SEVENTH);
  });

  it('payoff, coverage and the list of providers: a line, silence said and never zero', () => {
    const line = payoffTable(dataset).find(({ path }) => path === `/providers/${SEVENTH}/`);
    expect(line?.cells.map(({ isValue }) => isValue)).toContain(true);
    expect(line?.cells.filter(({ isValue, words }) => !isValue && /^0|^\s*$/.test(words))).toEqual([]);
    expect(dollarFigure(dataset)?.rows.find(({ provider }) => provider === SEVENTH)).toMatchObject({ value: null, words: 'not yet looked for' });
    expect(coverage(dataset).counts.get(SEVENTH)).toBeDefined();
    expect(coverage(dataset).calendars.map(({ provider }) => provider.id)).toEqual(ALL);
    expect(providerLines(dataset, 'provider').map(({ provider }) => provider.id)).toEqual(ALL);
  });

  it('signals and risks: a cell each, without a reading and without a direction', () => {
    for (const { cells } of [...signalRows(dataset), ...riskRows(dataset)]) {
      expect(providersOf(cells)).toEqual(ALL);
      expect(cells.at(-1)).toMatchObject({ views: [], direction: null });
    }
  });

  it('timeline: a lane of its own and a line by which it narrows', () => {
    const choices = timelineChoices(dataset);
    expect(choices.provider.at(-1)).toMatchObject({ id: SEVENTH, count: 1 });
    expect(laneStyles(choices)).toContain(`#provider-${SEVENTH}:checked`);
    expect(timelineFigure(dataset, 'provider')?.rows.filter(({ provider }) => provider === SEVENTH)).toHaveLength(1);
  });

  it('footprint and models take it in; silicon and prices, of which nothing is on file, leave it out', () => {
    expect(providerFootprint(dataset, SEVENTH)?.count.open).toBe(7);
    expect(footprintChoices(dataset).flatMap(({ options }) => options.map(([id]) => id))).toContain(SEVENTH);
    expect(makerLines(dataset).filter(({ isCloud }) => isCloud)).toHaveLength(makerLines(before).filter(({ isCloud }) => isCloud).length + 1);
    expect(cataloguesOfProvider(dataset, SEVENTH).map(({ title }) => title)).toEqual(['Models', 'Footprint']);
    expect(siliconRows(dataset)).toHaveLength(siliconRows(before).length);
    expect(providerLists(dataset, SEVENTH)).toEqual([]);
  });
});

describe('its outputs', () => {
  it('search finds its facts, and its names in any script lead to it', () => {
    const rows = searchRows(dataset);
    const taken = new Set<string>();
    const own = rows.filter(({ providers }) => providers.includes(SEVENTH));
    expect(own.flatMap((row) => recordOf(row, taken) ?? []).filter(({ url }) => url.startsWith(`providers/${SEVENTH}/backlog/#`))).toHaveLength(4);
    const { names } = searchNames(dataset, rows);
    expect(new Set(['googlecloud', 'gcp', '谷歌云', 'alphabet'].map((name) => names[name]))).toEqual(new Set([names['google']]));
    expect(names['google']).toMatch(/^p/);
  });

  it('tables and files under /data/ hold it', () => {
    const named = Object.entries(TABLES).filter(([, table]) => tableJson(table, dataset).includes(`"${SEVENTH}"`));
    expect(named.map(([name]) => name)).toEqual(expect.arrayContaining(['facts', 'derived', 'providers', 'events', 'regions', 'models']));
    const published = [...publishedFiles(dataset, ABOUT).keys()];
    expect(published).toEqual(expect.arrayContaining([`providers/${SEVENTH}.csv`, `providers/${SEVENTH}.json`]));
    const described = JSON.parse(dataPackage(dataset, ABOUT)) as { readonly resources: readonly { readonly path: string; readonly hash?: string }[] };
    expect(described.resources.map(({ path }) => path)).toEqual(expect.arrayContaining(['facts.csv', 'regions.csv']));
  });

  it('twins, feeds, calendars and the words for programs name it', () => {
    const texts = {
      provider: providerTwin(dataset, CITED, SEVENTH),
      metric: metricTwin(dataset, CITED, 'backlog'),
      llms: llmsText(dataset, CITED, { description: '', licence: '', pages: [] }),
      atom: atomFeed(dataset, SITE, SEVENTH),
      json: jsonFeed(dataset, SITE, SEVENTH),
      calendar: calendarIcs(dataset, SITE, SEVENTH),
    };
    expect(Object.entries(texts).filter(([, text]) => !text.includes('Google Cloud'))).toEqual([]);
    expect(news(dataset, SEVENTH).length).toBeGreaterThan(0);
    expect(expectedDays(dataset, SEVENTH).length).toBeGreaterThan(0);
  });

  it('has social cards of its page, its pairs and its figures', () => {
    const cards = allCards(dataset).filter(({ id }) => id === `providers/${SEVENTH}` || id.endsWith(`-vs-${SEVENTH}`));
    expect(cards).toHaveLength(1 + OTHERS.length);
    expect(cards.filter(({ figure }) => figure !== null && cardDrawing(figure.drawing) === null).map(({ id }) => id)).toEqual([]);
  });
});

describe('its figures', () => {
  const own = [...figuresOf(dataset).values()].filter(concernsIt);

  it('are those of its series, its pairs, its map and of all clouds', () => {
    const ids = own.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([`${SEVENTH}/backlog`, `aws-vs-${SEVENTH}`, `footprint-map-${SEVENTH}`, 'footprint-map', 'cloud-revenue']));
  });

  holdFigures(dataset, own);
});

describe('the code', () => {
  const named = new RegExp(`(?:^|[/-])(?:${ALL.join('|')})(?:$|[/-])`);
  const offenders = (path: string, text: string): readonly string[] => {
    const quotes =
      path.endsWith('.ts') || path.endsWith('.mjs') ? /(?<quote>['`])(?<word>[a-z0-9/-]+)\k<quote>/g : /(?<quote>['"`])(?<word>[a-z0-9/-]+)\k<quote>/g;
    const words = [...withoutComments(text).matchAll(quotes)].map(({ groups }) => groups?.['word'] ?? '');
    const classes = [...withoutComments(text).matchAll(/\.p-(?<word>[a-z0-9-]+)/g)].map(({ groups }) => groups?.['word'] ?? '');
    return [...words, ...classes].filter((word) => named.test(word)).map((word) => `${path} names ${word}`);
  };

  it('names no cloud: a provider is content', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:ts|mjs|astro|css)$/.test(name));
    expect(files.length).toBeGreaterThan(400);
    expect(files.flatMap((name) => offenders(`src/${name}`, readFileSync(`src/${name}`, 'utf8')))).toEqual([]);
  });

  it.each([
    ['a.ts', "const first = 'aws';"],
    ['a.ts', "shown: 'azure-vs-aws',"],
    ['a.css', '.p-aws { color: red }'],
    ['a.astro', '<Value provider="huawei-cloud" />'],
  ])('would be caught in %s: %s', (path, text) => expect(offenders(path, text)).toHaveLength(1));
});
