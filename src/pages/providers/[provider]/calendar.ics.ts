// The days on which results of one provider are to be expected.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../../dataset/from-vite.ts';
import { expectedDays } from '../../../figures/expectations.ts';
import { calendarIcs } from '../../../outputs/calendar.ts';
import { FEED } from '../../../site.ts';

export function getStaticPaths() {
  // A calendar without a day is none by the format.
  const dataset = assembleFromVite();
  return [...dataset.providers.keys()].filter((provider) => expectedDays(dataset, provider).length > 0).map((provider) => ({ params: { provider } }));
}

export const GET: APIRoute = ({ params }) =>
  new Response(calendarIcs(assembleFromVite(), FEED, params['provider']), { headers: { 'content-type': 'text/calendar' } });
