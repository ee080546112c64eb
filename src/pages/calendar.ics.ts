// The days on which results are to be expected.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../dataset/from-vite.ts';
import { calendarIcs } from '../outputs/calendar.ts';
import { FEED } from '../site.ts';

export const GET: APIRoute = () => new Response(calendarIcs(assembleFromVite(), FEED), { headers: { 'content-type': 'text/calendar' } });
