// What a pointer or a key adds to figures: where each comes from, and its sentence to copy. Fetched at the first sign of either; see WakeFigures.astro.
import './copy-sentence.ts';
import './figure-popover.ts';
