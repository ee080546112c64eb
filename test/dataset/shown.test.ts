import { describe, expect, test } from 'vitest';
import { chooseShown, type Rival } from '../../src/dataset/shown.ts';
import { smallLedger } from '../support/small-ledger.ts';

const rival = (id: string, overrides: Partial<Rival> = {}): Rival => ({
  id,
  value: 33.4e9,
  low: 33.35e9,
  high: 33.45e9,
  unit: 'CNY',
  qualifier: 'exact',
  basis: 'reported',
  claimant: 'acme',
  sources: [`acme/${id}`],
  disputed: null,
  absence: null,
  sourceDate: '2025-08-29',
  tier: 'company',
  ...overrides,
});
const around = (value: number, half = 0.05e9): Partial<Rival> => ({ value, low: value - half, high: value + half });
const shownOf = (...rivals: readonly Rival[]): string | null => chooseShown(rivals, 'CNY').shown;

describe('the fact shown on a key', () => {
  test('is none where there are none', () => {
    expect(shownOf()).toBeNull();
  });

  test.each<[string, Rival, Rival]>([
    ['undisputed before disputed, whatever its source', rival('good', { tier: 'blog' }), rival('bad', { disputed: 'a slip', tier: 'filing' })],
    [
      'a value before an absence',
      rival('good', { tier: 'press' }),
      rival('bad', { ...{ value: null, low: null, high: null, unit: null }, absence: 'not disclosed', tier: 'filing' }),
    ],
    ['the currency of the books before a convenience translation', rival('good', { tier: 'press' }), rival('bad', { unit: 'USD', ...around(4.66e9, 0.005e9) })],
    ['exact before qualified', rival('good', { tier: 'blog' }), rival('bad', { qualifier: 'about', tier: 'filing' })],
    ['exact before a range', rival('good', { tier: 'blog' }), rival('bad', { qualifier: 'range', tier: 'filing' })],
    ['the better tier', rival('good', { tier: 'filing' }), rival('bad', { tier: 'company', ...around(33.4e9, 1) })],
    ['the narrower interval', rival('good', around(33.398e9, 0.5e6)), rival('bad', { sourceDate: '2026-01-01' })],
    ['the later source', rival('good', { sourceDate: '2025-09-01' }), rival('bad')],
    ['a dated source before an undated one', rival('good'), rival('bad', { sourceDate: null })],
    ['the source that comes first by its id', rival('a-good'), rival('b-bad')],
  ])('prefers %s', (_, good, bad) => {
    expect(shownOf(good, bad)).toBe(good.id);
    expect(shownOf(bad, good)).toBe(good.id);
  });
});

describe('a later word of the same organisation', () => {
  const before = rival('before', { tier: 'filing' });
  const after = rival('after', { ...around(32.9e9), sourceDate: '2026-08-29', tier: 'company' });

  test('replaces the earlier one where the two cannot both be right', () => {
    const choice = chooseShown([before, after], 'CNY');
    expect(choice.shown).toBe('after');
    expect([...choice.supersededBy]).toEqual([['before', 'after']]);
  });

  test.each<[string, Partial<Rival>]>([
    ['is within its rounding', around(33.42e9)],
    ['is of another organisation', { claimant: 'omdia' }],
    ['is disputed', { disputed: 'a slip' }],
    ['is undated', { sourceDate: null }],
    ['is of the same day', { sourceDate: '2025-08-29' }],
    ['is in another currency', { unit: 'USD', ...around(4.66e9) }],
    ['stands in a blog, against a filing', { tier: 'blog' }],
    ['is an absence', { value: null, low: null, high: null, absence: 'not disclosed' }],
  ])('replaces nothing where it %s', (_, more) => {
    expect(chooseShown([before, { ...after, ...more }], 'CNY').supersededBy.size).toBe(0);
  });

  test('raises a plan by less than its hedge leaves open', () => {
    const about = (value: number): Partial<Rival> => ({ basis: 'guided', qualifier: 'about', ...around(value, value / 20) });
    const plans = [rival('first', about(200e9)), rival('second', { ...about(220e9), sourceDate: '2026-08-07', tier: 'transcript' })];
    expect(chooseShown(plans, 'CNY').shown).toBe('second');
  });

  test('raises a plan even where press retells it, and the last one stands', () => {
    const plans = [
      rival('first', { basis: 'guided', ...around(80e9) }),
      rival('second', { basis: 'guided', ...around(105e9), sourceDate: '2025-10-30', tier: 'press' }),
      rival('third', { basis: 'guided', ...around(125e9), sourceDate: '2026-01-30', tier: 'transcript' }),
    ];
    const choice = chooseShown(plans, 'CNY');
    expect(choice.shown).toBe('third');
    expect(choice.supersededBy.get('first')).toBe('third');
    expect(choice.supersededBy.get('second')).toBe('third');
  });

  test('can withdraw a plan', () => {
    const withdrawn = rival('withdrawn', {
      value: null,
      low: null,
      high: null,
      unit: null,
      absence: 'withdrawn',
      basis: 'announced',
      sourceDate: '2026-01-30',
    });
    expect(shownOf(rival('plan', { basis: 'announced' }), withdrawn)).toBe('withdrawn');
  });
});

describe('the bare key', () => {
  const derived = { metrics: { margin: { kind: 'percent', derived: { formula: 'ratio', of: 'profit', by: 'cloud-revenue' } }, profit: {} } };
  const series = { 'acme/cloud-revenue': [['2025-Q2', 'USD 10.00 billion']], 'acme/profit': [['2025-Q2', 'USD 2.00 billion']] } as const;

  test('answers with the derived value where nothing is stated', () => {
    const { shown } = smallLedger({ ...derived, series });
    expect(shown.get('acme/margin/2025-Q2')).toBe(shown.get('acme/margin/2025-Q2!derived'));
    expect(shown.get('acme/margin/2025-Q2')).toMatchObject({ basis: 'derived', shown: true });
  });

  test('answers with the stated value where there is one, and the derived one stays beside it unshown', () => {
    const { shown } = smallLedger({ ...derived, series: { ...series, 'acme/margin': [['2025-Q2', '20.1%']] } });
    expect(shown.get('acme/margin/2025-Q2')).toMatchObject({ stated: '20.1%' });
    expect(shown.get('acme/margin/2025-Q2!derived')).toMatchObject({ shown: false });
  });

  test('answers with the derived value rather than with silence', () => {
    const { shown } = smallLedger({ ...derived, series: { ...series, 'acme/margin': [['2025-Q2', 'not disclosed']] } });
    expect(shown.get('acme/margin/2025-Q2')).toMatchObject({ basis: 'derived', shown: true });
  });
});
