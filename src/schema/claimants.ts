// What content/claimants.yaml may say: those who make claims and are no provider — research houses, regulators, press.
import { z } from 'zod';
import { Claimant } from './provider.ts';

const { id, name, ...spellings } = Claimant.shape;

export const OutsideClaimant = z.strictObject({
  id,
  name,
  /** What kind of voice it is. */
  kind: z.enum(['research', 'broker', 'regulator', 'press', 'company', 'person']),
  ...spellings,
});
export const Claimants = z.array(OutsideClaimant);
export type OutsideClaimant = z.infer<typeof OutsideClaimant>;
