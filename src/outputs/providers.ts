// /data/providers: the compared clouds and the benchmarks, with their names, claimants and perimeters.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { count, list, maybe, text, texts } from './row-fields.ts';
import { defineTable } from './table.ts';

const SpeakerField = z.strictObject({ name: text('Name.'), role: maybe('What the person does there.'), aliases: texts('Other spellings and scripts.') });

const ProviderRow = z.strictObject({
  id: text('Id, as in the addresses of this site.'),
  name: text('The name the site prints.'),
  short: text('A short form.'),
  aliases: texts('Every other name and script, old and new.'),
  kind: z.enum(['provider', 'benchmark']).describe('provider: one of the compared clouds. benchmark: a market, an industry or another company, never ranked.'),
  order: count('Where it stands in every list: 1 is first.'),
  parent: maybe('The group that owns it and reports for it.'),
  segment: maybe('The segment in which its revenue is reported.'),
  listing: maybe('Exchange and ticker.'),
  currency: text('The currency it reports in.'),
  fiscalYearEnd: text('The last month and day of its fiscal year: 03-31.'),
  links: list(z.strictObject({ title: text('What is there.'), url: text('Address.') }), 'Addresses a reader may want.'),
  claimants: list(
    z.strictObject({
      id: text('Id: facts name it.'),
      name: text('Name.'),
      aliases: texts('Other spellings and scripts.'),
      speakers: list(SpeakerField, 'Who speaks for it.'),
    }),
    'The organisation and its people, who make claims.',
  ),
  perimeters: list(
    z.strictObject({
      id: text('Id: facts name it.'),
      name: text('A short name.'),
      definition: text('What is in, what is out, who changed it.'),
      metrics: texts('The metrics it can qualify.'),
      from: maybe('First day it covers; null where it has always held.'),
      to: maybe('Last day it covers; null where it still holds.'),
    }),
    'Definitions that its facts are counted by.',
  ),
});

/** The providers in the site's order; what one does not have is null or an empty list. */
export const providers = defineTable({
  name: 'providers',
  title: 'Providers and benchmarks',
  description: 'A cloud or a benchmark a row: names in all scripts, parent, currency, fiscal year, claimants, perimeters.',
  key: ['id'],
  row: ProviderRow,
  rows: (dataset: Dataset) =>
    [...dataset.providers.values()].map(({ id, data }) => ({
      id,
      name: data.name,
      short: data.short,
      aliases: data.aliases,
      kind: data.kind,
      order: data.order,
      parent: data.parent ?? null,
      segment: data.segment ?? null,
      listing: data.listing ?? null,
      currency: data.currency,
      fiscalYearEnd: data.fiscalYearEnd,
      links: data.links.map(({ title, url }) => ({ title, url })),
      claimants: data.claimants.map((one) => ({
        id: one.id,
        name: one.name,
        aliases: one.aliases,
        speakers: one.speakers.map(({ name, role, aliases }) => ({ name, role: role ?? null, aliases })),
      })),
      perimeters: data.perimeters.map(({ id: perimeter, name, definition, metrics, from, to }) => ({
        id: perimeter,
        name,
        definition,
        metrics,
        from: from ?? null,
        to: to ?? null,
      })),
    })),
});
