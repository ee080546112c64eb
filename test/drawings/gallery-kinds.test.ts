import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ChartMark } from '../../src/charts/chart.ts';
import type { Drawing } from '../../src/charts/drawing.ts';
import type { ScatterInput } from '../../src/charts/scatter-chart.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { heatFigure } from '../../src/figures/heat-figures.ts';
import { metricPanel, providerMultiples } from '../../src/figures/multiples-figures.ts';
import { sparklineFigure } from '../../src/figures/sparkline-figures.ts';
import { timelineFigure } from '../../src/figures/timeline.ts';

/** The frozen ledger: a content-only change never moves a stored drawing. */
const dataset = assemble(readContent('test/fixture/content'));

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;
const drawn = async (drawing: Drawing | undefined, title: string): Promise<string> => {
  if (drawing === undefined) throw new Error('The frozen ledger gives nothing to draw.');
  return lines(await container.renderToString(FigureDrawing, { props: { drawing, title } }));
};
const mark = (key: string, value: number, low = value, high = value): ChartMark => ({ key, value, low, high, mark: 'derived', label: key, href: null });
const pair: ScatterInput = {
  kind: 'scatter',
  x: { label: 'Revenue, US$ billion', tick: String },
  y: { label: 'Growth, %', tick: String },
  points: [
    { id: 'aws', name: 'AWS', under: 'year to Jun 2026', x: mark('aws/x', 148), y: mark('aws/y', 27.5) },
    { id: 'azure', name: 'Azure', under: 'year to Jun 2026', x: mark('azure/x', 102), y: { ...mark('azure/y', 40), mark: 'estimated' } },
    { id: 'baidu-ai-cloud', name: 'Baidu', under: 'year to Sep 2025', x: mark('baidu/x', 3.7, 3, 4.6), y: mark('baidu/y', 30, 24, 36) },
  ],
  gaps: [{ id: 'tencent-cloud', name: 'Tencent', words: 'not disclosed' }],
};

describe('drawings of the frozen ledger', () => {
  it.each([
    ['events in lanes of providers, months as bars', 'timeline', timelineFigure(dataset, 'provider')],
    ['panels on one scale, one of them a stated gap', 'multiples', providerMultiples(dataset, 'cloud-revenue')],
    ['a matrix of quarters', 'heat', heatFigure(dataset, 'cloud-revenue')],
    ['lines the size of a word', 'sparklines', sparklineFigure(dataset, 'cloud-revenue')],
  ] as const satisfies readonly (readonly [string, string, Figure | null])[])('draws %s', async (title, name, figure) => {
    await expect(await drawn(figure?.drawing, title)).toMatchFileSnapshot(`../fixture/drawings/${name}.svg.html`);
  });

  it('draws panels of two providers, each on its own scale', async () => {
    const panels = ['cloud-revenue', 'cloud-operating-profit'].map((metric) => metricPanel(dataset, metric, ['north', 'south']).panel);
    const html = await drawn({ kind: 'multiples', panels, isShared: false }, 'Two providers');
    await expect(html).toMatchFileSnapshot('../fixture/drawings/panels.svg.html');
  });

  it('draws two measures at once', async () => {
    await expect(await drawn(pair, 'Two measures')).toMatchFileSnapshot('../fixture/drawings/scatter.svg.html');
  });
});
