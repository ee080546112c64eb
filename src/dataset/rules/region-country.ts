// A region stands in a country that there is: the code is one of ISO 3166-1, not one that looks like it.
import type { Rule } from '../rule.ts';

/** Codes that name no single country. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);

const NAMES = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'none' });

/** The code by which a country goes: UK → GB; the code itself where it is one, null where it names nothing. */
function countryCode(code: string): string | null {
  const [tag = ''] = Intl.getCanonicalLocales(`und-${code}`);
  const own = tag.replace('und-', '');
  return NO_COUNTRY.has(own) || NAMES.of(own) === undefined ? null : own;
}

export const regionCountry: Rule = {
  name: 'region-country',
  description: 'The country of a region is a code of ISO 3166-1 that names one.',
  scope: 'ledger',
  *check({ content }) {
    for (const doc of content.regions.values()) {
      for (const [index, { country, place, name }] of (doc.data?.regions ?? []).entries()) {
        const code = countryCode(country);
        if (code === country) continue;
        yield {
          place: doc.at(['regions', index, 'country']),
          message: `"${country}", the country of ${name}, names no country.`,
          cure: code === null ? `Give the code of the country in which ${place} lies, such as "CN".` : `The country goes by "${code}".`,
          subject: doc.id,
        };
      }
    }
  },
};
