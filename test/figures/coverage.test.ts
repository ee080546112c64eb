import { describe, expect, it } from 'vitest';
import { coverage, coverageCell, coverageLead } from '../../src/figures/coverage.ts';
import { sourceText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = smallLedger({
  providers: { bolt: { name: 'Bolt', short: 'Bolt', order: 2, claimants: [{ id: 'bolt', name: 'Bolt' }] } },
  metrics: {
    backlog: { nature: 'stock' },
    regions: { nature: 'stock', kind: 'count', unit: 'regions' },
    customers: { nature: 'stock', kind: 'count', unit: 'customers' },
  },
  series: {
    'acme/cloud-revenue': [
      ['2024-Q4', 'USD 3.0 billion', { source: 'acme/q4' }],
      ['2025-Q1', 'USD 3.1 billion', { source: 'acme/q1' }],
      ['2025-Q2', 'USD 3.2 billion'],
    ],
    'bolt/cloud-revenue': [['2025-Q3', 'USD 9.0 billion']],
    'acme/backlog': [['2025-06-30', 'not disclosed']],
    'bolt/backlog': [['2025-06-30', 'not applicable']],
    'acme/regions': [['2025-06-30', '4']],
    'bolt/regions': [['2019-06-30', '3']],
    'acme/customers': [['2025-06-30', '12']],
  },
  files: {
    'sources/acme/q4.yaml': sourceText({ url: 'https://acme.example/q4', date: '2025-01-30' }),
    'sources/acme/q1.yaml': sourceText({ url: 'https://acme.example/q1', date: '2025-04-30' }),
  },
});
const kindOf = (provider: string, metric: string) => coverageCell(dataset, provider, metric).kind;

describe('coverage', () => {
  it('tells what is current, stale, silent and a gap apart', () => {
    expect(kindOf('bolt', 'cloud-revenue')).toBe('current');
    expect(kindOf('acme', 'cloud-revenue')).toBe('stale');
    expect(kindOf('bolt', 'regions')).toBe('stale');
    expect(kindOf('acme', 'backlog')).toBe('not disclosed');
    expect(kindOf('bolt', 'backlog')).toBe('not applicable');
    expect(coverageCell(dataset, 'bolt', 'customers')).toMatchObject({ kind: 'gap', path: '/contribute/#add', mark: 'not-sought' });
  });

  it('asks nobody for what one provider alone reports', () => {
    const metrics = coverage(dataset).groups.flatMap(({ rows }) => rows.map(({ metric }) => metric));
    expect(metrics).toContain('cloud-revenue');
    expect(metrics).not.toContain('customers');
  });

  it('lists what is overdue, and counts every cell once', () => {
    const map = coverage(dataset);
    expect(map.overdue).toEqual([
      { provider: 'acme', label: 'cloud-revenue', path: '/providers/acme/cloud-revenue/', last: '2025-06-30', expected: '2025-10-30' },
    ]);
    const cells = map.groups.reduce((sum, { rows }) => sum + rows.length * map.providers.length, 0);
    expect([...map.counts.values()].flatMap((one) => Object.values(one)).reduce((sum, count) => sum + count, 0)).toBe(cells);
    expect(coverageLead(map)).toContain(`Of ${cells} places`);
  });
});
