import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarSlug,
  monthsIn,
  parsePeriod,
  type Period,
  periodOfMonths,
  previousQuarter,
  printPeriod,
  quartersOfTrailingYear,
  shiftPeriod,
  yearBefore,
} from '../../src/schema/period.ts';
import { addMonths, isMonthEnd, lastDay } from '../../src/schema/plain-date.ts';

const FISCAL_YEAR_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

function read(text: string, fiscalYearEnd = '12-31', nature: 'flow' | 'stock' = 'flow'): Period {
  const parsed = parsePeriod(text, { fiscalYearEnd, nature });
  if (!parsed.ok) throw new Error(`${parsed.message} ${parsed.cure}`);
  return parsed.period;
}

const year = fc.integer({ min: 1960, max: 2090 });
const part = fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-H1', '-H2', '-9M', '-01', '-06', '-12');
const plainLabel = fc.tuple(fc.constantFrom('', 'FY'), year, part).map(([fiscal, number, rest]) => `${fiscal}${number}${rest}`);
const month = fc.record({ year, month: fc.integer({ min: 1, max: 12 }) });
const monthText = month.map((one) => lastDay(one).slice(0, 7));
const yearSpan = fc.tuple(fc.constantFrom('', 'FY'), year, fc.integer({ min: 0, max: 8 })).map(([fy, first, more]) => `${fy}${first}..${fy}${first + more}`);
const monthSpan = fc
  .tuple(month, fc.integer({ min: 0, max: 60 }))
  .map(([first, more]) => `${lastDay(first).slice(0, 7)}..${lastDay(addMonths(first, more)).slice(0, 7)}`);
const day = month.map(lastDay);
const label = fc.oneof(
  plainLabel,
  monthText,
  yearSpan,
  monthSpan,
  day,
  day.map((one) => `TTM ${one}`),
);
const fiscalYearEnd = fc.constantFrom(...FISCAL_YEAR_ENDS);

describe('a label', () => {
  test.each([
    ['2025-Q2', '12-31', '2025-Q2', 'quarter', '2025-04-01', '2025-06-30'],
    ['FY2026-Q1', '03-31', '2025-Q2', 'quarter', '2025-04-01', '2025-06-30'],
    ['FY2025-Q4', '06-30', '2025-Q2', 'quarter', '2025-04-01', '2025-06-30'],
    ['FY2025', '03-31', '2024-04..2025-03', 'year', '2024-04-01', '2025-03-31'],
    ['FY2026', '03-31', '2025-04..2026-03', 'year', '2025-04-01', '2026-03-31'],
    ['FY2025', '06-30', '2024-07..2025-06', 'year', '2024-07-01', '2025-06-30'],
    ['FY2025', '12-31', '2025', 'year', '2025-01-01', '2025-12-31'],
    ['2024-9M', '12-31', '2024-9M', 'nine-months', '2024-01-01', '2024-09-30'],
    ['FY2026-9M', '03-31', '2025-04..2025-12', 'nine-months', '2025-04-01', '2025-12-31'],
    ['FY2026-H1', '03-31', '2025-04..2025-09', 'half', '2025-04-01', '2025-09-30'],
    ['FY2026-H1', '06-30', '2025-H2', 'half', '2025-07-01', '2025-12-31'],
    ['2025-06', '03-31', '2025-06', 'month', '2025-06-01', '2025-06-30'],
    ['FY2026-06', '03-31', '2025-06', 'month', '2025-06-01', '2025-06-30'],
    ['2025-06-30', '12-31', '2025-06-30', 'instant', '2025-06-30', '2025-06-30'],
    ['TTM 2025-03-31', '12-31', 'TTM 2025-03-31', 'ttm', '2024-04-01', '2025-03-31'],
    ['2025-07..2026-06', '12-31', '2025-07..2026-06', 'span', '2025-07-01', '2026-06-30'],
    ['2025..2027', '12-31', '2025..2027', 'span', '2025-01-01', '2027-12-31'],
    ['2025-01..2027-12', '12-31', '2025..2027', 'span', '2025-01-01', '2027-12-31'],
    ['FY2026..FY2028', '03-31', '2025-04..2028-03', 'span', '2025-04-01', '2028-03-31'],
    ['2025-01..2025-12', '03-31', '2025', 'year', '2025-01-01', '2025-12-31'],
    ['2025-04..2025-06', '03-31', '2025-Q2', 'quarter', '2025-04-01', '2025-06-30'],
    ['2025-07..2025-12', '03-31', '2025-H2', 'half', '2025-07-01', '2025-12-31'],
    ['2024-04..2025-03', '03-31', '2024-04..2025-03', 'year', '2024-04-01', '2025-03-31'],
  ])('%s with a fiscal year to %s is %s, a %s from %s to %s', (text, fiscal, calendar, kind, start, end) => {
    expect(read(text, fiscal)).toEqual({ label: text, calendar, kind, start, end });
  });

  test('keeps single spaces and says the same when read again', () => {
    expect(read('  TTM   2025-03-31 ').label).toBe('TTM 2025-03-31');
    fc.assert(
      fc.property(label, fiscalYearEnd, fc.constantFrom('flow' as const, 'stock' as const), (text, fiscal, nature) => {
        const period = read(text, fiscal, nature);
        expect(read(printPeriod(period), fiscal, nature)).toEqual(period);
      }),
    );
  });

  test('maps every fiscal calendar to calendar labels and back', () => {
    fc.assert(
      fc.property(label, fiscalYearEnd, (text, fiscal) => {
        const period = read(text, fiscal);
        expect(read(period.calendar, fiscal)).toEqual({ ...period, label: period.calendar });
        expect(period.start <= period.end).toBe(true);
      }),
    );
  });

  test('of a fiscal part comes back from its months as the provider writes it', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('', '-Q1', '-Q2', '-Q3', '-Q4', '-9M'), fc.constantFrom('03-31', '06-30', '09-30'), (number, rest, fiscal) => {
        const text = `FY${number}${rest}`;
        expect(shiftPeriod(read(text, fiscal), 0, fiscal)).toEqual(read(text, fiscal));
      }),
    );
  });

  test('of a stock means its last day', () => {
    fc.assert(
      fc.property(label, fiscalYearEnd, (text, fiscal) => {
        const { end } = read(text, fiscal);
        expect(read(text, fiscal, 'stock')).toEqual({ label: text, calendar: end, kind: 'instant', start: end, end });
      }),
    );
    expect(read('FY2026-Q1', '03-31', 'stock').calendar).toBe('2025-06-30');
  });

  test('gives one calendar label to one stretch of days', () => {
    fc.assert(
      fc.property(label, label, fiscalYearEnd, fiscalYearEnd, (one, other, fiscal, otherFiscal) => {
        const a = read(one, fiscal);
        const b = read(other, otherFiscal);
        if (a.kind === 'ttm' || b.kind === 'ttm') return;
        expect(a.calendar === b.calendar).toBe(a.start === b.start && a.end === b.end);
      }),
      { examples: [['FY2026-Q1', '2025-Q2', '03-31', '12-31']] },
    );
  });
});

describe('a label that cannot be read', () => {
  test.each([
    '',
    '2025-Q5',
    '2025-Q0',
    '2025-H3',
    '2025-6M',
    'Q2 2025',
    'FY26',
    'TTM',
    'TTM 2025',
    'TTM 2025-Q2',
    '2025-13',
    '2025-02-30',
    'TTM 2025-06-15',
    '2027..2025',
    '2025..',
    '..2025',
    '2025-Q1..2025-Q4',
    '2025..2026-06',
    '2025..2026..2027',
    '2025-06-01..2025-06-30',
    '0025',
    '9999-Q1',
    'FY2026 Q1',
    'June 2025',
  ])('%j gets a message and an example that can be read', (text) => {
    const parsed = parsePeriod(text, { fiscalYearEnd: '03-31', nature: 'flow' });
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.message).toContain(text);
    const examples = parsed.cure.match(/TTM \d{4}-\d{2}-\d{2}|(?:FY)?\d{4}[-\dQHM.]*[\dM]/g) ?? [];
    expect(examples.length).toBeGreaterThan(0);
    expect(
      examples.filter((example) => !example.startsWith('2025-02')).every((example) => parsePeriod(example, { fiscalYearEnd: '03-31', nature: 'flow' }).ok),
    ).toBe(true);
  });

  test('is told the last day of a month that has none such', () => {
    expect(parsePeriod('2025-02-29', { fiscalYearEnd: '12-31', nature: 'stock' })).toMatchInlineSnapshot(`
      {
        "cure": "2025-02 has 28 days: write 2025-02-28, or the day that was meant.",
        "message": "The period "2025-02-29" names a day that does not exist.",
        "ok": false,
      }
    `);
  });

  test('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fiscalYearEnd, (text, fiscal) => {
        const parsed = parsePeriod(text, { fiscalYearEnd: fiscal, nature: 'flow' });
        if (!parsed.ok) expect(parsed.cure.length).toBeGreaterThan(10);
      }),
    );
  });
});

describe('moving', () => {
  test.each([
    ['FY2026-Q1', '03-31', 'FY2025-Q1'],
    ['2025-Q2', '12-31', '2024-Q2'],
    ['FY2025', '06-30', 'FY2024'],
    ['TTM 2024-02-29', '12-31', 'TTM 2023-02-28'],
    ['2025-06-30', '12-31', '2024-06-30'],
    ['2025-H1', '12-31', '2024-H1'],
    ['2025-9M', '12-31', '2024-9M'],
  ])('%s a year back is %s … %s', (text, fiscal, before) => {
    expect(yearBefore(read(text, fiscal), fiscal)).toEqual(read(before, fiscal));
  });

  test('the quarter before FY2026-Q1 is FY2025-Q4', () => {
    expect(previousQuarter(read('FY2026-Q1', '03-31'), '03-31')).toEqual(read('FY2025-Q4', '03-31'));
  });

  test('there and back is the same stretch of days', () => {
    fc.assert(
      fc.property(label, fiscalYearEnd, fc.integer({ min: -36, max: 36 }), (text, fiscal, months) => {
        const period = read(text, fiscal);
        if (period.kind !== 'instant' && period.kind !== 'ttm') expect(isMonthEnd(period.end)).toBe(true);
        const back = shiftPeriod(shiftPeriod(period, months, fiscal), -months, fiscal);
        expect([back.start, back.end]).toEqual([period.start, period.end]);
        expect(monthsIn(back)).toBe(monthsIn(period));
      }),
    );
  });

  test('four quarters make the twelve months that end on a day', () => {
    expect(quartersOfTrailingYear('2025-06-30', '03-31').map((quarter) => quarter.label)).toEqual(['FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4', 'FY2026-Q1']);
  });

  test('months are named by the calendar where they are no part of the fiscal year', () => {
    expect(periodOfMonths({ year: 2025, month: 1 }, { year: 2025, month: 12 }, '03-31').label).toBe('2025');
  });
});

test('a calendar label in a key has no spaces', () => {
  expect(calendarSlug('TTM 2025-03-31')).toBe('TTM-2025-03-31');
});
