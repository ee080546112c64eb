// npm run bench -- twice: builds the last commit twice, in folders, time zones and languages that have nothing in common, and compares the sites byte by byte.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneHead, differences, hashesOf, startBuild } from './bench-clone.ts';
import { main, Stop } from './tool.ts';

/** Where, and in which surroundings, each of both is built. Turkish has its own small letters. */
const BUILDS = [
  { folder: 'ledger', env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
  { folder: 'a folder of another name é/ledger', env: { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
];

await main(async () => {
  const place = mkdtempSync(join(tmpdir(), 'ledger-twice-'));
  try {
    const sites: ReadonlyMap<string, string>[] = [];
    for (const { folder, env } of BUILDS) {
      const clone = join(place, folder);
      cloneHead(clone);
      const start = performance.now();
      if ((await startBuild(clone, { SITE_URL: 'https://ledger.example.org', ...env }).ended) !== 0)
        throw new Stop('The build failed: what it says stands above.');
      sites.push(hashesOf(join(clone, 'dist')));
      console.log(`Built ${sites.at(-1)?.size} files in ${((performance.now() - start) / 1000).toFixed(1)} s under ${env.TZ}, ${env.LC_ALL}.`);
    }
    const [one = new Map<string, string>(), other = new Map<string, string>()] = sites;
    const odd = differences(one, other);
    if (odd.length > 0) throw new Stop(`${odd.length} files differ, such as ${odd.slice(0, 10).join(', ')}.`);
    console.log(`Both sites are the same, byte by byte: ${one.size} files.`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
