// npm run dev: Astro's development server, with the settings checked first. Search and the policy exist only in a build.
import { readSettings } from '../settings.ts';
import { readPort } from './serve.ts';
import { main, runNode } from './tool.ts';

await main(async () => {
  readSettings(process.env);
  await runNode(['node_modules/astro/bin/astro.mjs', 'dev', '--port', String(readPort(process.env['PORT']))]);
});
