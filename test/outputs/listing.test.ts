import { describe, expect, it } from 'vitest';
import { csvParse } from 'd3';
import { readContent } from '../../src/dataset/from-disk.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import {
  type Filters,
  filtersOf,
  isListName,
  LIST_NAMES,
  listCsv,
  listJson,
  type ListName,
  listRows,
  listText,
  refuseFilters,
} from '../../src/outputs/listing.ts';
import { sourceText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const fixture = assemble(readContent(new URL('../fixture/content', import.meta.url).pathname));
const overdue = smallLedger({
  providers: { bolt: { name: 'Bolt', short: 'Bolt', order: 2, claimants: [{ id: 'bolt', name: 'Bolt' }] } },
  series: {
    'acme/cloud-revenue': [
      ['2024-Q4', 'USD 3.0 billion', { source: 'acme/q4' }],
      ['2025-Q1', 'USD 3.1 billion', { source: 'acme/q1' }],
      ['2025-Q2', 'USD 3.2 billion'],
      ['2025-Q2', 'USD 4.2 billion', { source: 'acme/q1', disputed: 'A misprint.' }],
    ],
    'bolt/cloud-revenue': [['2025-Q3', 'not disclosed']],
  },
  files: {
    'sources/acme/q4.yaml': sourceText({ url: 'https://acme.example/q4', date: '2025-01-30' }),
    'sources/acme/q1.yaml': sourceText({ url: 'https://acme.example/q1', date: '2025-04-30', tier: 'blog' }),
  },
});
const cells = (name: ListName, filters: Filters, column: string) => listRows(name, filters, overdue).map((row) => row[column]);

describe('npm run list', () => {
  it.each(LIST_NAMES.filter(isListName))('lists %s of the fixture as lines, CSV and JSON of one length', (name) => {
    const rows = listRows(name, {}, fixture);
    expect(listText(name, rows, {})).toContain(rows.length === 0 ? `No ${name}.` : `\n${rows.length} `);
    expect(csvParse(listCsv(rows))).toHaveLength(rows.length);
    expect(JSON.parse(listJson(rows))).toHaveLength(rows.length);
  });

  it('narrows facts by every filter', () => {
    expect(cells('facts', { provider: 'acme' }, 'period')).toEqual(['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q2']);
    expect(cells('facts', { stale: 'yes' }, 'value')).toEqual(['USD 3.2 billion']);
    expect(cells('facts', { missing: 'yes' }, 'provider')).toEqual(['bolt']);
    expect(cells('facts', { disputed: 'yes' }, 'standing')).toEqual(['disputed']);
    expect(cells('facts', { tier: 'blog' }, 'value')).toEqual(['USD 3.1 billion', 'USD 4.2 billion']);
    expect(cells('facts', { source: 'acme/q4' }, 'place')).toEqual(['content/providers/acme/cloud-revenue.mdx:3']);
    expect(cells('facts', { metric: 'capex' }, 'value')).toEqual([]);
    expect(listRows('facts', { derived: 'yes' }, fixture).every(({ basis }) => basis === 'derived')).toBe(true);
    expect(listRows('facts', { derived: 'yes' }, fixture).length).toBeGreaterThan(5);
  });

  it('tells series that should have spoken, and sources by what rests on them', () => {
    expect(listRows('series', { stale: 'yes' }, overdue)).toEqual([
      {
        provider: 'acme',
        metric: 'cloud-revenue',
        facts: 4,
        newest: '2025-Q2',
        value: 'USD 3.2 billion',
        next: '2025-09-30',
        expected: '2025-10-30',
        file: 'content/providers/acme/cloud-revenue.mdx',
      },
    ]);
    expect(cells('sources', { provider: 'bolt' }, 'source')).toEqual(['acme/q2']);
    expect(listRows('sources', {}, overdue).map(({ source, facts }) => [source, facts])).toEqual([
      ['acme/q1', 2],
      ['acme/q2', 2],
      ['acme/q4', 1],
    ]);
    expect(cells('gaps', { missing: 'yes' }, 'kind')).toEqual(['not disclosed']);
    expect(cells('gaps', { stale: 'yes' }, 'provider')).toEqual(['acme']);
  });

  it('prints columns side by side', () => {
    expect(listText('facts', listRows('facts', { provider: 'acme', stale: 'yes' }, overdue), { provider: 'acme' })).toMatchInlineSnapshot(`
      "metric         period   value            basis     claimant  source   grade  standing  place
      cloud-revenue  2025-Q2  USD 3.2 billion  reported  acme      acme/q2  A      shown     content/providers/acme/cloud-revenue.mdx:13

      1 fact.
      "
    `);
  });

  it('refuses what it cannot filter by, with the nearest word', () => {
    expect(refuseFilters('facts', { provider: 'acme' }, overdue)).toBeNull();
    expect(refuseFilters('events', { grade: 'A' }, overdue)).toBe('There is no --grade for events. They take --provider, --kind, --basis, --source.');
    expect(refuseFilters('facts', { provider: 'acne' }, overdue)).toBe('There is no provider "acne". Did you mean "acme"? Known: acme, bolt.');
    expect(refuseFilters('facts', { grade: 'E' }, overdue)).toBe('There is no grade "E". Did you mean "A"? Known: A, B, C, D.');
    expect(refuseFilters('sources', { tier: 'pres' }, overdue)).toContain('Did you mean "press"?');
    expect(refuseFilters('events', { kind: 'chips' }, overdue)).toContain('Did you mean "chip"?');
    expect(filtersOf('claimants')).toEqual(['provider']);
  });
});
