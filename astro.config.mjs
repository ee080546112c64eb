// @ts-check
// Builds static pages only. Where they are published comes from SITE_URL and BASE_PATH, read in src/site.ts.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { ADDRESS } from './src/site.ts';

/**
 * Gives the search dialog's script a lasting name, so that the boot script of every page can fetch it when somebody asks, and pages carry nothing for it.
 * @returns {import('vite').Plugin}
 */
function searchDialog() {
  return {
    name: 'search-dialog',
    apply: 'build',
    buildStart() {
      if (this.environment.name === 'client') this.emitFile({ type: 'chunk', id: '/src/islands/search-dialog.ts', fileName: 'assets/search-dialog.js' });
    },
  };
}

export default defineConfig({
  output: 'static',
  ...(ADDRESS.origin === null ? {} : { site: ADDRESS.origin }),
  base: ADDRESS.base,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Styles travel inside the page: one request, and the hash in the policy lets them in.
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'always' },
  integrations: [mdx()],
  vite: {
    plugins: [searchDialog()],
    build: {
      // The styles are written for browsers with light-dark(), :has() and oklch(), without prefixes; nothing is rewritten.
      cssTarget: ['chrome123', 'firefox121'],
      modulePreload: false,
    },
  },
});
