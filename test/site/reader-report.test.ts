// Every page of the built site is one that the report of changes knows of, so that none can change without being told.
import { describe, expect, it } from 'vitest';
import { filesOf, RELEASED, releasedIn } from '../../src/commands/release.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { formerPages } from '../../src/figures/former-pages.ts';
import { embeddedFigures } from '../../src/outputs/page-contents/evidence.ts';
import { pageContents } from '../../src/outputs/page-contents/index.ts';
import { siteFolder } from './browser.ts';

/** Pages of mere words, which content does not change. */
const WORDS = ['/contribute/', '/data/dictionary/'];

describe('the report of changes', () => {
  const files = readContent('content');
  const dataset = assemble(files);
  const released = releasedIn(RELEASED);
  const former = new Set(formerPages(dataset, released?.addresses ?? []).map(({ path }) => path));
  const built = filesOf(siteFolder())
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !WORDS.includes(path) && !former.has(path));

  it('knows every page of the built site, and none besides', () => {
    const known = [...pageContents({ dataset, files }, released).keys()];
    expect(known.toSorted()).toEqual(built.filter((path) => !path.startsWith('/embed/')).toSorted());
  });

  it('knows every figure that stands alone, and none besides', () => {
    const known = [...embeddedFigures(dataset).keys()].map((id) => `/embed/${id}/`);
    expect(known.toSorted()).toEqual(built.filter((path) => path.startsWith('/embed/')).toSorted());
  });
});
