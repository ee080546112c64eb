import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { resolveValue, type ValueAttributes } from '../../src/dataset/value-reference.ts';
import { factEntry, ledgerFiles, metricText, providerText, seriesText } from '../support/ledger.ts';

const dataset = assemble(
  ledgerFiles({
    'providers/acme/index.mdx': providerText({
      fiscalYearEnd: '03-31',
      perimeters: [{ id: 'new', name: 'New', definition: 'As since 2024.', metrics: ['cloud-revenue'] }],
    }),
    'providers/acme/cloud-revenue.mdx': seriesText(
      [
        factEntry({ period: '2023-Q2', value: 'USD 1.9 billion' }),
        factEntry({ period: '2024-Q2', value: 'USD 2.5 billion', perimeter: 'new' }),
        factEntry({ period: 'FY2026-Q1', perimeter: 'new' }),
        factEntry({ period: 2026, value: 'USD 12 billion', basis: 'guided', of: 'Asia' }),
      ],
      { perimeter: 'new' },
    ),
    'metrics/growth.mdx': metricText({ kind: 'percent', order: 2, signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } }),
  }),
);
const of = (attributes: ValueAttributes): string => {
  const resolved = resolveValue({ provider: 'acme', metric: 'cloud-revenue', ...attributes }, dataset);
  return resolved.ok ? resolved.fact.id : resolved.cure;
};

describe('what a <Value> points at', () => {
  it.each<[string, ValueAttributes, string]>([
    ["the provider's own label", { period: 'FY2026-Q1' }, 'acme/cloud-revenue/2025-Q2@new~q2'],
    ['the calendar label', { period: '2025-Q2' }, 'acme/cloud-revenue/2025-Q2@new~q2'],
    ['the current perimeter where none is named', { period: '2024-Q2' }, 'acme/cloud-revenue/2024-Q2@new~q2'],
    ['no perimeter before the current one', { period: '2023-Q2' }, 'acme/cloud-revenue/2023-Q2~q2'],
    ['a perimeter, where it is named', { period: '2024-Q2', perimeter: 'new' }, 'acme/cloud-revenue/2024-Q2@new~q2'],
    ['what it is of and on which footing', { period: '2026', of: 'Asia', basis: 'guided' }, 'acme/cloud-revenue/2026+asia!guided~q2'],
    ['a derived value by its period', { metric: 'growth', period: '2025-Q2' }, 'acme/growth/2025-Q2@new!derived~derived'],
    ['a key', { fact: 'acme/cloud-revenue/2023-Q2' }, 'acme/cloud-revenue/2023-Q2~q2'],
  ])('is found by %s', (_name, attributes, expected) => {
    expect(of(attributes)).toBe(expected);
  });

  it('is nothing where the footing is not named, and the cure says what stands there', () => {
    expect(of({ period: '2026' })).toBe('On that period stand: of="Asia" basis="guided".');
  });

  it('is nothing where the series is empty', () => {
    expect(resolveValue({ provider: 'acme', metric: 'growth', period: '2019' }, dataset)).toMatchObject({ ok: false });
  });
});
