// Every social card as SVG: /cards/metrics/capex.svg. The build turns each into the PNG that pages name (src/commands/draw-pictures.ts).
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { APIRoute } from 'astro';
import FigureDrawing from '../../components/charts/FigureDrawing.astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { cardDrawing } from '../../figures/card-drawing.ts';
import { allCards, type Card } from '../../figures/cards.ts';
import { sourceWords } from '../../figures/figure-credit.ts';
import { dayWords } from '../../format/day.ts';
import { cardSvg } from '../../outputs/card-svg.ts';
import { drawnPart } from '../../outputs/standalone-svg.ts';
import { ADDRESS, NAME } from '../../site.ts';
import { DRAWING_STYLES } from '../../components/charts/drawing-styles.ts';

/** Pages name their card by its full address, so without one there is none to draw. */
export function getStaticPaths() {
  return (ADDRESS.origin === null ? [] : allCards(assembleFromVite())).map((card) => ({ params: { card: card.id }, props: { card } }));
}

const container = await AstroContainer.create();

export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
  const { figure } = card;
  const shown = figure === null ? null : cardDrawing(figure.drawing);
  const markup =
    shown === null ? '' : await container.renderToString(FigureDrawing, { props: { drawing: shown.drawing, title: card.statement, only: shown.form } });
  const part = drawnPart(markup, (path) => path);
  const caption = figure === null ? '' : [figure.caption, shown?.part ?? ''].filter((words) => words !== '').join('; ');
  const dataset = assembleFromVite();
  const words = { ...card, name: NAME, caption, sources: figure === null ? '' : sourceWords(dataset, figure), day: dayWords(dataset.asOf) };
  const picture = shown === null || part === null ? null : { part, scale: shown.scale, place: shown.room.name };
  return new Response(cardSvg(words, picture, DRAWING_STYLES), { headers: { 'content-type': 'image/svg+xml' } });
};
