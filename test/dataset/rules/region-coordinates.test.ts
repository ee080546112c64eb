import { describe, expect, it } from 'vitest';
import { listText, regionEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles, providerText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (own: readonly Fields[], other: readonly Fields[] = []): readonly string[] =>
  problemsOf(
    ledgerFiles({
      'providers/other/index.mdx': providerText({ name: 'Other', short: 'Other', order: 2, claimants: [] }),
      'regions/acme.yaml': listText(
        'regions',
        own.map((region, index) => regionEntry({ code: `r${index}`, ...region })),
      ),
      'regions/other.yaml': listText('regions', [...other, { country: 'SE', place: 'Stockholm', latitude: 59.33, longitude: 18.07 }].map(regionEntry)),
    }),
    'region-coordinates',
  );
const sydney = { country: 'AU', place: 'Sydney', latitude: -33.87, longitude: 151.21 };
const perth = { country: 'AU', place: 'Perth', latitude: -31.95, longitude: 115.86 };
const santiago = { country: 'CL', place: 'Santiago', latitude: -33.45, longitude: -70.67 };

describe('region-coordinates', () => {
  it('lets the regions of a country lie a continent apart, and one stand alone', () => {
    expect(check([sydney, perth, santiago, {}])).toEqual([]);
  });

  it('questions the point where the numbers are zero', () => {
    expect(check([{ latitude: 0, longitude: 0 }])).toMatchSnapshot();
  });

  it('questions a lost sign and an exchange, and says which it would be', () => {
    expect(check([perth, { ...sydney, latitude: 33.87 }], [sydney])).toMatchSnapshot();
    const frankfurt = { country: 'DE', place: 'Frankfurt', latitude: 50.11, longitude: 8.68 };
    expect(check([{ country: 'DE', place: 'Berlin', latitude: 13.4, longitude: 52.52 }, frankfurt], [frankfurt])).toMatchSnapshot();
  });

  it('questions a point too far from its country to be mended', () => {
    expect(check([sydney, perth, { ...sydney, place: 'Hobart', latitude: 59.9, longitude: 10.7 }])).toMatchSnapshot();
  });

  it('questions one place in two places', () => {
    expect(check([sydney, { ...sydney, longitude: 141.21 }])).toMatchSnapshot();
    expect(check([sydney, { ...sydney, longitude: 141.21 }], [sydney])).toMatchSnapshot();
  });
});
