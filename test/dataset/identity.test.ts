import { describe, expect, test } from 'vitest';
import { bareKey, derivedId, idsOf, keyOf, ofSlug } from '../../src/dataset/identity.ts';

const parts = { provider: 'aws', metric: 'capex', calendar: '2025-Q2', perimeter: null, of: null, basis: 'reported' as const };

describe('a key', () => {
  test('of a plain reported fact is provider, metric and calendar period', () => {
    expect(keyOf(parts)).toBe('aws/capex/2025-Q2');
  });

  test.each([
    [{ perimeter: 'net-of-proceeds' }, 'aws/capex/2025-Q2@net-of-proceeds'],
    [{ of: 'IaaS and PaaS, mainland China' }, 'aws/capex/2025-Q2+iaas-and-paas-mainland-china'],
    [{ basis: 'guided' as const }, 'aws/capex/2025-Q2!guided'],
    [{ basis: 'derived' as const }, 'aws/capex/2025-Q2!derived'],
    [{ calendar: 'TTM 2025-03-31' }, 'aws/capex/TTM-2025-03-31'],
    [{ perimeter: 'gross', of: 'Taiwan', basis: 'estimated' as const }, 'aws/capex/2025-Q2@gross+taiwan!estimated'],
  ])('with %j is %s', (more, key) => {
    expect(keyOf({ ...parts, ...more })).toBe(key);
  });

  test('of a derived fact has a bare form that stated facts share', () => {
    expect(bareKey('aws/capex/TTM-2025-03-31@gross!derived')).toBe('aws/capex/TTM-2025-03-31@gross');
    expect(bareKey('aws/capex/2025!guided')).toBe('aws/capex/2025!guided');
  });
});

test('what a value is of is slugged in any script', () => {
  expect(ofSlug('  Ascend 910C (2025)! ')).toBe('ascend-910c-2025');
  expect(ofSlug('中国 公有云')).toBe('中国-公有云');
});

describe('ids', () => {
  const key = 'aws/capex/2025-Q2';
  test('are the key and the slug of the source', () => {
    expect(idsOf([{ key, source: 'amazon/q2-2025-results' }])).toEqual(['aws/capex/2025-Q2~q2-2025-results']);
    expect(derivedId(`${key}!derived`)).toBe('aws/capex/2025-Q2!derived~derived');
  });

  test('name the publisher only where an earlier fact has the same slug, and a number only after that', () => {
    const facts = ['amazon/results', 'reuters/results', 'reuters/results', 'reuters/other'].map((source) => ({ key, source }));
    expect(idsOf(facts)).toEqual([`${key}~results`, `${key}~reuters-results`, `${key}~reuters-results-2`, `${key}~other`]);
  });

  test('stay as they were when a fact is added at the end', () => {
    const facts = ['amazon/results', 'reuters/results'].map((source) => ({ key, source }));
    expect(idsOf([...facts, { key, source: 'ft/results' }]).slice(0, 2)).toEqual(idsOf(facts));
  });
});
