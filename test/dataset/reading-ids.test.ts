import { describe, expect, it } from 'vitest';
import { readingIds } from '../../src/dataset/reading-ids.ts';

const dated = (date: string, ...sources: readonly string[]) => ({ provider: 'acme', date, sources });

describe('ids of readings', () => {
  it('are none for none', () => {
    expect(readingIds('sales', [])).toEqual([]);
  });

  it('name the entry, the provider and the day', () => {
    expect(readingIds('sales', [dated('2025-07-30', 'acme/q2'), dated('2025-07', 'acme/q2')])).toEqual(['sales/acme/2025-07-30', 'sales/acme/2025-07']);
  });

  it('tell those of one day apart by source, the first keeping its id when others come', () => {
    const day = [dated('2025-07-30', 'acme/q2'), dated('2025-07-30', 'acme/call'), dated('2025-07-30', 'paper/call'), dated('2025-07-30', 'paper/call')];
    const ids = readingIds('sales', day);
    expect(ids).toEqual(['sales/acme/2025-07-30', 'sales/acme/2025-07-30~call', 'sales/acme/2025-07-30~paper-call', 'sales/acme/2025-07-30~paper-call-2']);
    for (const count of [1, 2, 3]) expect(readingIds('sales', day.slice(0, count))).toEqual(ids.slice(0, count));
  });
});
