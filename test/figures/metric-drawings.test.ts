import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { metricDrawings } from '../../src/figures/metric-drawings.ts';

const dataset = assemble(readContent('content'));

describe('the other drawings of a metric', () => {
  it('are those at home on its page, without its own lines', () => {
    expect(metricDrawings(dataset, 'capex').map(({ id }) => id)).toContain('capex-bars');
    expect(metricDrawings(dataset, 'market-share-global').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['market-share-global-slope', 'market-share-global-stacked']),
    );
    expect([...dataset.metrics.keys()].filter((metric) => metricDrawings(dataset, metric).some(({ id }) => id === metric))).toEqual([]);
  });

  it('are none for a metric that nothing else draws', () => {
    expect(metricDrawings(dataset, 'strategy')).toEqual([]);
  });
});
