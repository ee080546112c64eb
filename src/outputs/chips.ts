// /data/chips: the providers' own chips, with the steps of their lives, their properties and what is claimed of them.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { CHIP_MEASURES, CHIP_STEPS, ChipPurpose } from '../schema/chip.ts';
import { claimant, count, list, sources, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const ChipRow = z.strictObject({
  id: text('provider/chip, as in the addresses of this site.'),
  provider: text('Whose chip it is.'),
  name: text('Its name.'),
  aliases: texts('Other names and scripts.'),
  family: text('The line it belongs to.'),
  generation: count('Its place in the family: 1 is the first; variants share it.'),
  purpose: ChipPurpose.describe('What it is for.'),
  steps: list(
    z.strictObject({
      step: z.enum(CHIP_STEPS).describe('announced, sampling, shipping, available or retired.'),
      date: text('A day, month, quarter or year, as fine as the source says.'),
      basis: z.enum(['reported', 'announced']).describe('It happened, or it is a plan.'),
      claimant,
      sources,
    }),
    'Its life, oldest step first.',
  ),
  specs: list(
    z.strictObject({
      measure: z.enum(CHIP_MEASURES).describe('Which property.'),
      value: text('The digits and unit of the source.'),
      claimant,
      sources,
    }),
    'Its properties; two who differ stand beside each other.',
  ),
  claims: list(
    z.strictObject({
      measure: text('What is claimed.'),
      value: text('How much, as the source words it.'),
      against: text('The yardstick.'),
      claimant: text('Who says so.'),
      date: text('When it was said.'),
      sources,
    }),
    'What is claimed of it.',
  ),
  facts: texts('Keys of facts that speak of it, or ids of one of several rivals.'),
  text: text('What it is, in Markdown.'),
});

/** The chips, by provider and id. */
export const chips = defineTable({
  name: 'chips',
  title: 'Own chips',
  description: 'A chip a row: family and generation, steps with their dates, properties, claims with claimant and yardstick.',
  key: ['id'],
  references: { provider: 'providers' },
  row: ChipRow,
  rows: (dataset: Dataset) =>
    [...dataset.chips.values()].map(({ id, data, body }) => ({
      id,
      provider: id.split('/')[0] ?? '',
      name: data.name,
      aliases: data.aliases,
      family: data.family,
      generation: data.generation,
      purpose: data.purpose,
      steps: data.steps.map((one) => ({ step: one.step, date: one.date, basis: one.basis, claimant: one.claimant ?? null, sources: one.sources })),
      specs: data.specs.map((one) => ({ measure: one.measure, value: one.value, claimant: one.claimant ?? null, sources: one.sources })),
      claims: data.claims.map((one) => ({
        measure: one.measure,
        value: one.value,
        against: one.against,
        claimant: one.claimant,
        date: one.date,
        sources: one.sources,
      })),
      facts: data.facts,
      text: body.trim(),
    })),
});
