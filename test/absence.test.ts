// No absent value is ever drawn, sorted or exported as zero: over every figure and output, on the content as it is and with a third of its values silenced.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../src/dataset/assemble.ts';
import { readContent } from '../src/dataset/from-disk.ts';
import { rankRow, type Window } from '../src/dataset/query.ts';
import type { Dataset, LedgerFact, SourceFile } from '../src/dataset/types.ts';
import { factPath } from '../src/figures/address.ts';
import { coverage } from '../src/figures/coverage.ts';
import { disputeCards } from '../src/figures/dispute-cards.ts';
import { type LineFigure, metricFigure, seriesFigure } from '../src/figures/line-figure.ts';
import { metricPage } from '../src/figures/metric-page.ts';
import { metricPages } from '../src/figures/metric-pages.ts';
import { figuresOf, openingFacts } from '../src/figures/provider-pages.ts';
import { scoreboard } from '../src/figures/scoreboard.ts';
import { drawableFacts, rhythmOf, sparkPoints } from '../src/figures/series-rows.ts';
import { facts } from '../src/outputs/facts.ts';
import { tableJson } from '../src/outputs/table.ts';
import { recordOf } from '../src/outputs/search-records.ts';
import { searchRows } from '../src/outputs/search-rows.ts';
import type { Fact } from '../src/dataset/types.ts';

const files = readContent(fileURLToPath(new URL('../content', import.meta.url)));
const WINDOWS: readonly Window[] = ['ttm', 'latest-quarter'];
const THIRDS = [0, 1, 2];

/** The content with every third value of every series turned into a silence. */
function silenced(third: number): readonly SourceFile[] {
  return files.map((file) => {
    if (!/^providers\/[^/]+\/(?!index)[^/]+\.mdx$/.test(file.path)) return file;
    let count = 0;
    const text = file.text.replace(/^( {4}value:).*$/gm, (line: string, field: string) => (count++ % 3 === third ? `${field} not disclosed` : line));
    return { path: file.path, text };
  });
}

const ledgers: readonly (readonly [name: string, dataset: Dataset])[] = [
  ['the content as it is', assemble(files)],
  ...THIRDS.map((third) => [`the content with third ${third + 1} silenced`, assemble(silenced(third))] as const),
];
const absent = (dataset: Dataset): readonly LedgerFact[] => [...dataset.facts.values()].filter(({ absence }) => absence !== null);
const spoken = (dataset: Dataset): readonly LedgerFact[] => [...dataset.facts.values()].filter(({ absence }) => absence === null);

/** The points of a figure that no disclosed value of the same place bears out. */
function strays(dataset: Dataset, figure: LineFigure | null, valueOf: (fact: LedgerFact) => number | null): readonly string[] {
  const known = new Set(spoken(dataset).flatMap((fact) => (valueOf(fact) === null ? [] : [`${factPath(fact)} ${valueOf(fact)}`])));
  return (figure?.drawing.series ?? []).flatMap(({ points }) => points.map((point) => `${point.href} ${point.value}`).filter((point) => !known.has(point)));
}

describe.each(ledgers)('%s', (_, dataset) => {
  it('holds silences, and no number in any of them', () => {
    expect(absent(dataset).length).toBeGreaterThan(50);
    expect(absent(dataset).filter(({ value, low, high, usd, cny, fx }) => [value, low, high, usd, cny, fx].some((field) => field !== null))).toEqual([]);
  });

  it('derives nothing from a silence', () => {
    const silent = new Set(absent(dataset).map(({ id }) => id));
    const inputs = spoken(dataset).flatMap(({ derivedFrom }) => derivedFrom.map((key) => dataset.shown.get(key)?.id ?? ''));
    expect(inputs.filter((id) => silent.has(id))).toEqual([]);
  });

  it('draws no silence in a series, a sparkline or a metric’s lines', () => {
    const series = [...dataset.series.values()];
    const drawn = series.flatMap((one) => drawableFacts(one, rhythmOf(one)?.kind ?? 'year'));
    expect(drawn.filter(({ absence, value }) => absence !== null || value === null)).toEqual([]);
    expect(sparkPoints(absent(dataset))).toEqual([]);
    const own = series.flatMap((one) => strays(dataset, seriesFigure(dataset, one), ({ value }) => value));
    expect(own).toEqual([]);
    for (const currency of ['usd', 'cny'] as const) {
      const lines = [...dataset.metrics.values()].flatMap(({ id, data }) =>
        strays(dataset, metricFigure(dataset, id, currency), (fact) => (data.kind === 'money' ? fact[currency] : fact.value)),
      );
      expect(lines).toEqual([]);
    }
  });

  it('ranks and prints no silence in the scoreboard', () => {
    for (const window of WINDOWS) {
      const cells = scoreboard(dataset, window).groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      expect(cells.filter(({ kind, texts, isLeader }) => kind === 'absent' && (texts !== null || isLeader))).toEqual([]);
      const ranked = [...dataset.metrics.keys()].flatMap((metric) => {
        const { cells: row, places } = rankRow(dataset, metric, window);
        return [...places.keys()].filter((provider) => row.get(provider)?.state !== 'value').map((provider) => `${metric} ${provider}`);
      });
      expect(ranked).toEqual([]);
    }
  });

  it('prints no silence as a number on a metric’s or a provider’s page', () => {
    const standings = metricPages(dataset).flatMap((id) => metricPage(dataset, id).standings);
    expect(standings.filter(({ cell, value, rank }) => cell.state === 'absent' && (/\d/.test(value) || rank !== ''))).toEqual([]);
    const lines = [...dataset.providers.keys()].flatMap((id) => figuresOf(dataset, id).flatMap((group) => group.lines));
    expect(lines.filter(({ fact }) => fact.absence !== null)).toEqual([]);
    const opening = [...dataset.providers.keys()]
      .flatMap((id) => Object.values(openingFacts(dataset, id)))
      .flatMap((one) => (one === null ? [] : 'fact' in one ? [one.fact] : [one]));
    expect(opening.filter(({ absence }) => absence !== null)).toEqual([]);
  });

  it('gives each heat cell the value of a figure that stands', () => {
    const paths = new Set(spoken(dataset).map(factPath));
    const cells = metricPages(dataset).flatMap((id) => metricPage(dataset, id).heat.flatMap((row) => row.cells.flatMap((cell) => cell ?? [])));
    expect(cells.filter(({ path }) => !paths.has(path))).toEqual([]);
  });

  it('draws no bar for a silence in a dispute, and calls none a current figure in the coverage', () => {
    const cards = [...dataset.series.values()].flatMap((series) => {
      const metric = dataset.metrics.get(series.metric)?.data;
      return metric === undefined ? [] : disputeCards(dataset, series, metric);
    });
    const numbers = ({ fact }: { fact: LedgerFact }): boolean => fact.low !== null || fact.high !== null;
    expect(cards.filter(({ strip, sides }) => (strip?.bars.length ?? 0) > sides.filter(numbers).length)).toEqual([]);
    const paths = new Set(spoken(dataset).map(factPath));
    const filled = coverage(dataset).groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'current' || kind === 'stale')),
    );
    expect(filled.filter(({ path }) => !paths.has(path))).toEqual([]);
  });

  it('exports a silence as null and finds none as a figure', () => {
    const rows = JSON.parse(tableJson(facts, dataset)) as readonly Fact[];
    const silent = new Set(absent(dataset).map(({ id }) => id));
    const exported = rows.filter(({ id }) => silent.has(id));
    expect(exported.length).toBe(silent.size);
    expect(exported.filter(({ value, low, high, usd, cny }) => [value, low, high, usd, cny].some((field) => field !== null))).toEqual([]);
    const silences = searchRows(dataset).filter(({ fact }) => fact !== null && fact.absence !== null);
    expect(silences.filter((row) => recordOf(row, new Set()) !== null)).toEqual([]);
  });
});
