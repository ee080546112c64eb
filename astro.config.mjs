// @ts-check
// Builds static pages only. Where they are published comes from SITE_URL and BASE_PATH, read in src/site.ts.
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { gated } from './src/gated.ts';
import { unlistedPackages } from './src/outputs/licences.ts';
import { ADDRESS } from './src/site.ts';

/** Scripts that pages fetch only when somebody acts: they keep lasting names, so that a page carries one line for them. */
const ON_DEMAND = ['search-dialog', 'search-panel', 'figures', 'ledger-age', 'chart-readout', 'matrix-tools', 'compare-tools', 'price-tools'];

/**
 * Emits the scripts of ON_DEMAND under their own names, and refuses code of others in any script whose licence readers are not given.
 * @returns {import('vite').Plugin}
 */
function onDemandScripts() {
  return {
    name: 'on-demand-scripts',
    apply: 'build',
    buildStart() {
      if (this.environment.name !== 'client') return;
      for (const name of ON_DEMAND) this.emitFile({ type: 'chunk', id: `/src/islands/${name}.ts`, fileName: `scripts/${name}.js` });
    },
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      const unlisted = unlistedPackages(Object.values(bundle).flatMap((part) => ('modules' in part ? Object.keys(part.modules) : [])));
      if (unlisted.length > 0) this.error(`Scripts hold code of ${unlisted.join(', ')}: add it to SHIPPED in src/outputs/licences.ts, with its notice.`);
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
  // The gate stands first: nothing of content/ reaches the compiler before it has passed.
  integrations: [gated(), mdx()],
  vite: {
    plugins: [onDemandScripts()],
    build: {
      // The styles are written for browsers with light-dark(), :has() and oklch(), without prefixes; nothing is rewritten.
      cssTarget: ['chrome123', 'firefox121'],
      modulePreload: false,
    },
  },
});
