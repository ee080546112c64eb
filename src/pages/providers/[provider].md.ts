// The page of a provider as Markdown, for readers that are programs.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';

import { providerTwin } from '../../outputs/twins.ts';
import { CITED } from '../../site.ts';

export function getStaticPaths() {
  return [...assembleFromVite().providers.keys()].map((provider) => ({ params: { provider } }));
}

export const GET: APIRoute<Record<string, never>, { provider: string }> = ({ params: { provider } }) =>
  new Response(providerTwin(assembleFromVite(), CITED, provider), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
