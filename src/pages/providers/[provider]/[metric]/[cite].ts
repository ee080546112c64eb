// How to cite a series, its facts and their sources: cite.txt (APA), cite.bib, cite.ris.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../../../dataset/from-vite.ts';
import { citationFiles, seriesReferences } from '../../../../outputs/citation.ts';
import { CITED } from '../../../../site.ts';

export function getStaticPaths() {
  const dataset = assembleFromVite();
  return [...dataset.series].flatMap(([id, { provider, metric }]) =>
    citationFiles(seriesReferences(dataset, CITED, id)).map(({ name, mediaType, body }) => ({
      params: { provider, metric, cite: name },
      props: { mediaType, body },
    })),
  );
}

export const GET: APIRoute<{ mediaType: string; body: string }> = ({ props: { mediaType, body } }) =>
  new Response(body, { headers: { 'content-type': mediaType } });
