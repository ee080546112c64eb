// The news of one provider as JSON Feed.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../../dataset/from-vite.ts';
import { jsonFeed } from '../../../outputs/feeds.ts';
import { FEED } from '../../../site.ts';

export function getStaticPaths() {
  return [...assembleFromVite().providers.keys()].map((provider) => ({ params: { provider } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(jsonFeed(assembleFromVite(), FEED, params['provider']), { headers: { 'content-type': 'application/feed+json' } });
