import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { metricFigure } from '../../src/figures/line-figure.ts';
import { metricPanel, multiplesFigures, providerMultiples } from '../../src/figures/multiples-figures.ts';

const dataset = assemble(readContent('content'));
const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);

describe('providerMultiples', () => {
  it('draws what the lines of the metric draw, one panel for each compared provider', () => {
    for (const metric of ['capex', 'cloud-revenue-growth']) {
      const [lines, panels] = [metricFigure(dataset, metric), providerMultiples(dataset, metric)];
      const drawn = (rows: readonly { readonly key: string; readonly value: number | null }[]) =>
        rows.filter(({ value }) => value !== null).map(({ key }) => key);
      expect(drawn(panels?.rows ?? [])).toEqual(drawn(lines?.rows ?? []));
      expect(panels?.drawing.panels.map(({ id }) => id)).toEqual(compared);
    }
  });

  it('states why in a panel without a line', () => {
    for (const { drawing } of multiplesFigures(dataset)) {
      const silent = drawing.panels.filter(({ series, gaps }) => series.length === 0 && gaps.length === 0);
      expect(silent.map(({ id }) => id)).toEqual([]);
    }
  });

  it('claims a direction only where the ends by one definition share no value', () => {
    for (const figure of multiplesFigures(dataset)) {
      for (const own of Map.groupBy(
        figure.rows.filter(({ value }) => value !== null),
        ({ provider }) => provider,
      ).values()) {
        const [first, last] = [own[0], own.at(-1)];
        if (first === undefined || last === undefined || first.perimeter === last.perimeter || figure.title.includes(' in all ')) continue;
        expect(figure.title).not.toContain(first.name);
      }
    }
  });
});

describe('metricPanel', () => {
  it('draws two providers on a scale of their own and states who is missing', () => {
    for (const metric of dataset.metrics.keys()) {
      const { panel, rows } = metricPanel(dataset, metric, ['aws', 'huawei-cloud']);
      const keys = panel.series.flatMap(({ points }) => points.map(({ key }) => key));
      expect(keys).toEqual(rows.filter(({ value }) => value !== null).map(({ key }) => key));
      expect(new Set([...panel.series.map(({ id }) => id), ...panel.gaps.map(({ id }) => id)])).toEqual(new Set(['aws', 'huawei-cloud']));
    }
  });

  it('throws for a metric that the ledger does not have', () => {
    expect(() => metricPanel(dataset, 'nothing', ['aws'])).toThrow('no metric nothing');
  });
});
