// The page of a metric as Markdown, for readers that are programs.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { metricPages } from '../../figures/metric-pages.ts';
import { metricTwin } from '../../outputs/twins.ts';
import { CITED } from '../../site.ts';

export function getStaticPaths() {
  return metricPages(assembleFromVite()).map((metric) => ({ params: { metric } }));
}

export const GET: APIRoute<Record<string, never>, { metric: string }> = ({ params: { metric } }) =>
  new Response(metricTwin(assembleFromVite(), CITED, metric), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
