// The published data: every table in every format, slices of it, and what describes it.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { type Published, publishedFiles } from '../../outputs/published.ts';
import { PACKAGE } from '../../site.ts';

export function getStaticPaths() {
  return [...publishedFiles(assembleFromVite(), PACKAGE)].map(([file, published]) => ({ params: { file }, props: { published } }));
}

export const GET: APIRoute<{ published: Published }> = ({ props: { published } }) => {
  const body = published.body();
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers: { 'content-type': published.mediaType } });
};
