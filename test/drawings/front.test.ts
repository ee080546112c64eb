import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import type { ChartMark } from '../../src/charts/chart.ts';
import type { FrontInput, FrontPoint } from '../../src/charts/front-chart.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

const mark = (key: string, value: number): ChartMark => ({ key, value, low: null, high: null, mark: 'derived', label: key, href: null });
const offer = (id: string, name: string, price: number, score: number): FrontPoint => ({
  id,
  name,
  x: mark(`${name} price`, price),
  y: mark(`${name} score`, score),
});
const drawing: FrontInput = {
  kind: 'front',
  x: { label: 'A million tokens, USD', tick: String },
  y: { label: 'Board', tick: String },
  points: [
    offer('aws', 'Hammer Lite', 0.1, 1250),
    offer('azure', 'Hammer 3', 1, 1430),
    offer('aws', 'Hammer 3', 1.2, 1430),
    offer('tencent-cloud', 'Hammer 3 Max', 12, 1500),
  ],
  gaps: [{ id: 'baidu-ai-cloud', name: 'Gift', words: 'free, 1200' }],
};

it('draws offers by price and score, with the line of those that none beats', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(FigureDrawing, { props: { drawing, title: 'Price against score' } });
  await expect(`${html.replace(/></g, '>\n<').trim()}\n`).toMatchFileSnapshot('../fixture/drawings/front.svg.html');
});
