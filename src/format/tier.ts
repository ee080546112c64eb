// Tiers of sources in words.
import type { Tier } from '../schema/source.ts';

/** What stands behind each tier, short enough for a list. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  filing: 'filing',
  company: 'company page',
  transcript: 'transcript',
  press: 'press',
  analyst: 'analyst',
  'machine-transcript': 'machine transcript',
  repository: 'repository',
  blog: 'blog or summary',
};

/** What each tier holds, in a sentence for the methodology. */
export const TIER_MEANINGS: Readonly<Record<Tier, string>> = {
  filing: 'a report to a regulator or exchange',
  company: 'a page, release or presentation of the company itself',
  transcript: 'what was said in a call or a speech, written down by a person',
  press: 'an edited newspaper, agency or magazine',
  analyst: 'a research house or a broker',
  'machine-transcript': 'a transcript that no person has checked',
  repository: 'a public code or data repository',
  blog: 'a blog, a digest, a machine-made summary or a page with no named editor',
};
