// Every figure as JSON, its marks with their places: what <chart-readout> fetches.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import type { Figure } from '../../figures/figure.ts';
import { figuresOf } from '../../figures/index.ts';
import { figureJson } from '../../outputs/figure-json.ts';

export function getStaticPaths() {
  return [...figuresOf(assembleFromVite()).values()].map((figure) => ({ params: { figure: figure.id }, props: { figure } }));
}

export const GET: APIRoute<{ figure: Figure }> = ({ props }) => new Response(figureJson(props.figure), { headers: { 'content-type': 'application/json' } });
