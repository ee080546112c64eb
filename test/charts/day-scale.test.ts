import { describe, expect, it } from 'vitest';
import { dayOf, xOf, yearOf } from '../../src/charts/day-scale.ts';

describe('a scale of days', () => {
  it('counts days from 1970 in UTC, whatever the zone of the machine', () => {
    expect([dayOf(1970), dayOf(1971), dayOf(2024, 2)]).toEqual([0, 365, 19_783]);
    expect([yearOf(dayOf(2026)), yearOf(dayOf(2026) - 1), yearOf(dayOf(2026, 11))]).toEqual([2026, 2025, 2026]);
  });

  it('places the ends at the edges and the middle between them', () => {
    const span = { from: dayOf(2025), to: dayOf(2026), left: 100, right: 830 };
    expect([xOf(span, span.from), xOf(span, span.to), xOf(span, (span.from + span.to) / 2)]).toEqual([100, 830, 465]);
  });
});
