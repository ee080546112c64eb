// Pure tests run under a foreign time zone, so that nothing can lean on local time unnoticed.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/drawings/**'],
          env: { TZ: 'Pacific/Apia' },
          // Modules without state of their own can serve all files of a thread: each would else load the whole core and read the ledger again.
          isolate: false,
          // A busy machine takes five times as long; a test that hangs is still found.
          testTimeout: 30_000,
        },
      },
      'test/drawings/vitest.config.ts',
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
          // After the others: projects with their own number of workers do not run together.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
