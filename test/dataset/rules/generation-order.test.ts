import { describe, expect, it } from 'vitest';
import { chipText, stepEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

type Line = readonly [generation: number, steps: readonly Fields[], overrides?: Fields];
const check = (...chips: readonly Line[]): readonly string[] =>
  problemsOf(
    ledgerFiles(
      Object.fromEntries(
        chips.map(([generation, steps, overrides], index) => [
          `chips/acme/anvil-${index}.mdx`,
          chipText({ name: `Anvil ${index}`, aliases: [], generation, steps: steps.map(stepEntry), claims: [], facts: [], ...overrides }),
        ]),
      ),
    ),
    'generation-order',
  );
const announced = (date: string): Fields => ({ step: 'announced', date });
const available = (date: string, basis = 'reported'): Fields => ({ step: 'available', date, basis });

describe('generation-order', () => {
  it('lets generations follow one another, be announced together and skip a number', () => {
    expect(check([1, [announced('2023'), available('2024')]], [2, [announced('2024')]], [2, [announced('2023')]], [4, [announced('2024-02')]])).toEqual([]);
    expect(check([1, [announced('2025-03-01')]], [2, [announced('2025-03-01'), available('2027', 'announced')]])).toEqual([]);
  });

  it('keeps families and providers apart', () => {
    expect(check([1, [announced('2025')]], [2, [announced('2020')], { family: 'Nail' }])).toEqual([]);
  });

  it('questions a generation that is heard of before the one it follows', () => {
    expect(check([1, [announced('2025-06')]], [2, [announced('2025-03')]])).toMatchSnapshot();
  });

  it('questions many years between two generations, unless some between them are not listed', () => {
    expect(check([1, [announced('2012')]], [2, [announced('2025-03')]])).toMatchSnapshot();
    expect(check([1, [announced('2012')]], [3, [announced('2025-03')]])).toEqual([]);
  });

  it('questions a generation in use, or planned to be, before the one it follows', () => {
    expect(check([1, [announced('2023'), available('2026')]], [2, [announced('2024'), available('2025')]])).toMatchSnapshot();
    expect(check([1, [announced('2023'), available('2027', 'announced')]], [2, [announced('2024'), available('2026-Q4', 'announced')]])).toMatchSnapshot();
  });
});
