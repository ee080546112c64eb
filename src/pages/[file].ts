// Files for machines at the root: CITATION.cff, robots.txt, llms.txt. The sitemap is written once all pages stand: src/commands/write-sitemap.ts.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../dataset/from-vite.ts';
import { citationCff } from '../outputs/citation-cff.ts';
import { llmsText } from '../outputs/llms.ts';
import { robotsText } from '../outputs/robots.ts';
import { ADDRESS, CITED, DESCRIPTION, NAV, PACKAGE, REPOSITORY, VERSION, address } from '../site.ts';

export function getStaticPaths() {
  const dataset = assembleFromVite();
  const about = {
    cited: CITED,
    version: VERSION,
    description: DESCRIPTION,
    licence: PACKAGE.licence.id,
    homepage: PACKAGE.homepage,
    repository: REPOSITORY?.url ?? null,
  };
  const files = {
    'CITATION.cff': citationCff(about, dataset.asOf),
    'robots.txt': robotsText(ADDRESS.origin === null ? null : address('/sitemap.xml')),
    'llms.txt': llmsText(dataset, CITED, { description: DESCRIPTION, licence: PACKAGE.licence.title, pages: NAV }),
  };
  return Object.entries(files).map(([file, body]) => ({ params: { file }, props: { body } }));
}

export const GET: APIRoute<{ body: string }> = ({ props: { body } }) => new Response(body, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
