import { describe, expect, it } from 'vitest';
import { acmeSource, audited } from '../../support/audited.ts';
import type { FactLine } from '../../support/small-ledger.ts';

const check = (value: string, fields = {}): readonly string[] =>
  audited('lost-qualifier', {
    series: {
      'acme/cloud-revenue': [
        ['2025-Q2', 'more than USD 3.1 billion'],
        ['2025-Q2', value, { source: 'acme/press', ...fields }],
      ],
    },
    files: acmeSource('press', { tier: 'press' }),
  });

describe('lost-qualifier', () => {
  it('lets an exact value stand that is more than its hedge, or answered for', () => {
    expect([...check('USD 3,124 million'), ...check('USD 3.2 billion'), ...check('USD 3.1 billion', { checked: 'So the report prints it.' })]).toEqual([]);
  });

  it('names a number whose hedge another document keeps', () => {
    expect(check('USD 3.1 billion')).toMatchSnapshot();
  });

  it('names the one bare figure of a document that hedges all others', () => {
    const hedged = ['2024-Q1', '2024-Q2', '2024-Q3'].map((period): FactLine => [period, 'about USD 3 billion']);
    expect(audited('lost-qualifier', { series: { 'acme/cloud-revenue': [...hedged, ['2024-Q4', 'USD 3 billion']] } })).toMatchSnapshot();
  });
});
