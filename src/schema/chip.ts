// What content/chips/<provider>/<chip>.mdx may say: one chip of a provider's own, with what is claimed of it, against what and by whom; its body says what it is.
import { z } from 'zod';
import { Id, SourceId } from './id.ts';
import { RoughDate } from './rough-date.ts';

/** What a chip is for. */
export const CHIP_PURPOSES = ['training', 'inference', 'training and inference', 'general-purpose', 'video', 'networking'] as const;
/** general-purpose: a server processor. networking: a chip that moves data between others. The rest as they read. */
export const ChipPurpose = z.enum(CHIP_PURPOSES);
export type ChipPurpose = z.infer<typeof ChipPurpose>;

/** Steps in a chip's life, in their order. */
export const CHIP_STEPS = ['announced', 'sampling', 'shipping', 'available', 'retired'] as const;

/** One step: what happened, or is said to happen, when. */
export const ChipStep = z.strictObject({
  /** announced: shown or named by the company. sampling: in test. shipping: produced or deployed in number. available: customers can rent or buy it. retired: no longer offered. */
  step: z.enum(CHIP_STEPS),
  /** When, as fine as the source says. */
  date: RoughDate,
  /** reported: it happened. announced: a plan. */
  basis: z.enum(['reported', 'announced']).default('reported'),
  /** Who says so: an id of a claimant. Left out where it is the source alone that says it. */
  claimant: Id.optional(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1, 'must name a source or more'),
});
export type ChipStep = z.infer<typeof ChipStep>;

/** What is measured of a chip: a closed list, so that chips stand in columns. */
export const CHIP_MEASURES = [
  'node',
  'transistors',
  'memory',
  'memory type',
  'memory bandwidth',
  'compute fp16',
  'compute fp8',
  'compute fp4',
  'compute int8',
  'power',
  'cores',
  'interconnect',
] as const;

/** One property as somebody states it; two who differ stand beside each other. */
export const ChipSpec = z.strictObject({
  /** Which property: one of the closed list. */
  measure: z.enum(CHIP_MEASURES),
  /** The digits and unit of the source: '96 GB', '4 TB/s', '5 nm', '600 W', '1.3 PFLOPS', 'HBM3'. */
  value: z.string().min(1),
  /** Who says so: an id of a claimant. Left out where it is the source alone that says it. */
  claimant: Id.optional(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1, 'must name a source or more'),
});
export type ChipSpec = z.infer<typeof ChipSpec>;

/** One claim about it: better than what, by how much, says who. */
export const ChipClaim = z.strictObject({
  /** What is claimed: 'price performance', 'inference throughput', 'parity', 'energy per token'. */
  measure: z.string().min(1).max(80),
  /** How much, as the source words it: '30 to 40%', '4x', 'comparable'. */
  value: z.string().min(1).max(60),
  /** The yardstick: 'NVIDIA H20', 'Trainium1', 'P5e instances'. */
  against: z.string().min(1).max(100),
  /** Who says so: an id of a claimant. */
  claimant: Id,
  /** When it was said, as fine as the source gives it. */
  date: RoughDate,
  /** Where it can be read. */
  sources: z.array(SourceId).min(1, 'must name a source or more'),
});
export type ChipClaim = z.infer<typeof ChipClaim>;

/** The front matter of a chip. */
export const Chip = z.strictObject({
  /** Its name: 'Ascend 910C'. */
  name: z.string().min(1),
  /** Other names, Chinese too: 昇腾910C. */
  aliases: z.array(z.string().min(1)).default([]),
  /** The line it belongs to: 'Ascend', 'Trainium', 'Kunlun'. */
  family: z.string().min(1),
  /** Its place in the family: 1 is the first. Variants of one generation share it. */
  generation: z.number().int().min(1),
  /** What it is for. */
  purpose: ChipPurpose,
  /** Its life, oldest step first. */
  steps: z.array(ChipStep).min(1, 'must hold a step or more'),
  /** Its properties. */
  specs: z.array(ChipSpec).default([]),
  /** What is claimed of it. */
  claims: z.array(ChipClaim).default([]),
  /** Facts of the ledger that speak of it, shipments, revenue, customers: keys, or the id of one of several rivals, `key~source`. */
  facts: z.array(z.string().min(1)).default([]),
});
export type Chip = z.infer<typeof Chip>;
