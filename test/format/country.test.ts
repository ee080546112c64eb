import { expect, it } from 'vitest';
import { countryInSentence, countryName } from '../../src/format/country.ts';

it.each([
  ['DE', 'Germany', 'Germany'],
  ['CN', 'Mainland China', 'mainland China'],
  ['HK', 'Hong Kong', 'Hong Kong'],
  ['MO', 'Macao', 'Macao'],
  ['TW', 'Taiwan', 'Taiwan'],
  ['US', 'United States', 'the United States'],
  ['AE', 'United Arab Emirates', 'the United Arab Emirates'],
])('%s is %s', (code, name, sentence) => {
  expect(countryName(code)).toBe(name);
  expect(countryInSentence(code)).toBe(sentence);
});
