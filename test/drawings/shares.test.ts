import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SlopeEnd, SlopeInput } from '../../src/charts/slope-chart.ts';
import type { Share, StackedInput } from '../../src/charts/stacked-share.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;
const end = (id: string, value: number, spread = 0.5): SlopeEnd => ({
  key: `${id}/share/${value}`,
  value,
  low: value - spread,
  high: value + spread,
  mark: 'estimated',
  label: `${id}: ${value}%`,
  href: null,
  words: `${value}%`,
});
const share = (id: string, position: number, value: number): Share => ({ ...end(id, value), position, period: `quarter ${position - 8096}` });

const slope: SlopeInput = {
  kind: 'slope',
  from: 'Q3 2022',
  to: 'Q1 2026',
  lines: [
    { id: 'aws', name: 'AWS', from: end('aws', 34), to: end('aws', 28) },
    { id: 'azure', name: 'Azure', from: end('azure', 21), to: end('azure', 21, 2) },
    { id: 'benchmark', name: 'Google', from: end('google', 11), to: end('google', 14) },
    { id: 'alibaba-cloud', name: 'Alibaba', from: end('alibaba', 5), to: end('alibaba', 4) },
    { id: 'huawei-cloud', name: 'Huawei', from: end('huawei', 4), to: end('huawei', 4) },
  ],
};
const stacked: StackedInput = {
  kind: 'stacked',
  rest: 'others, unstated',
  series: [
    { id: 'aws', name: 'AWS', shares: [8096, 8097, 8098, 8103].map((position) => share('aws', position, 30)) },
    { id: 'azure', name: 'Azure', shares: [8096, 8098, 8103].map((position) => share('azure', position, 20)) },
    { id: 'alibaba-cloud', name: 'Alibaba', shares: [share('alibaba', 8097, 5)] },
  ],
};

describe('shares as they are drawn', () => {
  it('as slopes are named at both ends, apart', async () => {
    const html = await container.renderToString(FigureDrawing, { props: { drawing: slope, title: 'Slopes' } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/slope.svg.html');
  });

  it('as columns leave the quarters without shares open and what nobody states pale', async () => {
    const html = await container.renderToString(FigureDrawing, { props: { drawing: stacked, title: 'Columns' } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/stacked.svg.html');
  });
});
