// What /data/facts.json must say of the real content, read as anyone would who downloads it: figures that must stand, traps it must not fall into, the contract of every row.
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { assemble } from '../src/dataset/assemble.ts';
import { readContent } from '../src/dataset/from-disk.ts';
import { windowValue } from '../src/dataset/query.ts';
import type { Fact } from '../src/dataset/types.ts';
import { tableJson } from '../src/outputs/table.ts';
import { TABLES } from '../src/outputs/tables.ts';

const dataset = assemble(readContent(fileURLToPath(new URL('../content', import.meta.url))));
const facts = JSON.parse(tableJson(TABLES.facts, dataset)) as readonly Fact[];
const byKey = Map.groupBy(facts, ({ key }) => key);

/** The one fact that stands for a key; throws where there is none or more than one. */
function shownOn(key: string): Fact {
  const [first, ...others] = (byKey.get(key) ?? []).filter(({ shown }) => shown);
  if (first === undefined || others.length > 0) throw new Error(`${others.length + (first === undefined ? 0 : 1)} facts are shown on ${key}.`);
  return first;
}

/** The facts of a key that state this, shown or not. */
function saying(key: string, stated: string): Fact {
  const fact = (byKey.get(key) ?? []).find((one) => one.stated === stated);
  if (fact === undefined) throw new Error(`Nothing on ${key} states ${stated}; there is ${(byKey.get(key) ?? []).map((one) => one.stated).join(', ')}.`);
  return fact;
}

describe('the published facts hold', () => {
  test('Alibaba Cloud’s revenue of the quarter to June 2025: the release’s figure shown, the round one with its interval and dollars beside it', () => {
    const key = 'alibaba-cloud/cloud-revenue/2025-Q2';
    const period = { label: 'FY2026-Q1', calendar: '2025-Q2', kind: 'quarter', start: '2025-04-01', end: '2025-06-30' };
    const fx = { rate: 7.2313, from: '2025-04', to: '2025-06', kind: 'average' };
    expect(shownOn(key)).toMatchObject({ stated: 'CNY 33,398 million', value: 33_398_000_000, period, unit: 'CNY', usd: 4_619_000_000, fx });
    expect(saying(key, 'CNY 33.4 billion')).toMatchObject({
      value: 33_400_000_000,
      low: 33_350_000_000,
      high: 33_450_000_000,
      usd: 4_619_000_000,
      cny: 33_400_000_000,
      fx,
      shown: false,
    });
    expect((saying(key, 'CNY 33.4 billion').usd ?? 0) / 1e9).toBeCloseTo(4.62, 2);
  });

  test('its growth of 26 % and AI revenue’s streaks of 8 and of 11 quarters, each at its quarter', () => {
    expect(shownOn('alibaba-cloud/cloud-revenue-growth/2025-Q2')).toMatchObject({ value: 26, unit: '%' });
    expect(shownOn('alibaba-cloud/ai-growth-streak/2025-Q2').value).toBe(8);
    expect(shownOn('alibaba-cloud/ai-growth-streak/2026-Q1').value).toBe(11);
  });

  test('capex of that quarter that rounds to 38.7 billion, with 38.7, 38.6 and about 39 beside it', () => {
    const key = 'alibaba-cloud/capex/2025-Q2';
    expect(((shownOn(key).value ?? 0) / 1e9).toFixed(1)).toBe('38.7');
    expect(saying(key, 'CNY 38.7 billion').shown).toBe(false);
    expect(saying(key, 'CNY 38.6 billion').shown).toBe(false);
    expect(saying(key, 'about CNY 39 billion')).toMatchObject({ shown: false, qualifier: 'about' });
  });

  test('free cash flow of −17.3 billion for the quarter to 31 March 2026', () => {
    expect(shownOn('alibaba-cloud/free-cash-flow/2026-Q1')).toMatchObject({ value: -17_300_000_000, period: { kind: 'quarter', end: '2026-03-31' } });
  });

  test('the plan of CNY 380 billion over three years, as announced', () => {
    expect(shownOn('alibaba-cloud/capex-plan/2025..2027!announced')).toMatchObject({
      stated: 'CNY 380 billion',
      value: 380_000_000_000,
      basis: 'announced',
      period: { kind: 'span', start: '2025-01-01', end: '2027-12-31' },
    });
  });

  test('the claim of 60 % outside customers for Alibaba’s chips, marked disputed with the reason', () => {
    const [claim, ...others] = facts.filter(({ provider, metric, value }) => provider === 'alibaba-cloud' && metric === 'chip-external-share' && value === 60);
    expect(others).toEqual([]);
    expect(claim?.disputed).toMatch(/\w{3}.*\.$/);
  });

  test.each([
    ['valuation-forward-pe', '14.3x', 14.3, 'x'],
    ['share-price-change', '64.4%', 64.4, '%'],
    ['eps-estimate-change', '-4.77%', -4.77, '%'],
  ])('Alibaba’s %s of %s, dated no finer than its source dates it', (metric, stated, value, unit) => {
    const [fact] = facts.filter((one) => one.provider === 'alibaba-cloud' && one.metric === metric && one.stated === stated);
    expect(fact).toMatchObject({ value, unit });
    expect(fact?.period.label).toMatch(/^(?:FY)?\d{4}$/);
  });

  test('Azure above USD 75 billion in fiscal 2025 beside its restatement to 72.61, neither replacing the other', () => {
    const told = shownOn('azure/cloud-revenue/2024-07..2025-06');
    expect(told).toMatchObject({ stated: 'more than USD 75 billion', low: 75_000_000_000, high: null, qualifier: 'more than', period: { label: 'FY2025' } });
    const restated = shownOn('azure/cloud-revenue/2024-07..2025-06@restated-2026-09');
    expect(restated).toMatchObject({ value: 72_610_000_000, period: { label: 'FY2025' } });
    expect(restated.perimeter).not.toBe(told.perimeter);
  });

  test('Azure’s growth of 39 %', () => {
    expect(shownOn('azure/cloud-revenue-growth/2025-Q2')).toMatchObject({ value: 39, period: { label: 'FY2025-Q4' } });
  });

  test('the commitments of USD 80 billion and of USD 5 billion, each with what it is for', () => {
    const own = facts.filter(({ metric }) => metric === 'commitment');
    expect(own.find((fact) => fact.provider === 'azure' && fact.stated === 'USD 80 billion')?.of).toMatch(/data cent/i);
    expect(own.find((fact) => fact.provider === 'aws' && fact.stated === 'USD 5 billion' && fact.of === 'Taiwan')).toBeDefined();
    expect(own.filter(({ of }) => of === null)).toEqual([]);
  });
});

describe('the published facts do not fall for', () => {
  test('a trailing total taken for a quarter: AWS’s free cash flow of 25.925 billion', () => {
    const told = facts.filter(({ provider, metric, value }) => provider === 'aws' && metric === 'free-cash-flow' && value === 25_925_000_000);
    expect(told.length).toBeGreaterThan(0);
    for (const { period } of told) expect(period).toMatchObject({ calendar: 'TTM 2025-03-31', kind: 'ttm', start: '2024-04-01', end: '2025-03-31' });
  });

  test('nine months taken for a quarter: AWS’s capex of 51.9 billion', () => {
    const told = facts.filter(({ provider, metric, value }) => provider === 'aws' && metric === 'capex' && value === 51_900_000_000);
    expect(told.length).toBeGreaterThan(0);
    for (const { period } of told) expect(period).toMatchObject({ calendar: '2024-9M', kind: 'nine-months', end: '2024-09-30' });
  });

  test('yuan held against dollars: nothing is derived from two currencies, and none replaces another', () => {
    for (const fact of facts.filter(({ basis }) => basis === 'derived')) {
      const units = new Set(fact.derivedFrom.map((key) => dataset.shown.get(key)?.unit));
      if ([...units].some((unit) => /^[A-Z]{3}$/.test(unit ?? '')))
        expect([...units].filter((unit) => unit !== undefined).length, fact.id).toBeLessThanOrEqual(1);
    }
    for (const { id, unit, supersededBy } of dataset.facts.values()) {
      const later = supersededBy === null ? undefined : dataset.facts.get(supersededBy);
      if (later !== undefined && later.absence === null) expect(later.unit, id).toBe(unit);
    }
  });

  test('a foreign currency shown where the reporting currency stands on the same key', () => {
    for (const [key, rivals] of byKey) {
      const home = dataset.providers.get(rivals[0]?.provider ?? '')?.data.currency;
      const isSound = (fact: Fact): boolean => fact.disputed === null && dataset.facts.get(fact.id)?.supersededBy === null;
      const foreign = rivals.find(({ shown, unit }) => shown && unit !== null && /^[A-Z]{3}$/.test(unit) && unit !== home);
      if (foreign !== undefined)
        expect(
          rivals.filter((fact) => fact.unit === home && isSound(fact)),
          key,
        ).toEqual([]);
    }
  });

  test('a slip where the base was restated: Baidu’s 21 % beside 24 to 29 % derived, with what was checked', () => {
    const stated = shownOn('baidu-ai-cloud/cloud-revenue-growth/2025-Q3');
    expect(stated).toMatchObject({ value: 21, disputed: null });
    const [derived] = byKey.get('baidu-ai-cloud/cloud-revenue-growth/2025-Q3!derived') ?? [];
    expect([Math.round(derived?.low ?? 0), Math.round(derived?.high ?? 0)]).toEqual([24, 29]);
    expect(dataset.facts.get(stated.id)?.checked).toMatch(/restat|base/i);
  });

  test('an old figure as a current one: Tencent Cloud’s revenue of 2019', () => {
    expect(saying('tencent-cloud/cloud-revenue/2019', 'more than CNY 17 billion').shown).toBe(true);
    for (const window of ['ttm', 'latest-quarter'] as const) {
      const cell = windowValue(dataset, 'tencent-cloud', 'cloud-revenue', window);
      expect(cell.state).not.toBe('value');
      if (cell.state === 'proxy') expect(cell.fact.metric).not.toBe('cloud-revenue');
    }
  });
});

describe('every published fact', () => {
  it('has an id of its own, made of its key and its source', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    for (const { id, key, basis, sources } of facts) {
      expect(id.startsWith(`${key}~`), id).toBe(true);
      const slug = sources[0]?.split('/')[1] ?? '';
      expect(id.endsWith(basis === 'derived' ? '~derived' : slug) || new RegExp(`${slug}-\\d+$`).test(id), id).toBe(true);
    }
  });

  it('has a key of provider, metric, calendar period, perimeter, part and footing, in that order and nothing else', () => {
    const form = /^[a-z0-9-]+\/[a-z0-9-]+\/[0-9A-Za-z.-]+(?:@[a-z0-9-]+)?(?:\+[\p{L}\p{N}-]+)?(?:!(?:guided|announced|estimated|derived))?$/u;
    for (const { key, provider, metric, period, perimeter, of, basis } of facts) {
      expect(key).toMatch(form);
      const calendar = `${provider}/${metric}/${period.calendar.replaceAll(' ', '-')}`;
      expect(key.startsWith(calendar), key).toBe(true);
      expect([key.includes('@'), key.includes('+'), key.includes('!')], key).toEqual([perimeter !== null, of !== null, basis !== 'reported']);
    }
  });

  it('is answered for by its key: one is shown, and one answers where the footing is left out of a derived one', () => {
    for (const [key, rivals] of byKey) {
      const stated = rivals.filter(({ basis }) => basis !== 'derived');
      expect(stated.filter(({ shown }) => shown).length, key).toBe(stated.length > 0 ? 1 : 0);
      expect(dataset.shown.has(key) && dataset.shown.has(key.replace(/!derived$/, '')), key).toBe(true);
    }
  });

  it('rests on documents that a reader can open, or on inputs that stand', () => {
    for (const { id, basis, sources, derivedFrom, formula } of facts) {
      if (basis === 'derived') {
        expect(formula, id).toBeTruthy();
        expect(derivedFrom.length, id).toBeGreaterThan(0);
        expect(
          derivedFrom.filter((key) => !dataset.shown.has(key)),
          id,
        ).toEqual([]);
      } else {
        expect(sources.length, id).toBeGreaterThan(0);
        for (const source of sources) expect(new URL(dataset.sources.get(source)?.data.url ?? 'none:').protocol, source).toMatch(/^https?:$/);
      }
    }
  });

  it('says null and never zero where nothing is disclosed, and says so in words', () => {
    const silent = facts.filter(({ stated }) => /^(?:not disclosed|not applicable|withdrawn|not found)$/.test(stated));
    expect(silent.length).toBeGreaterThan(0);
    for (const { id, value, low, high, usd, cny, fx } of silent) expect([id, value, low, high, usd, cny, fx]).toEqual([id, null, null, null, null, null, null]);
    const silentIds = new Set(silent.map(({ id }) => id));
    for (const { id, absence } of dataset.facts.values()) expect(silentIds.has(id), id).toBe(absence !== null);
  });

  it('keeps amounts whole, its period in order and its conversions true to the rate they name', () => {
    for (const { id, value, unit, period, usd, cny, fx } of facts) {
      expect(period.start <= period.end, id).toBe(true);
      if (value === null || unit === null || !/^[A-Z]{3}$/.test(unit)) continue;
      if (unit === 'CNY') expect(cny, id).toBe(value);
      if (unit === 'USD') expect(usd, id).toBe(value);
      if (fx === null || (unit !== 'USD' && unit !== 'CNY') || usd === null || cny === null || value === 0) continue;
      expect(Math.abs(cny / usd / fx.rate - 1), id).toBeLessThan(0.001);
    }
  });
});
