import { describe, expect, it } from 'vitest';
import { acmeSource, audited } from '../../support/audited.ts';

const files = { ...acmeSource('relay', { relays: 'acme/q2' }), ...acmeSource('own', {}) };
const check = (source: readonly string[], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  audited('relayed-source', { series: { 'acme/cloud-revenue': [['2025-Q2', 'USD 3.1 billion', { source }]] }, files: { ...files, ...others } });

describe('relayed-source', () => {
  it('lets independent documents stand side by side', () => {
    expect(check(['acme/q2', 'acme/own'])).toEqual([]);
  });

  it('names a second document that tells the first one’s report', () => {
    expect(check(['acme/q2', 'acme/relay'])).toMatchSnapshot();
  });

  it('names a circle, and a relay older than what it relays', () => {
    expect(
      check(['acme/own'], {
        ...acmeSource('a', { relays: 'acme/b', date: '2025-01-01' }),
        ...acmeSource('b', { relays: 'acme/a' }),
        ...acmeSource('c', { date: '2025-01-01', relays: 'acme/d' }),
        ...acmeSource('d', { date: '2025-02-01' }),
      }),
    ).toMatchSnapshot();
  });
});
