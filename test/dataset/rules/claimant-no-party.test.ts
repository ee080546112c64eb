import { describe, expect, it } from 'vitest';
import { audited } from '../../support/audited.ts';

const files = { 'claimants.yaml': '- id: house\n  name: House\n  kind: research\n- id: office\n  name: Office\n  kind: regulator\n' };
const check = (claimant: string, basis: string): readonly string[] =>
  audited('claimant-no-party', { series: { 'acme/cloud-revenue': [['2025-Q2', 'USD 3.1 billion', { claimant, basis }]] }, files });

describe('claimant-no-party', () => {
  it('lets the company and authorities report, and others estimate', () => {
    expect([...check('acme', 'reported'), ...check('office', 'reported'), ...check('house', 'estimated')]).toEqual([]);
  });

  it('names a report of somebody who is no party', () => {
    expect(check('house', 'reported')).toMatchSnapshot();
  });
});
