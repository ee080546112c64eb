// What the real ledger must hold, and the traps it must not fall into. Other sources may join; these statements stay.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { rankRow, shownAt, windowValue } from '../../src/dataset/query.ts';
import type { LedgerFact } from '../../src/dataset/types.ts';
import { doIntervalsMeet } from '../../src/schema/quantity.ts';
import { Currency } from '../../src/schema/quantity.ts';

const dataset = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));

/** The facts of a series on a calendar period, whatever their perimeter, part and basis. */
const factsOn = (series: string, calendar?: string): readonly LedgerFact[] =>
  (dataset.series.get(series)?.facts ?? []).filter(({ period }) => calendar === undefined || period.calendar === calendar);
const statedOn = (series: string, calendar?: string): readonly string[] => factsOn(series, calendar).map(({ stated }) => stated);

describe('the ledger holds', () => {
  test('Alibaba Cloud’s revenue of the quarter to June 2025 with its interval, in dollars at the average rate', () => {
    expect(factsOn('alibaba-cloud/cloud-revenue', '2025-Q2').find(({ stated }) => stated === 'CNY 33.4 billion')).toMatchObject({
      period: { label: 'FY2026-Q1' },
      value: 33_400_000_000,
      low: 33_350_000_000,
      high: 33_450_000_000,
      usd: 4_619_000_000,
      fx: { rate: 7.2313, from: '2025-04', to: '2025-06', kind: 'average' },
    });
  });

  test('capex of the same quarter as 38.7 billion shown, with 38.6 and about 39 beside it', () => {
    expect(statedOn('alibaba-cloud/capex', '2025-Q2')).toEqual(expect.arrayContaining(['CNY 38.7 billion', 'CNY 38.6 billion', 'about CNY 39 billion']));
    const shown = shownAt(dataset, { provider: 'alibaba-cloud', metric: 'capex', period: '2025-Q2' });
    expect((shown?.value ?? 0) / 1e9).toBeCloseTo(38.7, 1);
  });

  test.each([
    ['alibaba-cloud/cloud-revenue-growth', '2025-Q2', '26%'],
    ['alibaba-cloud/ai-growth-streak', '2025-Q2', '8'],
    ['alibaba-cloud/ai-growth-streak', '2026-Q1', '11'],
    ['alibaba-cloud/free-cash-flow', '2026-Q1', '-CNY 17.3 billion'],
    ['alibaba-cloud/capex-plan', '2025..2027', 'CNY 380 billion'],
    ['alibaba-cloud/valuation-forward-pe', undefined, '14.3x'],
    ['alibaba-cloud/share-price-change', undefined, '64.4%'],
    ['alibaba-cloud/eps-estimate-change', undefined, '-4.77%'],
    ['azure/cloud-revenue', '2024-07..2025-06', 'more than USD 75 billion'],
    ['azure/cloud-revenue', '2024-07..2025-06', 'USD 72,610 million'],
    ['azure/cloud-revenue-growth', '2025-Q2', '39%'],
    ['azure/commitment', undefined, 'USD 80 billion'],
    ['aws/commitment', undefined, 'USD 5 billion'],
  ])('%s on %s as %s', (series, calendar, stated) => {
    expect(statedOn(series, calendar)).toContain(stated);
  });

  test('the claim of 60 % outside customers for Alibaba’s chips as disputed', () => {
    expect(factsOn('alibaba-cloud/chip-external-share').find(({ stated }) => stated === '60%')?.disputed).toBeTruthy();
  });

  test('Azure’s revenue before and after its restatement on two perimeters, so that neither replaces the other', () => {
    const shown = factsOn('azure/cloud-revenue', '2024-07..2025-06').filter((fact) => fact.shown);
    expect(new Set(shown.map(({ perimeter }) => perimeter)).size).toBe(2);
  });
});

describe('the ledger does not fall for', () => {
  test('a trailing total told beside quarterly figures: AWS’s free cash flow', () => {
    const told = factsOn('aws/free-cash-flow').filter(({ value }) => value !== null && Math.abs(value - 25.925e9) < 1e6);
    expect(told.map(({ period }) => period.calendar)).toContain('TTM 2025-03-31');
    expect(told.every(({ period }) => period.kind === 'ttm')).toBe(true);
  });

  test('a total of nine months told on a quarter’s call: AWS’s capex', () => {
    const told = factsOn('aws/capex').filter(({ stated }) => stated === 'USD 51.9 billion');
    expect(told.map(({ period }) => period.calendar)).toEqual(['2024-9M']);
  });

  test('a comparison of two currencies: no fact is replaced by one in another, none is derived from two', () => {
    for (const { id, supersededBy, unit } of dataset.facts.values()) {
      const later = supersededBy === null ? undefined : dataset.facts.get(supersededBy);
      if (later !== undefined && later.absence === null) expect(later.unit, id).toBe(unit);
    }
    for (const { id, derivedFrom } of dataset.facts.values()) {
      const units = derivedFrom.map((key) => dataset.shown.get(key)?.unit);
      if (units.some((unit) => Currency.safeParse(unit).success)) expect(new Set(units).size, id).toBe(1);
    }
  });

  test('a derivation across a change of definition', () => {
    for (const { id, metric, perimeter, derivedFrom } of dataset.facts.values()) {
      const own = derivedFrom.flatMap((key) => dataset.shown.get(key) ?? []).filter((input) => input.metric === metric);
      for (const input of own) expect(input.perimeter, id).toBe(perimeter);
    }
  });

  test('a slip where the base was restated: Baidu’s growth in the quarter to September 2025', () => {
    const facts = factsOn('baidu-ai-cloud/cloud-revenue-growth', '2025-Q3');
    const stated = facts.find((fact) => fact.stated === '21%');
    const derived = facts.find(({ basis }) => basis === 'derived');
    if (stated === undefined || derived === undefined) throw new Error('Both figures must stand.');
    expect([Math.round(derived.low ?? 0), Math.round(derived.high ?? 0)]).toEqual([24, 29]);
    expect(doIntervalsMeet(stated, derived)).toBe(false);
    expect([stated.shown, stated.disputed, typeof stated.checked]).toEqual([true, null, 'string']);
  });

  test('an old figure as a current one: Tencent Cloud’s revenue of 2019', () => {
    expect(statedOn('tencent-cloud/cloud-revenue', '2019')).not.toEqual([]);
    for (const window of ['ttm', 'latest-quarter'] as const) {
      const cell = windowValue(dataset, 'tencent-cloud', 'cloud-revenue', window);
      expect(cell.state).not.toBe('value');
      if (cell.state === 'proxy') expect(cell.metric).not.toBe('cloud-revenue');
      expect(rankRow(dataset, 'cloud-revenue', window).places.has('tencent-cloud')).toBe(false);
    }
  });

  test('anything older than 18 months in a cell of any row', () => {
    const oldest = `${Number(dataset.asOf.slice(0, 4)) - 2}`;
    for (const metric of dataset.metrics.keys()) {
      for (const cell of rankRow(dataset, metric, 'ttm').cells.values()) {
        if (cell.state === 'value' || cell.state === 'proxy') expect(cell.fact.period.end > oldest, cell.fact.id).toBe(true);
      }
    }
  });
});
