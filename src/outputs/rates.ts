// /data/rates: the exchange rates that conversions use, by currency and month.
import { z } from 'zod';
import type { Dataset } from '../dataset/types.ts';
import { maybeNumber, text } from './row-fields.ts';
import { defineTable } from './table.ts';

const RateRow = z.strictObject({
  currency: text('Currency code.'),
  month: text('2025-06.'),
  average: maybeNumber('Mean of the month’s daily rates, units of the currency for one US dollar; null where it is missing.'),
  end: maybeNumber('The last rate of the month, likewise.'),
  source: text('Where the averages are read: an id in sources.'),
  endSource: text('Where the month-end rates are read.'),
});

/** The rates, by currency and month. */
export const rates = defineTable({
  name: 'rates',
  title: 'Exchange rates',
  description: 'A currency and a month a row: the mean and the last rate against the US dollar.',
  key: ['currency', 'month'],
  references: { source: 'sources', endSource: 'sources' },
  row: RateRow,
  rows: (dataset: Dataset) =>
    [...dataset.rates]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([currency, { source, endSource, months }]) =>
        months.map(({ month, average, end }) => ({ currency, month, average: average ?? null, end: end ?? null, source, endSource: endSource ?? source })),
      ),
});
