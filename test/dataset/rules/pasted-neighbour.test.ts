import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const check = (first: string, second: string): readonly string[] =>
  audited('pasted-neighbour', {
    series: {
      'acme/cloud-revenue': [
        ['2025-Q1', first],
        ['2025-Q2', second],
      ],
    },
  });

describe('pasted-neighbour', () => {
  it('lets round values be alike', () => {
    expect([
      ...check('USD 3.1 billion', 'USD 3.1 billion'),
      ...check('USD 3,100 million', 'USD 3,100 million'),
      ...check('USD 3,117 million', 'USD 3,118 million'),
    ]).toEqual([]);
  });

  it('names a value that is digit by digit its neighbour’s', () => {
    expect(check('USD 3,117 million', 'USD 3,117 million')).toMatchSnapshot();
  });
});
