import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DumbbellInput, DumbbellRow } from '../../src/charts/dumbbell-chart.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;
const value = (provider: string, metric: string, amount: number, words: string, high: number | null = amount) => ({
  key: `${provider}/${metric}/2025`,
  value: amount,
  low: amount,
  high,
  mark: 'reported' as const,
  label: `${provider}, 2025: ${words}`,
  href: null,
  words,
});
const row = (metric: string, north: number, south: number, over: Partial<DumbbellRow> = {}): DumbbellRow => ({
  id: metric,
  label: metric,
  unit: 'US$ billion, 2025',
  left: value('north', metric, north, String(north)),
  right: value('south', metric, south, String(south)),
  ratio: south / north,
  ratioLow: (south / north) * 0.99,
  ratioHigh: (south / north) * 1.01,
  words: `${Math.max(south / north, north / south).toFixed(1)} ×`,
  comparable: true,
  reason: '',
  ...over,
});

const rows: readonly DumbbellRow[] = [
  row('Operating profit', 1.1, 22, { comparable: false, reason: 'no: adjusted EBITA against operating income, before and after share-based pay' }),
  row('Cloud revenue', 9.4, 45.7),
  row('AI revenue', 5, 12, { right: value('south', 'ai-revenue', 12, 'over 12', null), ratioHigh: null, words: 'over 2.4 ×' }),
  row('Revenue added per unit of capital spending', 0.4, 0.2),
  row('Growth', 32, 33, { ratioLow: 0.94, ratioHigh: 1.13, words: 'tie' }),
  row('Zones', 1, 3, { right: { id: 'south', name: 'South', words: 'not disclosed' }, ratio: null, ratioLow: null, ratioHigh: null }),
  row('Power', 1, 3, { left: { id: 'north', name: 'North', words: 'looked for, not found' }, ratio: null, ratioLow: null, ratioHigh: null }),
];

describe('pairs as they are drawn', () => {
  it('show the ratio, the tie, the open end, the loose definition and the gap', async () => {
    const drawing: DumbbellInput = {
      kind: 'dumbbell',
      left: { id: 'alibaba-cloud', name: 'North' },
      right: { id: 'aws', name: 'South' },
      rows,
      tick: String,
    };
    const html = await container.renderToString(FigureDrawing, { props: { drawing, title: 'Pairs' } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/dumbbell.svg.html');
  });
});
