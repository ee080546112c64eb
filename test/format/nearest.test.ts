import { describe, expect, it } from 'vitest';
import { editDistance, nearest, proposal } from '../../src/format/nearest.ts';

describe('the nearest match', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['capex', 'capex', 0],
    ['capex', 'capx', 1],
    ['capex', 'cappex', 1],
    ['capex', 'copex', 1],
    ['capex', 'acpex', 1],
    ['kitten', 'sitting', 3],
  ])('is counted in single-letter changes: %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });

  it.each([
    ['cpaex', ['capex', 'backlog'], 'capex'],
    ['Capex', ['capex'], 'capex'],
    ['alibaba', ['aws', 'alibaba-cloud'], 'alibaba-cloud'],
    ['alibaba/june-quarter-2025-result', ['alibaba/june-quarter-2025-results', 'alibaba/june-quarter-2026-results'], 'alibaba/june-quarter-2025-results'],
    ['zzz', ['capex', 'backlog'], null],
    ['capex', [], null],
    ['capex', ['capex'], null],
  ])('of %j among %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('names all choices while they are few', () => {
    expect(proposal('halv', ['half', 'year'], 'Allowed')).toBe('Did you mean "half"? Allowed: half, year.');
    expect(proposal('zzzzzz', ['half', 'year'], 'Allowed')).toBe('Allowed: half, year.');
    expect(
      proposal(
        'zzzzzz',
        Array.from({ length: 40 }, (_, index) => `metric-${index}`),
        'Metrics',
      ),
    ).toBe('There is nothing near it among the 40 metrics.');
  });
});
