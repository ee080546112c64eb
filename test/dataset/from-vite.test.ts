import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { assembleFromVite } from '../../src/dataset/from-vite.ts';

it('gives the pages the dataset that the commands read, assembled once', { timeout: 30_000 }, () => {
  const fromDisk = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));
  expect(assembleFromVite()).toEqual(fromDisk);
  expect(assembleFromVite()).toBe(assembleFromVite());
});
