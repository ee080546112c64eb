import { describe, expect, it } from 'vitest';
import { expectedDays } from '../../src/figures/expectations.ts';
import { sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

/** Quarters told so many days after their end, as one source each. */
const QUARTERS = [
  ['2024-Q4', '2025-01-30'],
  ['2025-Q1', '2025-04-30'],
  ['2025-Q2', '2025-07-30'],
  ['2025-Q3', '2025-10-30'],
] as const;
const files = Object.fromEntries(
  QUARTERS.map(([label, date]) => [
    `sources/acme/${label.toLowerCase()}.yaml`,
    sourceText({ url: `https://acme.example/${label}`, date, accessed: '2026-01-15' }),
  ]),
);
const told = (count: number): readonly FactLine[] =>
  QUARTERS.slice(0, count).map(([label]) => [label, 'USD 3.1 billion', { source: `acme/${label.toLowerCase()}` }]);
const ledger = (series: Readonly<Record<string, readonly FactLine[]>>) =>
  smallLedger({ metrics: { 'cloud-revenue': { label: 'Cloud revenue' }, staff: { label: 'Staff costs' } }, series, files });

describe('expectedDays', () => {
  it('has none where too little is known of past results', () => {
    expect(expectedDays(ledger({ 'acme/cloud-revenue': told(2) }))).toEqual([]);
  });

  it('gives the day of the next results with how it was reckoned and what should speak then', () => {
    const [day, ...others] = expectedDays(ledger({ 'acme/cloud-revenue': told(4) }));
    expect(others).toEqual([]);
    expect(day).toEqual({
      id: 'acme/2025-12-31/results',
      provider: 'acme',
      day: '2026-01-30',
      title: 'Acme Cloud: results to 31 Dec 2025 expected',
      text: 'Reckoned, not announced: of the last 4 periods reported, the one in the middle was told 30 days after its end; this one ends on 31 Dec 2025. Series that should speak then: cloud revenue.',
      path: '/providers/acme/',
    });
  });

  it('says where a day has passed without results, and gives the next one after the ledger’s day too', () => {
    const days = expectedDays(ledger({ 'acme/cloud-revenue': told(3) }));
    expect(days.map(({ day, id }) => [day, id])).toEqual([
      ['2025-10-30', 'acme/2025-09-30/results'],
      ['2026-01-30', 'acme/2025-12-31/results'],
    ]);
    expect(days[0]?.text).toMatch(/The ledger, as of 15 Jan 2026, does not hold these results yet\.$/);
    expect(days[1]?.text).not.toContain('does not hold');
  });

  it('names a series that is told with the results beside them, and gives one that is told weeks later a day of its own', () => {
    const halves = (source: string): readonly FactLine[] => ['2024-H1', '2024-H2', '2025-H1'].map((label): FactLine => [label, 'USD 1.0 billion', { source }]);
    const together = expectedDays(ledger({ 'acme/cloud-revenue': told(4), 'acme/staff': halves('acme/2025-q2') }));
    expect(together.map(({ id }) => id)).toEqual(['acme/2025-12-31/results']);
    expect(together[0]?.text).toContain('Series that should speak then: cloud revenue and staff costs.');
    const apart = expectedDays(ledger({ 'acme/cloud-revenue': told(4), 'acme/staff': halves('acme/2025-q3') }));
    expect(apart.map(({ id, day, title }) => [id, day, title])).toEqual([
      ['acme/2025-12-31/results', '2026-01-30', 'Acme Cloud: results to 31 Dec 2025 expected'],
      ['acme/2025-12-31/series', '2026-05-02', 'Acme Cloud: staff costs to 31 Dec 2025 expected'],
    ]);
    expect(apart[1]?.text).toBe('Reckoned, not announced: the period ends on 31 Dec 2025, and past ones were told 122 days after their end. Of staff costs.');
  });

  it('is the same list for one provider as for all of them, where there is one', () => {
    const dataset = ledger({ 'acme/cloud-revenue': told(4) });
    expect(expectedDays(dataset, 'acme')).toEqual(expectedDays(dataset));
    expect(expectedDays(dataset, 'nobody')).toEqual([]);
  });
});
