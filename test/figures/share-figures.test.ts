import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { shareSets } from '../../src/figures/share-sets.ts';
import { slopeFigure } from '../../src/figures/slope-figure.ts';
import { stackedFigure } from '../../src/figures/stacked-figure.ts';

const dataset = assemble(readContent('content'));
const metrics = [...dataset.metrics.keys()];
const sets = metrics.flatMap((metric) => shareSets(dataset, metric));
const figures = metrics.flatMap((metric) => [slopeFigure(dataset, metric) ?? [], stackedFigure(dataset, metric) ?? []].flat());
const factOf = (key: string) => dataset.shown.get(key);

describe('shares over the live content', () => {
  it('are drawn for the world and for China', () => {
    expect(figures.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['market-share-global-slope', 'market-share-global-stacked', 'market-share-china-slope', 'market-share-china-stacked']),
    );
  });

  it('are none where nobody counts a market', () => {
    expect([slopeFigure(dataset, 'capex'), stackedFigure(dataset, 'cloud-revenue'), slopeFigure(dataset, 'nothing')]).toEqual([null, null, null]);
  });

  it('never exceed their whole', () => {
    const sums = sets.flatMap(({ columns }) => columns.map(({ facts }) => facts.reduce((sum, { value }) => sum + (value ?? 0), 0)));
    expect(Math.max(...sums)).toBeLessThanOrEqual(100);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))(
    '%s holds one house, one definition and one kind of period, and names the house',
    (_, figure) => {
      const facts = figure.rows.flatMap(({ key }) => factOf(key) ?? []);
      expect(facts.length).toBe(figure.rows.length);
      const yardsticks = new Set(facts.map(({ claimant, of, perimeter, basis, period }) => JSON.stringify([claimant, of, perimeter, basis, period.kind])));
      expect(yardsticks.size).toBe(1);
      const house = dataset.claimants.get(facts[0]?.claimant ?? '')?.data.name ?? '';
      expect(house).not.toBe('');
      expect(figure.caption).toContain(house);
    },
  );

  it.each(figures.filter(({ id }) => id.endsWith('-slope')).map((figure) => [figure.id, figure] as const))('%s gives everybody both dates', (_, figure) => {
    const calendars = [...new Set(figure.rows.map(({ calendar }) => calendar))];
    expect(calendars.length).toBe(2);
    for (const rows of Map.groupBy(figure.rows, ({ provider }) => provider).values()) expect(rows.map(({ calendar }) => calendar)).toEqual(calendars);
  });
});
