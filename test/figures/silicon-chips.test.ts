import { describe, expect, it } from 'vitest';
import { daysOf, familiesOf, inService, isForAi, isOvertaken, neighboursOf, newestInService, plansOf, stepOf } from '../../src/figures/silicon-chips.ts';
import { chipText, stepEntry } from '../support/catalogue.ts';
import type { Fields } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const chip = (name: string, overrides: Fields = {}) => chipText({ name, claims: [], specs: [], facts: [], ...overrides });
const ledger = (chips: Readonly<Record<string, string>>) =>
  smallLedger({ files: Object.fromEntries(Object.entries(chips).map(([id, text]) => [`chips/acme/${id}.mdx`, text])) });
const step = (name: string, date: string, basis = 'reported') => stepEntry({ step: name, date, basis });
const get = (chips: Readonly<Record<string, string>>, id: string) => {
  const dataset = ledger(chips);
  const found = dataset.chips.get(`acme/${id}`);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return { dataset, chip: found };
};

describe('the days of a date as fine as its source gives it', () => {
  it.each([
    ['2025-03-18', '2025-03-18', '2025-03-19', '2025-03-18'],
    ['2025-02', '2025-02-01', '2025-03-01', '2025-02-14'],
    ['2025-Q4', '2025-10-01', '2026-01-01', '2025-11-15'],
    ['2024', '2024-01-01', '2025-01-01', '2024-07-01'],
  ])('%s runs from %s to before %s', (date, low, high, middle) => {
    expect(daysOf(date)).toEqual({ low: day(low), high: day(high), middle: day(middle) });
  });
});

describe('families', () => {
  it('stand with those for AI first, and in each the oldest generation first', () => {
    const dataset = ledger({
      old: chip('Forge 1', { family: 'Forge', generation: 1, purpose: 'general-purpose', steps: [step('available', '2018')] }),
      two: chip('Anvil 2', { generation: 2, steps: [step('available', '2021')] }),
      one: chip('Anvil 1', { generation: 1, steps: [step('available', '2020')] }),
      'two-b': chip('Anvil 2B', { generation: 2, steps: [step('available', '2020-05')] }),
    });
    expect(familiesOf(dataset, 'acme').map(({ name, chips }) => [name, chips.map(({ data }) => data.name)])).toEqual([
      ['Anvil', ['Anvil 1', 'Anvil 2B', 'Anvil 2']],
      ['Forge', ['Forge 1']],
    ]);
    expect(familiesOf(dataset, 'globex')).toEqual([]);
    expect([...dataset.chips.values()].filter(isForAi).length).toBe(3);
  });

  it('tell a chip its predecessors, siblings and successors, over a number that is missing', () => {
    const chips = {
      one: chip('Anvil 1', { generation: 1 }),
      three: chip('Anvil 3', { generation: 3 }),
      'three-b': chip('Anvil 3B', { generation: 3 }),
      four: chip('Anvil 4', { generation: 4 }),
    };
    const { dataset, chip: third } = get(chips, 'three');
    const { before, beside, after } = neighboursOf(dataset, third);
    expect([before, beside, after].map((kin) => kin.map(({ data }) => data.name))).toEqual([['Anvil 1'], ['Anvil 3B'], ['Anvil 4']]);
  });
});

describe('what the steps of a chip come to', () => {
  it('is in service from the first shipping or sale that happened, whatever was planned', () => {
    const { chip: found } = get(
      { a: chip('A', { steps: [step('available', '2024-Q1', 'announced'), step('available', '2024-06'), step('shipping', '2024-05')] }) },
      'a',
    );
    expect(inService(found)).toMatchObject({ step: 'shipping', date: '2024-05' });
    expect(stepOf(found, 'available')?.date).toBe('2024-06');
    expect(plansOf(found)).toEqual([]);
    expect(found.data.steps.map((one) => isOvertaken(one, found.data.steps))).toEqual([true, false, false]);
  });

  it('is a plan while nothing of its kind has happened, and tests put no chip into service', () => {
    const { chip: found } = get(
      { a: chip('A', { steps: [step('sampling', '2025'), step('available', '2027-Q4', 'announced'), step('available', '2027-Q1', 'announced')] }) },
      'a',
    );
    expect(inService(found)).toBeNull();
    expect(plansOf(found).map(({ date }) => date)).toEqual(['2027-Q1', '2027-Q4']);
  });

  it('names the newest in service among several, and none where none is', () => {
    const dataset = ledger({
      a: chip('A', { steps: [step('available', '2024-05')] }),
      b: chip('B', { steps: [step('shipping', '2025')] }),
      c: chip('C', { steps: [step('announced', '2025-12')] }),
    });
    expect(newestInService([...dataset.chips.values()])?.chip.data.name).toBe('B');
    expect(newestInService([])).toBeNull();
  });
});
