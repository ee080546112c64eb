// Names of countries and areas by their ISO code, in English whatever the machine speaks.

const LONG = new Intl.DisplayNames('en', { type: 'region' });
const SHORT = new Intl.DisplayNames('en', { type: 'region', style: 'short' });
/** Those whose long name says more than where they lie. */
const SHORT_ONES = new Set(['HK', 'MO', 'TW']);

/** 'DE' → 'Germany', 'HK' → 'Hong Kong', 'CN' → 'Mainland China', since Hong Kong, Macao and Taiwan stand by their own codes; the code where nothing is known. */
export function countryName(code: string): string {
  if (code === 'CN') return 'Mainland China';
  return (SHORT_ONES.has(code) ? SHORT : LONG).of(code) ?? code;
}

/** The name inside a sentence: 'mainland China', 'the United States', 'Germany'. */
export function countryInSentence(code: string): string {
  if (code === 'CN') return 'mainland China';
  return ['US', 'GB', 'AE', 'NL', 'PH'].includes(code) ? `the ${countryName(code)}` : countryName(code);
}
