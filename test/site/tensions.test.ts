// The pages of tensions as text: every side with its figures and sources, and a way to each from all it touches.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { factPath, sourcePath } from '../../src/figures/address.ts';
import { hasMetricPage } from '../../src/figures/metric-pages.ts';
import { tensionPath, tensionsLead, tensionView } from '../../src/figures/tension-pages.ts';
import { siteFolder } from './browser.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
const read = (path: string): string => readFileSync(join(siteFolder(), path, 'index.html'), 'utf8');
/** The text of a page with its entities read. */
const words = (path: string): string => read(path).replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('/tensions/', () => {
  const html = words('/tensions/');

  it('opens with how many there are', () => {
    expect(html).toContain(tensionsLead(dataset));
  });

  it('leads to each of them', () => {
    expect([...dataset.tensions.keys()].filter((id) => !html.includes(`href="${tensionPath(id)}"`))).toEqual([]);
  });
});

describe.each([...dataset.tensions.values()].map((tension) => [tension.id, tension] as const))('/tensions/%s/', (id, tension) => {
  const html = words(tensionPath(id));
  const view = tensionView(dataset, tension);

  it('prints each claim, its figures with their addresses, its sources, and what would settle it', () => {
    const wanted = [
      tension.data.title,
      view.settles,
      ...view.sides.flatMap(({ claim, facts, sources }) => [claim, ...facts.map(factPath), ...sources.map(sourcePath)]),
    ];
    expect(wanted.filter((part) => !html.includes(part))).toEqual([]);
  });

  it('is listed by the providers and metrics it touches', () => {
    const { providers, metrics } = tension.data;
    const pages = [
      ...providers.map((provider) => `/providers/${provider}/`),
      ...metrics.filter((metric) => hasMetricPage(dataset, metric)).map((metric) => `/metrics/${metric}/`),
    ];
    expect(pages.filter((page) => !read(page).includes(`href="${tensionPath(id)}"`))).toEqual([]);
  });
});
