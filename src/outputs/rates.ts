// /data/rates.json: the exchange rates that conversions use, by currency and month.
import type { Dataset } from '../dataset/types.ts';
import { jsonTable } from './json-table.ts';

/** One row a currency and month, units of the currency for one US dollar; null where a rate is missing. */
export function ratesJson(dataset: Dataset): string {
  return jsonTable(
    [...dataset.rates]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([currency, { source, endSource, months }]) =>
        months.map(({ month, average, end }) => ({ currency, month, average: average ?? null, end: end ?? null, source, endSource: endSource ?? source })),
      ),
  );
}
