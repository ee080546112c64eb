import { describe, expect, it } from 'vitest';
import { ledgerFiles, providerText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (acme: string | undefined, bolt: string | undefined): readonly string[] =>
  problemsOf(
    ledgerFiles({
      'providers/acme/index.mdx': providerText({ hue: acme }),
      'providers/bolt/index.mdx': providerText({ name: 'Bolt', order: 2, hue: bolt, claimants: [] }),
    }),
    'one-hue-each',
  );

describe('one-hue-each', () => {
  it('lets two hues be, and providers without one', () => {
    expect(check('blue', 'teal')).toEqual([]);
    expect(check(undefined, undefined)).toEqual([]);
  });

  it('refuses a hue that another provider has, and names those that are free', () => {
    expect(check('blue', 'blue')).toMatchSnapshot();
  });
});
