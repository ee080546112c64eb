import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { licencesText, lockedPackages, SHIPPED, unlistedPackages } from '../../src/outputs/licences.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(ROOT + name, 'utf8');
const packages = lockedPackages(read('package-lock.json'));

/** Licences under which a tool may be used here without asking anything of what is built with it. A package under another is looked at before it is added. */
const KNOWN = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'MIT AND Zlib'],
  ...['MIT OR GPL-3.0-or-later', 'Public Domain OR MIT', 'MPL-2.0'],
  // Run as they come, in tests or for pictures at the build: nothing of them is part of what is published.
  ...['LGPL-3.0-or-later', 'LGPL-2.1+', 'Apache-2.0 AND LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT', 'CPAL-1.0 OR AGPL-1.0'],
]);

describe('the packages', () => {
  it('are pinned: package.json names exact versions, and the lock holds the same', () => {
    const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const direct = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.entries(manifest[kind] ?? {}));
    expect(direct.length).toBeGreaterThan(20);
    for (const [name, version] of direct) {
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)]);
      expect(packages).toContainEqual(expect.objectContaining({ name, version }));
    }
  });

  it('have licences that are known here', () => {
    const odd = packages.filter(({ licence }) => licence !== null && !KNOWN.has(licence.replace(/^\((.*)\)$/, '$1')));
    expect(odd.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
    // Those that say none are stubs of parts for other systems.
    const silent = packages.filter(({ licence }) => licence === null).map(({ name }) => name);
    expect(silent.filter((name) => !/(?:darwin|windows|win32|freebsd|linux|android|wasm)/.test(name))).toEqual([]);
  });
});

describe('licences.txt', () => {
  const text = licencesText(ROOT);

  it('gives the notice of each work that readers get', () => {
    for (const { what, notice } of SHIPPED) {
      expect(text).toContain(what);
      expect(text).toContain(read(notice).trim());
    }
    expect(text.match(/Copyright/g)?.length).toBeGreaterThanOrEqual(SHIPPED.length);
  });

  it('names every package with its version under its licence', () => {
    for (const { name, version } of packages) expect(text).toContain(`\n${name} ${version}\n`);
  });
});

describe('modules of a script', () => {
  it('are in order where they are our own, or of packages whose licence is listed', () => {
    expect(unlistedPackages(['/x/src/islands/a.ts', '/x/node_modules/d3-dsv/src/csv.js', '/x/node_modules/d3/src/index.js', '\0virtual'])).toEqual([]);
  });

  it('are named by their package where it is not', () => {
    expect(unlistedPackages(['/x/node_modules/@scope/part/a.js', '/x/node_modules/d3/node_modules/left-pad/b.js'])).toEqual(['@scope/part', 'left-pad']);
  });
});
