// Drawings are rendered by Astro's own compiler, so this project takes Astro's Vite settings.
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';

export default getViteConfig(
  { test: { name: 'drawings', root: fileURLToPath(new URL('../..', import.meta.url)), include: ['test/drawings/**/*.test.ts'], env: { TZ: 'Pacific/Apia' } } },
  { configFile: false },
);
