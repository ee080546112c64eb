// What a pointer or a key adds to a page: where each figure comes from, its sentence to copy, and the tools that the page has elements for.
// Fetched at the first sign of either, or at once where the address holds a state; see WakeFigures.astro.
import './copy-sentence.ts';
import './figure-popover.ts';
import './focus-in-sight.ts';

/** Elements whose scripts bear their names beside this one: see ON_DEMAND in astro.config.mjs. */
const TOOLS = ['chart-readout', 'matrix-tools', 'compare-tools', 'price-tools'];

for (const name of TOOLS) if (document.querySelector(name)) void import(/* @vite-ignore */ import.meta.url.replace(/[^/]*$/, `${name}.js`));
