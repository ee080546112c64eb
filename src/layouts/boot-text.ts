// The boot script as it stands in every page: src/islands/boot.ts without its comments and indentation.
import source from '../islands/boot.ts?raw';

export const bootText = source
  .replace(/^\s*\/\/.*$/gm, '')
  .replace(/^\s+/gm, '')
  .trim();
