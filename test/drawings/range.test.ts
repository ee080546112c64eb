import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartMark } from '../../src/charts/chart.ts';
import type { RangeInput } from '../../src/charts/range-chart.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;
const entry = (key: string, value: number, spread: number | null): ChartMark => ({
  key,
  value,
  low: spread === null ? null : value - spread,
  high: spread === null ? null : value + spread,
  mark: 'reported',
  label: `${key}: ${value}`,
  href: null,
});

const drawing: RangeInput = {
  kind: 'range',
  rows: [
    {
      id: 'benchmark',
      name: 'Somebody else',
      under: '1 entry',
      best: 'Bolt 5',
      standing: '1,508 (1,498 to 1,518), rank 1 of 394',
      points: [entry('bolt', 1508, 10)],
    },
    {
      id: 'alibaba-cloud',
      name: 'North',
      under: '3 entries',
      best: 'Hammer 3',
      standing: '1,490 (1,478 to 1,502), rank 7 of 394',
      points: [entry('hammer-3', 1490, 12), entry('hammer-2', 1480, 8), entry('hammer-1', 1320, 6)],
    },
    { id: 'aws', name: 'South', under: '', best: 'Nail, 1,330', standing: '', points: [entry('nail', 1330, null)] },
  ],
  band: [1498, 1518],
  tick: (value) => new Intl.NumberFormat('en-GB').format(value),
};

describe('points with their spread as they are drawn', () => {
  it('stand in rows on one scale, several of one owner apart, the spread of the first tinted through all', async () => {
    const html = await container.renderToString(FigureDrawing, { props: { drawing, title: 'Scores' } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/range.svg.html');
  });
});
