// What content/rates/<currency>.yaml may say: units of the currency for one US dollar, by month.
import { z } from 'zod';
import { SourceId } from './id.ts';

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month written as 2025-06');

export const RateMonth = z.strictObject({
  /** Which month: 2025-06. */
  month: Month,
  /** Mean of the month's daily rates. */
  average: z.number().positive().optional(),
  /** The last rate of the month. */
  end: z.number().positive().optional(),
});

export const Rates = z.strictObject({
  /** Where the averages are read. */
  source: SourceId,
  /** Where the month-end rates are read, if elsewhere. */
  endSource: SourceId.optional(),
  /** Its months, oldest first. */
  months: z.array(RateMonth).min(1),
});
export type Rates = z.infer<typeof Rates>;
