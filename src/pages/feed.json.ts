// The news as JSON Feed.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../dataset/from-vite.ts';
import { jsonFeed } from '../outputs/feeds.ts';
import { FEED } from '../site.ts';

export const GET: APIRoute = () => new Response(jsonFeed(assembleFromVite(), FEED), { headers: { 'content-type': 'application/feed+json' } });
