// npm test: all tests, or those whose path contains the words given after `--`.
import { main, runNode } from './tool.ts';

await main(() => runNode(['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...process.argv.slice(2)]));
