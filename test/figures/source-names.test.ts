import { describe, expect, it } from 'vitest';
import { namesApart } from '../../src/figures/source-names.ts';

const source = (publisher: string, title: string, date?: string) => ({ data: { publisher, title, date } }) as Parameters<typeof namesApart>[0][number];

describe('the names of documents', () => {
  it('are none of none', () => {
    expect(namesApart([])).toEqual([]);
  });

  it('are their publishers', () => {
    expect(namesApart([source('Amazon', '10-K', '2026-02-05'), source('KrASIA', 'Report')])).toEqual(['Amazon', 'KrASIA']);
  });

  it('tell two of one publisher apart by their days', () => {
    expect(namesApart([source('Amazon', '10-K', '2026-02-05'), source('KrASIA', 'Report'), source('Amazon', '10-K', '2025-02-06')])).toEqual([
      'Amazon, 5 Feb 2026',
      'KrASIA',
      'Amazon, 6 Feb 2025',
    ]);
  });

  it('tell two of one publisher and day apart by their titles', () => {
    expect(namesApart([source('Amazon', '10-K'), source('Amazon', 'Letter')])).toEqual(['Amazon: 10-K', 'Amazon: Letter']);
  });
});
