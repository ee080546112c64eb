// The pages of signals and risks as text: every dated word with its figures and sources, matrices whole without script, and a way to each from all it speaks of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { factPath, sourcePath } from '../../src/figures/address.ts';
import { hasMetricPage } from '../../src/figures/metric-pages.ts';
import { evidenceCount, riskRows, risksLead } from '../../src/figures/risk-pages.ts';
import { readingCount, signalRows, signalsLead } from '../../src/figures/signal-pages.ts';
import { cellPath, type WatchCell, type WatchRow } from '../../src/figures/watch.ts';
import { dayWords } from '../../src/format/day.ts';
import { type Direction, directionSlug } from '../../src/format/direction.ts';
import { siteFolder } from './browser.ts';

const dataset = assemble(readContent(join(import.meta.dirname, '../../content')));
/** A page with its entities read. */
const read = (path: string): string =>
  readFileSync(join(siteFolder(), path, 'index.html'), 'utf8')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

interface Kind {
  readonly path: string;
  readonly lead: string;
  readonly rows: readonly WatchRow<Direction>[];
  readonly count: (cell: WatchCell<Direction>) => string;
  readonly metrics: ReadonlyMap<string, { readonly data: { readonly metrics: readonly string[] } }>;
}
const kinds: readonly Kind[] = [
  { path: '/signals/', lead: signalsLead(dataset), rows: signalRows(dataset), count: readingCount, metrics: dataset.signals },
  { path: '/risks/', lead: risksLead(dataset), rows: riskRows(dataset), count: evidenceCount, metrics: dataset.risks },
];

describe.each(kinds)('$path', ({ path, lead, rows, count, metrics }) => {
  const html = read(path);

  it('opens with an answer written from the data', () => {
    expect(html).toContain(lead);
  });

  it('has a cell for each provider, marked for filters, which leads to its dated words', () => {
    const cells = rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
    const missing = cells.filter(({ row, cell }) => {
      const start = html.indexOf(`href="${cellPath(row.path, cell.provider)}"`);
      const marks = `<td data-provider="${cell.provider}" data-direction="${cell.direction === null ? 'none' : directionSlug(cell.direction)}">`;
      const shown = html.slice(start, html.indexOf('</td>', start));
      const [newest] = cell.views;
      return (
        start === -1 ||
        !html.slice(0, start).trimEnd().endsWith(`${marks}<a class="cell"`) ||
        (newest && !(shown.includes(dayWords(newest.date)) && shown.includes(count(cell))))
      );
    });
    expect(missing.map(({ row, cell }) => cellPath(row.path, cell.provider))).toEqual([]);
  });

  it.each(rows.map((row) => [row.path, row] as const))('%s prints each dated word with its place, its figures and its sources', (_path, row) => {
    const page = read(row.path);
    const wanted = [...row.cells, ...row.others].flatMap(({ provider, views }) => [
      `id="${provider}"`,
      ...views.flatMap(({ anchor, words, facts, sources }) => [`id="${anchor}"`, words, ...facts.map(factPath), ...sources.map(sourcePath)]),
    ]);
    expect(wanted.filter((part) => !page.includes(part))).toEqual([]);
  });

  it.each(rows.map((row) => [row.path, row] as const))('%s is named by the providers, metrics and sources it rests on', (_path, row) => {
    const all = [...row.cells, ...row.others].filter(({ views }) => views.length > 0);
    const links = [
      ...all.map(({ provider }) => [`/providers/${provider}/`, cellPath(row.path, provider)] as const),
      ...(metrics.get(row.id)?.data.metrics ?? []).filter((id) => hasMetricPage(dataset, id)).map((id) => [`/metrics/${id}/`, row.path] as const),
      ...all.flatMap(({ views }) => views.flatMap(({ anchor, sources }) => sources.map((source) => [sourcePath(source), cellPath(row.path, anchor)] as const))),
    ];
    expect(links.filter(([page, path]) => !read(page).includes(`href="${path}"`))).toEqual([]);
  });
});
