import { describe, expect, it } from 'vitest';
import { sparkline, unbrokenRuns } from '../../src/charts/sparkline.ts';

const point = (position: number, value: number, segment = '') => ({ position, value, segment });

describe('sparkline', () => {
  it('draws nothing where there is nothing', () => {
    expect(sparkline([])).toBeNull();
  });

  it('shows under four figures as dots without a line', () => {
    const drawing = sparkline([point(1, 2), point(2, 3), point(3, 5)]);
    expect(drawing?.paths).toEqual([]);
    expect(drawing?.dots).toHaveLength(3);
  });

  it('joins four quarters that follow each other in one line, oldest at the left', () => {
    const drawing = sparkline([point(4, 4), point(1, 1), point(2, 2), point(3, 3)]);
    expect(drawing?.paths).toEqual(['M3,15L21.7,11L40.3,7L59,3']);
    expect(drawing?.last).toEqual({ x: 59, y: 3 });
  });

  it('leaves a gap where a quarter is missing, never a zero', () => {
    const drawing = sparkline([point(1, 10), point(2, 11), point(4, 12), point(5, 13)]);
    expect(drawing?.paths).toHaveLength(2);
    expect(drawing?.zero).toBeNull();
  });

  it('cuts the line where the perimeter changes', () => {
    const drawing = sparkline([point(1, 10), point(2, 11), point(3, 12), point(4, 30, 'new')]);
    expect(drawing?.paths).toHaveLength(1);
    expect(drawing?.dots).toHaveLength(1);
  });

  it('marks zero only where values change sign', () => {
    expect(sparkline([point(1, -2), point(2, 1), point(3, 2), point(4, 2)])?.zero).toBe(9);
    expect(sparkline([point(1, 0), point(2, 1), point(3, 2), point(4, 2)])?.zero).toBeNull();
  });

  it('draws a constant in the middle', () => {
    expect(sparkline([point(1, 5), point(2, 5), point(3, 5), point(4, 5)])?.last.y).toBe(9);
  });
});

describe('unbrokenRuns', () => {
  it('bridges steps within reach only', () => {
    expect(unbrokenRuns([point(1, 1), point(5, 1), point(10, 1)], 4).map((run) => run.length)).toEqual([2, 1]);
  });
});
