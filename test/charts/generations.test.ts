import { describe, expect, it } from 'vitest';
import { type Generation, type Generations, type GenerationStep, placeGenerations, stepPaths, stepShape } from '../../src/charts/generations.ts';
import { textWidth } from '../../src/charts/text-room.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const step = (date: string, overrides: Partial<GenerationStep> = {}): GenerationStep => ({
  key: date,
  value: day(date),
  low: day(date),
  high: day(date) + 1,
  mark: 'reported',
  label: date,
  href: null,
  shape: 'circle',
  ...overrides,
});
/** A step of which only the year is known. */
const yearStep = (year: number, overrides: Partial<GenerationStep> = {}): GenerationStep =>
  step(`${year}-07-01`, { key: String(year), low: day(`${year}-01-01`), high: day(`${year + 1}-01-01`), ...overrides });
const member = (name: string, ...steps: readonly GenerationStep[]): Generation => ({ name, steps });
const place = (members: readonly Generation[], form: 'wide' | 'narrow' = 'wide', groups = 1): Generations => {
  const families = [{ name: 'Anvil', members }];
  const others = Array.from({ length: groups - 1 }, (_, index) => ({ id: `g${index}`, name: `Group ${index}`, families }));
  const chart = placeGenerations(
    {
      kind: 'generations',
      groups: [{ id: 'acme', name: 'Acme', families }, ...others],
      today: day('2026-01-15'),
      key: [{ shape: 'circle', isPlan: false, words: 'available' }],
    },
    form,
  );
  if (chart === null) throw new Error('Nothing was placed.');
  return chart;
};
const placed = (chart: Generations) => chart.groups.flatMap(({ families }) => families.flatMap(({ members }) => members));
/** From the leftmost to the rightmost pixel of a generation with its name. */
const extent = (one: ReturnType<typeof placed>[number]): readonly [number, number] => {
  const room = textWidth(one.name);
  const label = one.label.anchor === 'start' ? [one.label.x, one.label.x + room] : [one.label.x - room, one.label.x];
  const xs = [...label, ...one.steps.flatMap(({ x, span }) => [x, ...(span ?? [])])];
  return [Math.min(...xs), Math.max(...xs)];
};
/** A family of thirty in eleven years, some planned, some of which only the year is known. */
const crowd = Array.from({ length: 30 }, (_, index) => {
  const year = 2018 + ((index * 7) % 11);
  return member(
    `Anvil ${'X'.repeat(index % 9)}${index}`,
    step(`${year}-0${(index % 9) + 1}-15`, { key: `${index}a`, shape: 'tick' }),
    yearStep(year + 1, { key: `${index}b`, mark: index % 2 === 0 ? 'announced' : 'reported' }),
  );
});

describe('placeGenerations', () => {
  it('is nothing without steps', () => {
    expect(placeGenerations({ kind: 'generations', groups: [], today: 0, key: [] }, 'wide')).toBeNull();
    expect(
      placeGenerations(
        { kind: 'generations', groups: [{ id: 'a', name: 'A', families: [{ name: 'F', members: [member('F1')] }] }], today: 0, key: [] },
        'narrow',
      ),
    ).toBeNull();
  });

  it.each(['wide', 'narrow'] as const)('marks every step once, and keeps every name inside, on lines of their own where they would touch: %s', (form) => {
    const chart = place(crowd, form);
    expect(chart.marks.map(({ key }) => key).toSorted()).toEqual(crowd.flatMap(({ steps }) => steps.map(({ key }) => key)).toSorted());
    const extents = placed(chart).map((one) => ({ y: one.label.y, extent: extent(one) }));
    expect(extents.filter(({ extent: [from, to] }) => from < chart.left || to > chart.width)).toEqual([]);
    const touching = extents.filter((one, index) =>
      extents.some((other, at) => at < index && other.y === one.y && other.extent[0] < one.extent[1] && one.extent[0] < other.extent[1]),
    );
    expect(touching).toEqual([]);
    expect(Math.max(...extents.map(({ y }) => y))).toBeLessThan(chart.bottom);
  });

  it('draws what happened through and what is planned on from there, dashed', () => {
    const [both, planned, done] = placed(
      place([
        member('A', step('2020-01-01'), step('2021-01-01'), step('2027-01-01', { mark: 'announced' })),
        member('B', step('2020-01-01', { mark: 'announced' })),
        member('C', step('2022-01-01')),
      ]),
    );
    expect(both?.line).toMatch(/^M[\d.]+,[\d.]+H[\d.]+$/);
    expect(both?.plan.split(',')[0]?.slice(1)).toBe(both?.line.split('H')[1]);
    expect([planned?.line, planned?.plan, done?.line, done?.plan]).toEqual(['', '', '', '']);
    expect(both?.steps.map(({ isPlan }) => isPlan)).toEqual([false, false, true]);
  });

  it('shows the time in which a step may lie, and parts two steps of one such time', () => {
    const [first] = placed(place([member('A', yearStep(2022), yearStep(2022, { key: 'b' })), member('B', step('2020-01-01'), step('2024-12-31'))]));
    const [one, two] = first?.steps ?? [];
    expect(one?.span).toEqual(two?.span);
    const [from = 0, to = 0] = one?.span ?? [];
    expect([one?.x, two?.x].map((x) => Math.round((((x ?? 0) - from) / (to - from)) * 3))).toEqual([1, 2]);
  });

  it('names groups only where there are several, and parts past from plan only within the axis', () => {
    expect(place([member('A', step('2025-01-01'), step('2027-01-01'))]).groups[0]?.y).toBeNull();
    expect(place([member('A', step('2025-01-01'), step('2027-01-01'))], 'wide', 2).groups.every(({ y }) => y !== null)).toBe(true);
    expect(place([member('A', step('2025-01-01'), step('2027-01-01'))]).today).toBeGreaterThan(0);
    expect(place([member('A', step('2018-01-01'))]).today).toBeNull();
  });

  it('labels no more years than have room', () => {
    const chart = place([member('A', step('2000-01-01'), step('2029-01-01'))], 'narrow');
    const gaps = chart.ticks.slice(1).map(({ x }, index) => x - (chart.ticks[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(textWidth('2026'));
  });
});

describe('the shapes of steps', () => {
  it('differ from each other and are drawn about their place', () => {
    const shapes = (['tick', 'square', 'triangle', 'circle', 'cross'] as const).map((shape) => stepShape({ x: 10, y: 20, shape }));
    expect(new Set(shapes).size).toBe(5);
    expect(stepShape({ x: 10, y: 20, shape: 'tick' })).toBe('M10,14.5v11');
  });

  it('are stroked where they have no inside, hollow where planned, solid where it happened', () => {
    const at = { x: 0, y: 0 };
    const paths = stepPaths([
      { ...at, shape: 'tick', isPlan: true },
      { ...at, shape: 'circle', isPlan: true },
      { ...at, shape: 'circle', isPlan: false },
    ]);
    expect(paths.map(({ paint }) => paint)).toEqual(['stroke', 'solid', 'hollow']);
    expect(stepPaths([])).toEqual([]);
  });
});
