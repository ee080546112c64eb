import { describe, expect, it } from 'vitest';
import { costOf, shapeOf } from '../../src/commands/bench-cost.ts';

describe('what so many gigabytes cost', () => {
  const steps = [
    { upTo: 10, dollars: 1 },
    { upTo: 50, dollars: 0.5 },
    { upTo: Infinity, dollars: 0.1 },
  ];

  it.each([
    [0, 0],
    [4, 4],
    [10, 10],
    [30, 20],
    [50, 30],
    [150, 40],
  ])('%i cost %i: each step at its own price', (gigabytes, dollars) => {
    expect(costOf(gigabytes, { steps })).toBeCloseTo(dollars);
  });
});

it.each([
  ['index.html', '/'],
  ['prices/index.html', '/prices/'],
  ['providers/aws/capex/index.html', '/providers/…/…/'],
])('%s is a page of the kind %s', (file, shape) => {
  expect(shapeOf(file)).toBe(shape);
});
