// The news as Atom.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../dataset/from-vite.ts';
import { atomFeed } from '../outputs/feeds.ts';
import { FEED } from '../site.ts';

export const GET: APIRoute = () => new Response(atomFeed(assembleFromVite(), FEED), { headers: { 'content-type': 'application/atom+xml' } });
