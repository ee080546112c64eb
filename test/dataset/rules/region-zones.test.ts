import { describe, expect, it } from 'vitest';
import { listText, regionEntry } from '../../support/catalogue.ts';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (...zones: readonly (number | undefined)[]): readonly string[] =>
  problemsOf(
    ledgerFiles({
      'regions/acme.yaml': listText(
        'regions',
        zones.map((count, index) => regionEntry({ code: `r${index}`, zones: count })),
      ),
    }),
    'region-zones',
  );

describe('region-zones', () => {
  it('lets a region have from one zone to ten, or say nothing', () => expect(check(1, 3, 10, undefined)).toEqual([]));

  it('questions more', () => expect(check(3, 33)).toMatchSnapshot());
});
