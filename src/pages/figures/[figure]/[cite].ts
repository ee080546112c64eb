// How to cite a figure and the sources of its rows: cite.txt (APA), cite.bib, cite.ris.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../../dataset/from-vite.ts';
import { galleryFigures } from '../../../figures/index.ts';
import { citationFiles, figureReferences } from '../../../outputs/citation.ts';
import { CITED } from '../../../site.ts';

export function getStaticPaths() {
  const dataset = assembleFromVite();
  return galleryFigures(dataset).flatMap((figure) =>
    citationFiles(figureReferences(dataset, CITED, figure)).map(({ name, mediaType, body }) => ({
      params: { figure: figure.id, cite: name },
      props: { mediaType, body },
    })),
  );
}

export const GET: APIRoute<{ mediaType: string; body: string }> = ({ props: { mediaType, body } }) =>
  new Response(body, { headers: { 'content-type': mediaType } });
