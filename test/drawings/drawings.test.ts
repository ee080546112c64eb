import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { beforeAll, describe, expect, it } from 'vitest';
import FigureView from '../../src/components/charts/FigureView.astro';
import Multiple from '../../src/components/charts/Multiple.astro';
import Sparkline from '../../src/components/charts/Sparkline.astro';
import Figure from '../../src/components/Figure.astro';
import Scoreboard from '../../src/components/Scoreboard.astro';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { metricFigure, seriesFigure } from '../../src/figures/line-figure.ts';
import { scoreboard } from '../../src/figures/scoreboard.ts';
import { drawableFacts, sparkPoints } from '../../src/figures/series-rows.ts';
import { facts } from '../../src/outputs/facts.ts';
import { tableJson } from '../../src/outputs/table.ts';

/** The frozen ledger: a content-only change never moves a stored drawing. */
const dataset = assemble(readContent('test/fixture/content'));
const series = dataset.series.get('north/cloud-revenue');
if (!series) throw new Error('The frozen ledger lacks its series.');

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

/** One element a line, so that a change shows as the lines it touches. */
const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;

describe('drawings of the frozen ledger', () => {
  it('draws two providers over calendar quarters, cut where the perimeter changes', async () => {
    const figure = metricFigure(dataset, 'cloud-revenue');
    const html = await container.renderToString(FigureView, { props: { figure } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/line.svg.html');
  });

  it('draws one series in a small panel', async () => {
    const html = await container.renderToString(Multiple, {
      props: { title: 'Revenue', figure: seriesFigure(dataset, series), path: '/providers/north/cloud-revenue/' },
    });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/multiple.svg.html');
  });

  it('draws a line the size of a word', async () => {
    const html = await container.renderToString(Sparkline, { props: { points: sparkPoints(drawableFacts(series, 'quarter')) } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/sparkline.svg.html');
  });

  it('lays out the scoreboard with its marks, proxies and absences', async () => {
    const html = await container.renderToString(Scoreboard, { props: { board: scoreboard(dataset, 'ttm'), form: 'ttm', caption: 'Scoreboard' } });
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/scoreboard.html');
  });

  it('publishes the same facts to the byte', async () => {
    await expect(tableJson(facts, dataset)).toMatchFileSnapshot('../fixture/drawings/facts.json');
  });
});

describe('a chart that a body of prose names', () => {
  it.each(['capex', 'aws/capex'])('draws %s', async (id) => {
    expect(await container.renderToString(Figure, { props: { id } })).toMatch(/<figure class="drawing">[\s\S]*<path class="line"/);
  });

  it('fails aloud where there is nothing to draw', async () => {
    await expect(container.renderToString(Figure, { props: { id: 'aws/nothing' } })).rejects.toThrow('<Figure> names "aws/nothing"');
  });
});
