import { expect, it, describe } from 'vitest';
import { listText, regionEntry } from '../../support/catalogue.ts';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (...countries: readonly string[]): readonly string[] =>
  problemsOf(
    ledgerFiles({
      'regions/acme.yaml': listText(
        'regions',
        countries.map((country, index) => regionEntry({ code: `r${index}`, country, place: country === 'NO' || country === 'SE' ? 'Oslo' : country })),
      ),
    }),
    'region-country',
  );

describe('region-country', () => {
  it('knows countries by their codes, Hong Kong, Macau and Taiwan by their own', () => {
    expect(check('NO', 'CN', 'HK', 'MO', 'TW', 'GB', 'AE')).toEqual([]);
  });

  it('refuses a code that names none, and one by which the country does not go', () => {
    expect(check('XX', 'UK', 'EU', 'ZZ')).toMatchSnapshot();
  });

  it('questions a country in which others of the same place do not stand', () => {
    expect(check('NO', 'SE', 'NO')).toMatchSnapshot();
    expect(check('NO', 'SE')).toMatchSnapshot();
    expect(check('NO', 'NO', 'AE')).toEqual([]);
  });
});
