// The rows of every figure as CSV: /figures/capex.csv, /figures/aws/capex.csv.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import type { Figure } from '../../figures/figure.ts';
import { figuresOf } from '../../figures/index.ts';
import { figureCsv } from '../../outputs/figure-csv.ts';

export function getStaticPaths() {
  return [...figuresOf(assembleFromVite()).values()].map((figure) => ({ params: { figure: figure.id }, props: { figure } }));
}

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(figureCsv(props.figure), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
