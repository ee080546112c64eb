// Every difference to the last release.
import type { APIRoute } from 'astro';
import { assembleFromVite, releasedFromVite } from '../dataset/from-vite.ts';
import { changelog } from '../figures/changelog.ts';
import { changelogJson } from '../outputs/changelog-json.ts';
import { lastingIds, readReleased } from '../outputs/released.ts';

export const GET: APIRoute = () => {
  const dataset = assembleFromVite();
  const log = changelog(dataset, readReleased(releasedFromVite()), lastingIds(dataset));
  return new Response(changelogJson(log, dataset.asOf), { headers: { 'content-type': 'application/json' } });
};
