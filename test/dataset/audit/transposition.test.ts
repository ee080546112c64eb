import { describe, expect, it } from 'vitest';
import { transpositionsOf } from '../../../src/dataset/audit/transposition.ts';
import { audited } from '../../support/audited.ts';

describe('swapped digits', () => {
  it('are none where a value has one digit, or only alike ones', () => {
    expect([...transpositionsOf('USD 3 billion'), ...transpositionsOf('22%'), ...transpositionsOf('not disclosed')]).toEqual([]);
  });

  it('are swapped across commas and points, and never lead with nought', () => {
    expect(transpositionsOf('USD 2,704 million')).toEqual(['USD 7,204 million', 'USD 2,074 million', 'USD 2,740 million']);
    expect(transpositionsOf('-CNY 10.3 billion')).toEqual(['-CNY 13.0 billion']);
  });

  it('tell which part of a sum was mistyped', () => {
    const problems = audited('year-against-quarters', {
      series: {
        'acme/cloud-revenue': [
          ['2024-Q1', 'USD 2,511 million'],
          ['2024-Q2', 'USD 2,764 million'],
          ['2024-Q3', 'USD 2,833 million'],
          ['2024-Q4', 'USD 2,955 million'],
          ['2024', 'USD 10,973 million'],
        ],
      },
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('cloud-revenue.mdx:9:12');
    expect(problems[0]).toContain('With two digits swapped, "USD 2,674 million" of 2024-Q2, they meet.');
  });
});
