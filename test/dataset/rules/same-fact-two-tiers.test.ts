import { describe, expect, it } from 'vitest';
import { acmeSource, audited } from '../../support/audited.ts';

const check = (value: string, fields: Readonly<Record<string, string>> = {}, date = '2025-07-31'): readonly string[] =>
  audited('same-fact-two-tiers', {
    series: {
      'acme/cloud-revenue': [
        ['2025-Q2', 'USD 3,124 million'],
        ['2025-Q2', value, { source: 'acme/press', ...fields }],
      ],
    },
    files: acmeSource('press', { tier: 'press', date }),
  });

describe('same-fact-two-tiers', () => {
  it('lets rivals stand that leave a value to agree on', () => {
    expect([...check('USD 3.1 billion'), ...check('more than USD 3 billion'), ...check('CNY 22 billion')]).toEqual([]);
  });

  it('says nothing of what is disputed or answered for', () => {
    expect([...check('USD 3.3 billion', { disputed: 'A slip.' }), ...check('USD 3.3 billion', { checked: 'Another cut.' })]).toEqual([]);
  });

  it('names the rival, the one shown and the smallest change', () => {
    expect(check('USD 3.3 billion')).toMatchSnapshot();
  });
});
