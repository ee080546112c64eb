// Parts of the world by country: the order in which lists of regions go.

/** Areas with the ISO codes of their countries; Hong Kong, Macao and Taiwan by their own codes. */
const AREAS: readonly (readonly [name: string, codes: string])[] = [
  ['East Asia', 'CN HK JP KR MN MO TW'],
  ['South and Southeast Asia', 'BD BN ID IN KH KZ LA LK MM MY NP PH PK SG TH UZ VN'],
  ['Middle East', 'AE BH IL IQ JO KW LB OM QA SA TR'],
  ['Europe', 'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO RS SE SI SK UA'],
  ['North America', 'CA MX US'],
  ['South and Central America', 'AR BO BR CL CO CR EC GT PA PE PY UY VE'],
  ['Africa', 'AO CI CM DZ EG ET GH KE MA MU NA NG RW SN TN TZ UG ZA ZM'],
  ['Oceania', 'AU FJ NZ PG'],
];
const ELSEWHERE = 'Elsewhere';

/** The areas in the order of the lists. */
export const AREA_NAMES: readonly string[] = [...AREAS.map(([name]) => name), ELSEWHERE];

const byCode = new Map(AREAS.flatMap(([name, codes]) => codes.split(' ').map((code) => [code, name] as const)));

/** The area of a country: 'DE' → 'Europe'. 'Elsewhere' for a code that no area has yet. */
export function areaOf(country: string): string {
  return byCode.get(country) ?? ELSEWHERE;
}
