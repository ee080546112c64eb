// Every figure's drawing as a file to take away: /figures/capex.svg, /figures/aws/capex.svg. The same components draw it as on the pages.
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { APIRoute } from 'astro';
import FigureDrawing from '../../components/charts/FigureDrawing.astro';
import { DRAWING_STYLES } from '../../components/charts/drawing-styles.ts';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { figurePath } from '../../figures/address.ts';
import { figureCredit } from '../../figures/figure-credit.ts';
import type { Figure } from '../../figures/figure.ts';
import { figuresOf } from '../../figures/index.ts';
import { standaloneSvg } from '../../outputs/standalone-svg.ts';
import { address, NAME } from '../../site.ts';

export function getStaticPaths() {
  return [...figuresOf(assembleFromVite()).values()].map((figure) => ({ params: { figure: figure.id }, props: { figure } }));
}

const container = await AstroContainer.create();

export const GET: APIRoute<{ figure: Figure }> = async ({ props: { figure } }) => {
  const markup = await container.renderToString(FigureDrawing, { props: { drawing: figure.drawing, title: figure.title, only: 'wide' } });
  const words = { ...figure, source: `${NAME}. ${figureCredit(assembleFromVite(), figure)}`, address: address(figurePath(figure)) };
  return new Response(standaloneSvg(markup, words, DRAWING_STYLES, address), { headers: { 'content-type': 'image/svg+xml' } });
};
