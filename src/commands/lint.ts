// npm run lint: ESLint, formatting and Astro's type check, one after the other.
import { main, runNode } from './tool.ts';

await main(async () => {
  await runNode(['node_modules/eslint/bin/eslint.js', '-c', '.eslint.config.js', 'src', 'test', 'astro.config.mjs']);
  await runNode(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
  await runNode(['node_modules/astro/bin/astro.mjs', 'check', '--noSync']);
});
