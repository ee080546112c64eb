// Ten facts changed in the frozen ledger: what the report foretells, in full. Whether built sites bear it out is shown by npm run bench -- diff.
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import type { SourceFile } from '../../src/dataset/types.ts';
import type { ReadLedger } from '../../src/outputs/page-contents/index.ts';
import { isEmptyReport, readerReport } from '../../src/outputs/reader-report.ts';
import { reportLead, reportSections } from '../../src/outputs/report-sections.ts';
import { plainQuote, reportText } from '../../src/outputs/report-text.ts';

const FILES = readContent('test/fixture/content');
const ledger = (files: readonly SourceFile[]): ReadLedger => ({ files, dataset: assemble(files) });
const before = ledger(FILES);

type Edit = readonly [path: string, from: string | RegExp, to: string];
/** The frozen ledger with some texts replaced. Throws where one is not there. */
function edited(edits: readonly Edit[]): ReadLedger {
  const texts = new Map(FILES.map(({ path, text }) => [path, text]));
  for (const [path, from, to] of edits) {
    const text = texts.get(path) ?? '';
    if (text.replace(from, to) === text) throw new Error(`${path} has no ${String(from)}.`);
    texts.set(path, text.replace(from, to));
  }
  return ledger([...texts].map(([path, text]) => ({ path, text })));
}
const reportOf = (edits: readonly Edit[]) => readerReport('the frozen ledger', before, edited(edits), null);

const NORTH = 'providers/north/cloud-revenue.mdx';
const rival = (period: string, value: string): string =>
  `  - period: ${period}\n    value: ${value}\n    basis: reported\n    claimant: south\n    source: north/results\n`;
const TEN: readonly Edit[] = [
  [NORTH, 'CNY 33.4 billion', 'CNY 33.9 billion'],
  [NORTH, 'CNY 26.5 billion', 'not disclosed'],
  [NORTH, /( {2}- period: FY2025-Q3\n[\s\S]*?source: north\/results\n)/, '$1    note: Before the change of segments.\n'],
  ['providers/north/capex.mdx', 'about CNY 12 billion', 'CNY 12.4 billion'],
  ['providers/north/capex.mdx', /( {2}- period: FY2025-Q2\n[\s\S]*?source: north\/results\n)/, '$1    disputed: The annual report adds up to another sum.\n'],
  ['providers/north/capex-plan.mdx', 'basis: announced', 'basis: guided'],
  ['providers/south/cloud-revenue.mdx', 'source: south/results', 'source: north/results'],
  ['providers/south/market-share-global.mdx', /value: .*%/, 'value: 41%'],
  ['providers/south/regions.mdx', / {2}- period: [\s\S]*?(?= {2}- period: |---)/, ''],
  ['providers/south/capex.mdx', /---\s*$/, `${rival('2025-Q2', 'USD 40.0 billion')}---\n`],
];

describe('readerReport', () => {
  it('finds nothing between a ledger and itself', () => {
    const report = readerReport('itself', before, ledger(FILES), null);
    expect(isEmptyReport(report)).toBe(true);
    expect(reportLead(report, plainQuote)).toBe('Nothing that a reader sees changes against itself.');
    expect(reportSections(report, 10)).toEqual([]);
  });

  it('tells ten changed facts, what follows from them, and every page that looks different', async () => {
    await expect(reportText(reportOf(TEN))).toMatchFileSnapshot('stored/reader-report.txt');
  });

  it('leaves the day of the data aside', () => {
    const later = reportOf([['sources/south/results.yaml', /accessed: .*/, 'accessed: 2025-12-01']]);
    expect(later.days.before).not.toBe(later.days.after);
    expect(later.facts).toEqual([]);
    expect(later.pages.changed).toContain('/sources/south/results/');
    expect(later.pages.changed).not.toContain('/providers/north/capex/');
    expect(reportLead(later, plainQuote)).toContain('The data is as of 2025-12-01');
  });

  it('finds a note on the page of its series alone', () => {
    const { pages, figures, derived, tables, facts } = reportOf(TEN.slice(2, 3));
    expect(facts.map(({ kind, fields }) => [kind, fields.map(({ field }) => field)])).toEqual([['changed', ['note']]]);
    expect([pages.changed, figures.changed, derived, tables]).toEqual([['/providers/north/cloud-revenue/'], [], [], []]);
  });

  it('finds what another text changes', () => {
    const event = 'events/2024/2024-05-07-north-opens-a-region.mdx';
    const { tables, pages, facts } = reportOf([[event, /title: .*/, 'title: North opens two regions']]);
    expect(facts).toEqual([]);
    expect(tables.map(({ table, changed }) => [table, changed.map(({ id, fields }) => [id, fields.map(({ field }) => field)])])).toEqual([
      ['events', [['2024/2024-05-07-north-opens-a-region', ['title']]]],
    ]);
    expect(pages.changed).toEqual(
      expect.arrayContaining(['/', '/events/', '/timeline/', '/events/2024/2024-05-07-north-opens-a-region/', '/providers/north/']),
    );
    expect(pages.changed).not.toContain('/providers/north/capex/');
  });

  it('names what comes and what goes with its page', () => {
    const { pages } = readerReport('less', before, ledger(FILES.filter(({ path }) => path !== 'providers/south/regions.mdx')), null);
    expect(pages.gone).toContain('/providers/south/regions/');
    const { pages: back } = readerReport('more', ledger(FILES.filter(({ path }) => path !== 'providers/south/regions.mdx')), before, null);
    expect(back.added).toContain('/providers/south/regions/');
  });

  it('tells who passes whom where the site ranks them, with both places', () => {
    const { passed, places } = reportOf([['providers/south/cloud-revenue.mdx', /value: USD [\d,]+ million/g, 'value: USD 1,100 million']]);
    expect(passed).toContain('Cloud revenue, in the latest quarter: North Cloud passes South Cloud');
    const own = places.filter(({ metric, window }) => metric === 'cloud-revenue' && window === 'latest-quarter');
    expect(own.map(({ name, before, after }) => [name, before, after])).toEqual([
      ['Cloud revenue, in the latest quarter: North Cloud', '2', '1'],
      ['Cloud revenue, in the latest quarter: South Cloud', '1', '2'],
    ]);
  });
});
