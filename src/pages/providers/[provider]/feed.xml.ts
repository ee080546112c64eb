// The news of one provider as Atom.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../../dataset/from-vite.ts';
import { atomFeed } from '../../../outputs/feeds.ts';
import { FEED } from '../../../site.ts';

export function getStaticPaths() {
  return [...assembleFromVite().providers.keys()].map((provider) => ({ params: { provider } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(atomFeed(assembleFromVite(), FEED, params['provider']), { headers: { 'content-type': 'application/atom+xml' } });
