import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BarInput, BarValue } from '../../src/charts/bar-chart.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;
const bar = (id: string, value: number, over: Partial<BarValue> = {}): BarValue => ({
  key: `${id}/cash/2025`,
  value,
  low: value,
  high: value,
  mark: 'reported',
  label: `${id}, 2025: ${value}`,
  href: null,
  id,
  name: id,
  words: `US$${value} billion`,
  under: '2025',
  isProxy: false,
  ...over,
});

const drawing: BarInput = {
  kind: 'bar',
  groups: [
    { title: 'Ranked: one window, definitions that compare', rows: [bar('aws', 48), bar('azure', 31, { low: 27, high: 35, words: 'about US$31 billion' })] },
    {
      title: 'Not ranked: another window or definition',
      rows: [
        bar('alibaba-cloud', 12, { high: null, words: 'over US$12 billion' }),
        bar('huawei-cloud', 9, { mark: 'estimated', under: 'year to Mar 2025, earlier definition, estimated' }),
        bar('benchmark', 6, { mark: 'guided', words: 'US$6 billion' }),
        bar('baidu-ai-cloud', -7, { words: '−US$7 billion' }),
      ],
    },
    {
      title: 'Nearest figure disclosed, never ranked',
      rows: [bar('tencent-cloud', 20, { isProxy: true, under: 'FinTech and Business Services revenue, year to Jun 2025' })],
    },
    {
      title: 'No figure',
      rows: [
        { id: 'oracle', name: 'oracle', words: 'not disclosed' },
        { id: 'google', name: 'google', words: 'last stated 2019' },
      ],
    },
  ],
};

describe('bars as they are drawn', () => {
  it('show what is on record, open, planned, open-ended, below zero, a proxy and the missing', async () => {
    const html = await container.renderToString(FigureDrawing, { props: { drawing, title: 'Bars' } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/bar.svg.html');
  });
});
