// Every figure of the matrix of comparisons: what <compare-tools> takes a selection from.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { compareRowsJson } from '../../outputs/compare-rows.ts';

export const GET: APIRoute = () => new Response(compareRowsJson(assembleFromVite()), { headers: { 'content-type': 'application/json' } });
