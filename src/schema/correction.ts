// What content/corrections.yaml may say: an error that was published, and what is right.
import { z } from 'zod';
import { Day, Id, SourceId } from './id.ts';

export const Correction = z
  .strictObject({
    /** The day it was mended here. */
    date: Day,
    /** The day of the first release that showed the error. */
    since: Day,
    /** What was wrong, in a sentence. It may name the figure as it was printed, which stands nowhere else any more. */
    wrong: z.string().min(20, 'must be a sentence that says what was wrong'),
    /** What is right, in a sentence. Amounts belong to facts: they are printed beside it. */
    right: z.string().min(20, 'must be a sentence that says what is right'),
    /** The pages that showed it, as addresses of this site: /providers/aws/capex/. */
    pages: z.array(z.string().regex(/^\/(?:[^\s?#]+\/)?$/, 'must be an address of this site, such as "/providers/aws/capex/"')).min(1),
    /** Those it touches: ids of providers or benchmarks. */
    providers: z.array(Id).default([]),
    /** The facts as they stand now: keys of the ledger, or the id of one of several rivals, `key~source`. */
    facts: z.array(z.string().min(1)).default([]),
    /** Where what is right can be read. */
    sources: z.array(SourceId).min(1),
  })
  .refine(({ date, since }) => since <= date, { path: ['since'], message: 'must not be after the day on which it was mended' });
export type Correction = z.infer<typeof Correction>;

/** The newest last, like every list to which people add. */
export const Corrections = z.array(Correction);
