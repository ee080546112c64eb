import { expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { figuresOf } from '../../src/figures/index.ts';
import { holdFigures } from '../support/figure-contract.ts';

const dataset = assemble(readContent('content'));
const figures = [...figuresOf(dataset).values()];

it('there are figures of every kind of page', () => {
  expect(figures.length).toBeGreaterThan(250);
});

holdFigures(dataset, figures);
