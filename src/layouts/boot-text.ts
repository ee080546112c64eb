// The boot script as it stands in every page: src/islands/boot.ts without its comments and the spaces it can spare: no string of it may hold one beside a sign.
import source from '../islands/boot.ts?raw';

export const bootText = source
  .replace(/^\s*\/\/.*$|\/\*.*?\*\//gm, '')
  .replace(/\s*([{}()=;,:?|&+<>!])\s*/g, '$1')
  .replaceAll(';}', '}')
  .trim();
