// What content/exceptions.yaml may say: a rule's complaint that was looked at and accepted.
import { z } from 'zod';
import { Id } from './id.ts';

export const Exception = z.strictObject({
  /** The rule's name, as the message prints it. */
  rule: Id,
  /** The file it complains about, from content/ on. */
  file: z.string().min(1),
  /** The fact's key or other subject, as the message names it; left out, the exception covers the rule in the whole file. */
  subject: z.string().min(1).optional(),
  /** Why the ledger stands as it is. */
  reason: z.string().min(20, 'must be a sentence that a reviewer can judge'),
});
export const Exceptions = z.array(Exception);
export type Exception = z.infer<typeof Exception>;
