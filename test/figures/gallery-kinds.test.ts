import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { heatFigure, heatFigures } from '../../src/figures/heat-figures.ts';
import { metricFigure } from '../../src/figures/line-figure.ts';
import { scatterFigures } from '../../src/figures/scatter-figures.ts';
import { sparklineFigures } from '../../src/figures/sparkline-figures.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = assemble(readContent('content'));
const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
const told = (rows: readonly { readonly provider: string }[]) => [...new Set(rows.map(({ provider }) => provider))].toSorted();

describe.each([...scatterFigures(dataset), ...heatFigures(dataset), ...sparklineFigures(dataset)].map((figure) => [figure.id, figure] as const))(
  '%s',
  (_, figure) => {
    it('draws every compared provider or says why not', () => {
      expect(told(figure.rows)).toEqual(compared.toSorted());
    });

    it('names in its note those that it does not draw', () => {
      const missing = figure.rows.filter(({ value }) => value === null).filter(({ name }) => !figure.note.includes(name));
      expect(missing.map(({ name }) => name)).toEqual([]);
    });
  },
);

describe('a pair of measures', () => {
  it('stands at one window: both end on the same day', () => {
    for (const { rows } of scatterFigures(dataset)) {
      const drawn = rows.filter(({ value }) => value !== null);
      for (const own of Map.groupBy(drawn, ({ provider }) => provider).values()) {
        expect(own).toHaveLength(2);
        expect(new Set(own.map(({ calendar }) => calendar)).size).toBe(1);
      }
    }
  });
});

describe('a matrix of quarters', () => {
  it('holds what the lines of its metric hold, of the newest sixteen quarters', () => {
    const [lines, heat] = [metricFigure(dataset, 'cloud-revenue-growth'), heatFigure(dataset, 'cloud-revenue-growth')];
    const drawn = (rows: readonly { readonly key: string; readonly value: number | null }[] = []) =>
      rows.filter(({ value }) => value !== null).map(({ key }) => key);
    const inLines = new Set(drawn(lines?.rows));
    expect(drawn(heat?.rows).filter((key) => !inLines.has(key))).toEqual([]);
    const drawing = heat?.drawing;
    expect(drawing?.kind === 'heat' && drawing.to - drawing.from < 16).toBe(true);
  });

  it('counts what is on record against what could be, and marks an open end', () => {
    const small = smallLedger({
      metrics: { 'cloud-margin': { kind: 'percent', unit: undefined } },
      series: {
        'acme/cloud-margin': [
          ['2024-Q1', '9%'],
          ['2024-Q3', 'more than 10%'],
        ],
      },
    });
    const figure = heatFigure(small, 'cloud-margin');
    expect(figure?.title).toMatch(/is on record for 2 of 3 quarters of 1 clouds? since Q1 2024$/);
    expect(figure?.drawing.kind === 'heat' ? figure.drawing.values.map(({ text }) => text) : null).toEqual(['9', '10+']);
  });
});
