import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MetricKind } from '../../src/schema/metric.ts';
import { Currency, DIGIT_WORDS, EXAMPLES, SCALES } from '../../src/schema/quantity-words.ts';
import { parseQuantity, printQuantity, type Quantity } from '../../src/schema/quantity.ts';

function read(text: string, kind: MetricKind = 'money', signed = false): Quantity {
  const parsed = parseQuantity(text, { kind, signed });
  if (!parsed.ok) throw new Error(`${parsed.message} ${parsed.cure}`);
  return parsed.quantity;
}

const kindsWithNumbers: readonly MetricKind[] = ['money', 'percent', 'points', 'multiple', 'count', 'duration', 'power', 'rate', 'score'];
const sign = { money: '', percent: '%', points: ' pp', multiple: 'x', power: ' GW' } as Readonly<Record<MetricKind, string>>;
const withUnit = (kind: MetricKind, minus: string, body: string): string =>
  kind === 'money' ? `${minus}CNY ${body}` : `${minus}${body}${/\d$/.test(body) ? (sign[kind] ?? '') : ` ${(sign[kind] ?? '').trim()}`.trimEnd()}`;

const kind = fc.constantFrom(...kindsWithNumbers);
const whole = fc
  .oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1000, max: 9_999_999 }))
  .map((number) => number.toLocaleString('en-US', { useGrouping: number > 9999 }));
const digits = fc.oneof(
  whole,
  fc.tuple(whole, fc.stringMatching(/^\d{1,4}$/)).map(([before, after]) => `${before}.${after}`),
);
const scale = fc.constantFrom('', ...Object.keys(SCALES).map((name) => ` ${name}`));
const hedge = fc.constantFrom('', 'about ', 'more than ', 'at least ', 'up to ', 'nearly ', 'less than ');
const minus = fc.constantFrom('', '-');
const amount = fc
  .tuple(hedge, kind, minus, digits, scale)
  .map(([hedged, of, negative, number, scaled]) => ({ of, text: `${hedged}${withUnit(of, negative, number + scaled)}` }));
const range = fc
  .tuple(fc.constantFrom('', 'about '), kind, fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 500 }), scale)
  .map(([hedged, of, from, more, scaled]) => ({ of, text: `${hedged}${withUnit(of, '', `${from} to ${from + more}${scaled}`)}` }));
const words = fc.tuple(fc.constantFrom('percent' as const, 'money' as const), minus, fc.constantFrom(...DIGIT_WORDS.keys())).map(([of, negative, word]) => ({
  of,
  text: withUnit(of, negative, word),
}));
const absence = fc.tuple(kind, fc.constantFrom('not disclosed', 'not applicable', 'not found', 'not sought', 'withdrawn')).map(([of, text]) => ({ of, text }));

describe('a value', () => {
  test.each<[string, MetricKind, number | null, number | null, number | null, string | null]>([
    ['CNY 33.4 billion', 'money', 33_400_000_000, 33_350_000_000, 33_450_000_000, 'CNY'],
    ['CNY 33,398 million', 'money', 33_398_000_000, 33_397_500_000, 33_398_500_000, 'CNY'],
    ['-CNY 17.3 billion', 'money', -17_300_000_000, -17_350_000_000, -17_250_000_000, 'CNY'],
    ['more than USD 75 billion', 'money', 75_000_000_000, 75_000_000_000, null, 'USD'],
    ['nearly CNY 30 billion', 'money', 30_000_000_000, 28_500_000_000, 30_000_000_000, 'CNY'],
    ['about CNY 39 billion', 'money', 39_000_000_000, 37_050_000_000, 40_950_000_000, 'CNY'],
    ['USD 215 to 225 billion', 'money', 220_000_000_000, 215_000_000_000, 225_000_000_000, 'USD'],
    ['CNY 900 million to 1.2 billion', 'money', 1_050_000_000, 900_000_000, 1_200_000_000, 'CNY'],
    ['CNY 10', 'money', 10, 9.5, 10.5, 'CNY'],
    ['26%', 'percent', 26, 25.5, 26.5, '%'],
    ['-4.77%', 'percent', -4.77, -4.775, -4.765, '%'],
    ['1.10%', 'percent', 1.1, 1.095, 1.105, '%'],
    ['44 to 45%', 'percent', 44.5, 44, 45, '%'],
    ['up to 60%', 'percent', 60, null, 60, '%'],
    ['less than 5%', 'percent', 5, null, 5, '%'],
    ['nearly -20%', 'percent', -20, -20, -19, '%'],
    ['triple-digit %', 'percent', null, 100, 1000, '%'],
    ['high-single-digit %', 'percent', null, 7, 10, '%'],
    ['mid-teens %', 'percent', null, 14, 17, '%'],
    ['low-double-digit %', 'percent', null, 10, 20, '%'],
    ['-high-single-digit %', 'percent', null, -10, -7, '%'],
    ['2 pp', 'points', 2, 1.5, 2.5, 'pp'],
    ['14.3x', 'multiple', 14.3, 14.25, 14.35, 'x'],
    ['3.8 GW', 'power', 3_800_000_000, 3_750_000_000, 3_850_000_000, 'W'],
    ['500 MW', 'power', 500_000_000, 499_500_000, 500_500_000, 'W'],
    ['8', 'count', 8, 8, 8, null],
    ['10,000', 'count', 10_000, 10_000, 10_000, null],
    ['1.4 million', 'count', 1_400_000, 1_350_000, 1_450_000, null],
    ['about 400', 'count', 400, 380, 420, null],
    ['about 3', 'count', 3, 2, 4, null],
    ['at least 20', 'count', 20, 20, null, null],
    ['several hundred thousand', 'count', null, 200_000, 1_000_000, null],
    ['3', 'rank', 3, 3, 3, null],
    ['4', 'duration', 4, 3.5, 4.5, null],
  ])('%s as %s is %d in [%d, %d) %s', (text, of, value, low, high, unit) => {
    expect(read(text, of, true)).toMatchObject({ value, low, high, unit, stated: text });
  });

  test('takes the unit of its metric where none is written', () => {
    const parsed = parseQuantity('8', { kind: 'count', signed: false, unit: 'quarters' });
    expect(parsed.ok && parsed.quantity.unit).toBe('quarters');
  });

  test('that cannot be negative has no interval below zero', () => {
    expect(read('up to 60%', 'percent')).toMatchObject({ low: 0, high: 60 });
    expect(read('less than CNY 5 billion')).toMatchObject({ low: 0, high: 5_000_000_000 });
    expect(read('0%', 'percent')).toMatchObject({ low: 0, high: 0.5 });
    expect(read('about 1', 'count')).toMatchObject({ low: 0, high: 2 });
  });

  test.each(['not disclosed', 'not applicable', 'not found', 'not sought', 'withdrawn'] as const)('%s is an absence, never zero', (text) => {
    expect(read(text)).toMatchObject({ kind: 'absence', absence: text, value: null, low: null, high: null, unit: null });
  });

  test('of a text metric is the text', () => {
    expect(read('Open models first; 3 clouds', 'text')).toMatchObject({ kind: 'text', value: null, stated: 'Open models first; 3 clouds' });
  });

  test('may carry a typographic minus, and is printed with a plain one', () => {
    expect(printQuantity(read('\u22124.77%', 'percent', true))).toBe('-4.77%');
  });
});

describe('reading and printing', () => {
  test('go round: the printed text reads as the same quantity', () => {
    fc.assert(
      fc.property(fc.oneof(amount, range, words, absence), ({ of, text }) => {
        const quantity = read(text, of, true);
        const printed = printQuantity(quantity);
        expect({ ...read(printed, of, true), stated: '' }).toEqual({ ...quantity, stated: '' });
        expect(printQuantity(read(printed, of, true))).toBe(printed);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(['CNY 33.4 billion', '-CNY 17.3 billion', 'more than USD 75 billion', 'USD 215 to 225 billion', 'CNY 33,398 million', 'CNY hundreds of millions'])(
    'keep %s as it is',
    (text) => {
      expect(printQuantity(read(text, 'money', true))).toBe(text);
    },
  );

  test('read every currency', () => {
    for (const code of Currency.options) expect(read(`${code} 4.62 billion`).unit).toBe(code);
  });
});

describe('text that is no value', () => {
  test.each<[string, MetricKind]>([
    ['', 'money'],
    ['33.4 billion', 'money'],
    ['RMB 33.4 billion', 'money'],
    ['$75 billion', 'money'],
    ['CNY 33.4 bn', 'money'],
    ['CNY -3 billion', 'money'],
    ['CNY 398.24 hundred million', 'money'],
    ['26%', 'money'],
    ['over USD 75 billion', 'money'],
    ['CNY 1,23 billion', 'money'],
    ['XYZ 3 billion', 'money'],
    ['CNY 5 to 3 billion', 'money'],
    ['CNY 007 billion', 'money'],
    ['CNY 33.4', 'percent'],
    ['26 percent', 'percent'],
    ['26', 'percent'],
    ['44% to 45%', 'percent'],
    ['44–45%', 'percent'],
    ['more than 3 to 4%', 'percent'],
    ['+26%', 'percent'],
    ['fast-digit %', 'percent'],
    ['2', 'points'],
    ['14.3 times', 'multiple'],
    ['8 quarters', 'count'],
    ['3 GW', 'count'],
    ['3.8 gigawatts', 'power'],
    ['3.8', 'power'],
    ['second', 'rank'],
    ['1.5', 'rank'],
    ['0', 'rank'],
    ['four', 'duration'],
    ['lots', 'rate'],
    ['88 %', 'score'],
    ['   ', 'text'],
    ['-26%', 'percent'],
    ['CNY 3.1234567890123456 billion', 'money'],
  ])('%j as %s gets a message and an example that can be read', (text, of) => {
    const parsed = parseQuantity(text, { kind: of, signed: false });
    if (parsed.ok) throw new Error(`read as ${printQuantity(parsed.quantity)}`);
    expect(parsed.message).toContain(text.trim() === '' ? 'empty' : text);
    expect(parsed.cure).toContain(EXAMPLES[of]);
  });

  test('is told what to write instead', () => {
    const cure = (text: string, of: MetricKind): string => {
      const parsed = parseQuantity(text, { kind: of, signed: false });
      return parsed.ok ? '' : `${parsed.message}\n${parsed.cure}`;
    };
    expect(cure('RMB 33.4 billion', 'money')).toMatchInlineSnapshot(`
      "The value "RMB 33.4 billion" is in RMB, which is no currency that the ledger knows.
      Write "CNY" for "rmb". Legal units: an ISO currency code before the amount, such as USD or CNY. Write an amount of money as CNY 33.4 billion, more than USD 75 billion or USD 215 to 225 billion."
    `);
    expect(cure('26%', 'money')).toMatchInlineSnapshot(`
      "The value "26%" is in %, but its metric is an amount of money.
      Legal units: an ISO currency code before the amount, such as USD or CNY. Write an amount of money as CNY 33.4 billion, more than USD 75 billion or USD 215 to 225 billion."
    `);
    expect(cure('26 percent', 'percent')).toMatchInlineSnapshot(`
      "The value "26 percent" has no unit that a percent can be in.
      Write "%" for "percent". Legal units: %. Write a percent as 26%, -4.77%, 44 to 45% or high-single-digit %."
    `);
    expect(cure('CNY -3 billion', 'money')).toMatchInlineSnapshot(`
      "The value "CNY -3 billion" cannot be read as an amount of money.
      Write the minus before the currency: -CNY 17.3 billion. Write an amount of money as CNY 33.4 billion, more than USD 75 billion or USD 215 to 225 billion."
    `);
    expect(cure('-5%', 'percent')).toMatchInlineSnapshot(`
      "The value "-5%" is below zero, and its metric is never that.
      Drop the minus, or mark the metric "signed: true". Write a percent as 26%, -4.77%, 44 to 45% or high-single-digit %."
    `);
  });

  test('never makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          amount.map(({ text }) => text),
        ),
        fc.constantFrom(...(Object.keys(EXAMPLES) as MetricKind[])),
        (text, of) => {
          const parsed = parseQuantity(text, { kind: of, signed: false });
          if (!parsed.ok) expect(parsed.cure).toContain(EXAMPLES[of]);
        },
      ),
    );
  });

  test('has examples that read', () => {
    for (const [of, examples] of Object.entries(EXAMPLES) as [MetricKind, string][]) {
      if (of === 'text') continue;
      for (const example of examples.split(/, | or /)) read(example, of, true);
    }
  });
});
