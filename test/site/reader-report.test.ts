// Every page of the built site is one that the report of changes knows of, so that none can change without being told.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, RELEASED, releasedIn } from '../../src/commands/release.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { embeddedFigures } from '../../src/outputs/page-contents/evidence.ts';
import { pageContents } from '../../src/outputs/page-contents/index.ts';
import { siteFolder } from './browser.ts';

/** Pages of mere words, which content does not change. */
const WORDS = ['/contribute/', '/data/dictionary/', '/editorial/'];

describe('the report of changes', () => {
  const files = readContent('content');
  const dataset = assemble(files);
  const built = filesOf(siteFolder())
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`);
  /** Pages that lead on to another, or say what is withdrawn, are kept out of indexes. */
  const leadsOn = (path: string): boolean => readFileSync(join(siteFolder(), path, 'index.html'), 'utf8').includes('content="noindex"');

  it('knows every page of the built site, and none besides', () => {
    const known = new Set(pageContents({ dataset, files }, releasedIn(RELEASED)).keys());
    const pages = built.filter((path) => !path.startsWith('/embed/'));
    expect(pages.filter((path) => !known.has(path) && !leadsOn(path)).toSorted()).toEqual(WORDS);
    expect([...known].filter((path) => !pages.includes(path))).toEqual([]);
  });

  it('knows every figure that stands alone, and none besides', () => {
    const known = [...embeddedFigures(dataset).keys()].map((id) => `/embed/${id}/`);
    expect(known.toSorted()).toEqual(built.filter((path) => path.startsWith('/embed/')).toSorted());
  });
});
