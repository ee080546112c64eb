// What content/claimants.yaml may say: those who make claims and are no provider — research houses, regulators, press.
import { z } from 'zod';
import { Claimant } from './provider.ts';

export const OutsideClaimant = Claimant.extend({
  /** What kind of voice it is. */
  kind: z.enum(['research', 'broker', 'regulator', 'press', 'company', 'person']),
});
export const Claimants = z.array(OutsideClaimant);
export type OutsideClaimant = z.infer<typeof OutsideClaimant>;
