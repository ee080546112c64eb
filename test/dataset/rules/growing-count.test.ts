import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const metrics = { 'chips-to-date': { kind: 'count', unit: 'chips', nature: 'stock', grows: true } };
const check = (...counts: readonly string[]): readonly string[] =>
  audited('growing-count', { metrics, series: { 'acme/chips-to-date': counts.map((count, index) => [`202${index + 1}-12-31`, count]) } });

describe('growing-count', () => {
  it('lets counts to date grow, and hedges overlap', () => {
    expect([...check('100', '200', '200'), ...check('about 400', 'more than 390')]).toEqual([]);
  });

  it('names a count below an earlier one', () => {
    expect(check('100', '200', '150')).toMatchSnapshot();
  });

  it('is told at the earlier one where several are below it', () => {
    expect(check('100', '2,000', '150', '200')).toMatchSnapshot();
  });
});
