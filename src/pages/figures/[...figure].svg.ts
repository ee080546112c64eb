// Every figure's drawing as a file to take away: /figures/capex.svg, /figures/aws/capex.svg. The same components draw it as on the pages.
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { APIRoute } from 'astro';
import FigureDrawing from '../../components/charts/FigureDrawing.astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { figurePath } from '../../figures/address.ts';
import { figureCredit } from '../../figures/figure-credit.ts';
import type { Figure } from '../../figures/figure.ts';
import { figuresOf } from '../../figures/index.ts';
import { standaloneSvg } from '../../outputs/standalone-svg.ts';
import { address, NAME } from '../../site.ts';
import front from '../../styles/chart-front.css?raw';
import generations from '../../styles/chart-generations.css?raw';
import heat from '../../styles/chart-heat.css?raw';
import rows from '../../styles/chart-rows.css?raw';
import chart from '../../styles/chart.css?raw';
import hues from '../../styles/hues.css?raw';
import map from '../../styles/map.css?raw';
import tokens from '../../styles/tokens.css?raw';

export function getStaticPaths() {
  return [...figuresOf(assembleFromVite()).values()].map((figure) => ({ params: { figure: figure.id }, props: { figure } }));
}

const STYLES = [tokens, hues, chart, rows, heat, map, generations, front].join('\n');
const container = await AstroContainer.create();

export const GET: APIRoute<{ figure: Figure }> = async ({ props: { figure } }) => {
  const markup = await container.renderToString(FigureDrawing, { props: { drawing: figure.drawing, title: figure.title, only: 'wide' } });
  const words = { ...figure, source: `${NAME}. ${figureCredit(assembleFromVite(), figure)}`, address: address(figurePath(figure)) };
  return new Response(standaloneSvg(markup, words, STYLES, address), { headers: { 'content-type': 'image/svg+xml' } });
};
