// A region stands in a country that there is: the code is one of ISO 3166-1, not one that looks like it.
import { regionId } from '../catalogue-ids.ts';
import type { Content } from '../parse.ts';
import type { Region } from '../../schema/region.ts';
import type { Finding, Rule } from '../rule.ts';

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
  description: 'The country of a region is a code of ISO 3166-1 that names one, and the same for every region of one place.',
  scope: 'ledger',
  *check({ content }) {
    yield* besideOthers(content);
    for (const doc of content.regions.values()) {
      for (const [index, region] of (doc.data?.regions ?? []).entries()) {
        const { country, place, name } = region;
        const code = countryCode(country);
        if (code === country) continue;
        yield {
          place: doc.at(['regions', index, 'country']),
          message: `"${country}", the country of ${name}, names no country.`,
          cure: code === null ? `Give the code of the country in which ${place} lies, such as "CN".` : `The country goes by "${code}".`,
          subject: regionId(doc.id, region),
        };
      }
    }
  },
};

/** Regions of one place, coordinates and all, of which most stand in another country. */
function* besideOthers(content: Content): Iterable<Finding> {
  const all = [...content.regions.values()].flatMap((doc) => (doc.data?.regions ?? []).map((region, index) => ({ doc, region, index })));
  for (const { doc, region, index } of all) {
    const there = all.filter((other) => other.region !== region && areOnePlace(other.region, region));
    const [other] = there.filter((one) => one.region.country !== region.country);
    if (other === undefined || there.filter((one) => one.region.country === other.region.country).length <= there.length / 2) continue;
    if (there.length === 1 && `${doc.path}${index}` < `${other.doc.path}${other.index}`) continue;
    yield {
      place: doc.at(['regions', index, 'country']),
      message: `${region.name} stands in "${region.country}", and ${other.region.name} (${other.doc.path}:${other.doc.at(['regions', other.index]).line}), of the same place, in "${other.region.country}".`,
      cure: `Look up in which country ${region.place} lies.`,
      subject: regionId(doc.id, region),
    };
  }
}

/** One name, and coordinates a degree apart at most. */
const areOnePlace = (a: Region, b: Region): boolean =>
  a.place === b.place && Math.abs(a.latitude - b.latitude) <= 1 && Math.abs(a.longitude - b.longitude) <= 1;
