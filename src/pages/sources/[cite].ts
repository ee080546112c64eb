// Every document of the ledger as one library for a reference manager: cite.txt (APA), cite.bib, cite.ris.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { citationFiles, libraryReferences } from '../../outputs/citation.ts';

export function getStaticPaths() {
  return citationFiles(libraryReferences(assembleFromVite())).map(({ name, mediaType, body }) => ({ params: { cite: name }, props: { mediaType, body } }));
}

export const GET: APIRoute<{ mediaType: string; body: string }> = ({ props: { mediaType, body } }) =>
  new Response(body, { headers: { 'content-type': mediaType } });
