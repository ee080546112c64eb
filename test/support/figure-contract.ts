// What every figure keeps to, whichever ledger it is drawn from: tests that hold figures against the ledger's own tables.
import { csvParse } from 'd3';
import { describe, expect, it } from 'vitest';
import { type Form } from '../../src/charts/chart.ts';
import { marksOf, sizeOf } from '../../src/charts/drawing.ts';
import type { Dataset, Fact } from '../../src/dataset/types.ts';
import { embedHeight } from '../../src/figures/embed.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { facts } from '../../src/outputs/facts.ts';
import { figureCsv } from '../../src/outputs/figure-csv.ts';
import { figureJson } from '../../src/outputs/figure-json.ts';
import { tableJson } from '../../src/outputs/table.ts';

/** Registers the tests of each figure of the ledger that is given. */
export function holdFigures(dataset: Dataset, figures: readonly Figure[]): void {
  /** The published facts that stand on their keys, as a reader of /data/facts.json finds them. */
  const published = new Map((JSON.parse(tableJson(facts, dataset)) as readonly Fact[]).filter(({ shown }) => shown).map((fact) => [fact.key, fact]));

  /** The figure's number as /data/facts.json gives it in the row's unit; undefined where it gives none. */
  const publishedValue = (key: string, unit: string | null): number | null | undefined => {
    const fact = published.get(key);
    if (fact === undefined || fact.unit === unit) return fact?.value;
    return unit === 'USD' ? fact.usd : unit === 'CNY' ? fact.cny : undefined;
  };

  describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (_, figure) => {
    const valued = figure.rows.filter(({ value }) => value !== null);

    it('draws its rows, no more and no fewer, with their numbers, in both forms', () => {
      for (const form of ['wide', 'narrow'] as const satisfies readonly Form[]) {
        const drawn = marksOf(figure.drawing, form).map(({ key, value }) => `${key} ${value}`);
        expect(drawn.toSorted()).toEqual(valued.map(({ key, value }) => `${key} ${value}`).toSorted());
      }
    });

    it('has room in a frame of another site, in either form', () => {
      for (const form of ['wide', 'narrow'] as const) expect(embedHeight(figure)).toBeGreaterThan((sizeOf(figure.drawing, form)?.height ?? 0) + 100);
    });

    it('gives the numbers that /data/facts.json gives', () => {
      const strays = valued.filter(({ metric, key, unit, value }) => metric !== null && publishedValue(key, unit) !== value);
      expect(strays.map(({ key, value }) => `${key} ${value}`)).toEqual([]);
    });

    it('gives the same rows as CSV and to those who read points out', () => {
      const csv = csvParse(figureCsv(figure)).map(({ key, value, words, unit }) => ({ key, value, words, unit }));
      expect(csv).toEqual(figure.rows.map(({ key, value, words, unit }) => ({ key, value: value === null ? '' : String(value), words, unit: unit ?? '' })));
      const json = JSON.parse(figureJson(figure)) as { rows: unknown; wide: { marks: readonly (readonly [number, number, number])[] } };
      expect(json.rows).toEqual(figure.rows);
      expect(json.wide.marks.map(([, , index]) => figure.rows[index]?.key).toSorted()).toEqual(valued.map(({ key }) => key).toSorted());
    });

    it('has a title, a caption, a summary and sources', () => {
      expect([figure.title, figure.caption, figure.summary].filter((words) => words.trim() === '')).toEqual([]);
      expect(figure.rows.filter(({ value, sources }) => value !== null && sources.length === 0).map(({ key }) => key)).toEqual([]);
    });
  });
}
