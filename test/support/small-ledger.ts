// A dataset of a few series, written as periods and values: each test says only what it is about.
import { assemble } from '../../src/dataset/assemble.ts';
import type { Dataset, LedgerFact } from '../../src/dataset/types.ts';
import { factEntry, type Fields, ledgerFiles, metricText, providerText, seriesText, sourceText } from './ledger.ts';

/** Period, value, and what else the fact has. */
export type FactLine = readonly [period: string, value: string, overrides?: Fields];

export interface SmallLedger {
  /** By provider id; `acme` is there always. */
  readonly providers?: Readonly<Record<string, Fields>>;
  /** By metric id, over the builder's defaults and all kinds of period. */
  readonly metrics?: Readonly<Record<string, Fields>>;
  /** By `provider/metric`; `perimeter` is the series' current one. */
  readonly series?: Readonly<Record<string, readonly FactLine[]>>;
  readonly perimeters?: Readonly<Record<string, string>>;
  /** Other files by path. */
  readonly files?: Readonly<Record<string, string>>;
}

const PERIODS = ['month', 'quarter', 'half', 'nine-months', 'year', 'ttm', 'span'];

export function smallLedger({ providers = {}, metrics = {}, series = {}, perimeters = {}, files = {} }: SmallLedger): Dataset {
  const entries: Record<string, string | null> = { 'providers/acme/cloud-revenue.mdx': null, 'sources/acme/q2.yaml': sourceText() };
  for (const [id, fields] of Object.entries(providers)) entries[`providers/${id}/index.mdx`] = providerText({ claimants: [], ...fields });
  const measures: Readonly<Record<string, Fields>> = { 'cloud-revenue': {}, ...metrics };
  for (const [id, fields] of Object.entries(measures)) {
    entries[`metrics/${id}.mdx`] = metricText({ label: id, periods: fields['nature'] === 'stock' ? ['instant'] : PERIODS, ...fields });
  }
  for (const [id, lines] of Object.entries(series)) {
    const facts = lines.map(([period, value, overrides]) => factEntry({ period, value, ...overrides }));
    entries[`providers/${id}.mdx`] = seriesText(facts, { perimeter: perimeters[id] });
  }
  return assemble(ledgerFiles({ ...entries, ...files }));
}

/** Months of rates in YAML, all alike. */
export function ratesText(from: string, months: number, average: number, end = average): string {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const lines = Array.from({ length: months }, (_, index) => {
    const at = year * 12 + month - 1 + index;
    return `  - { month: ${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}, average: ${average}, end: ${end} }\n`;
  });
  return `source: acme/q2\nmonths:\n${lines.join('')}`;
}

/** The fact on a key; throws where none is shown. */
export function shownFact(dataset: Dataset, key: string): LedgerFact {
  const fact = dataset.shown.get(key);
  if (fact === undefined) throw new Error(`Nothing is shown on ${key}; there are ${[...dataset.shown.keys()].join(', ')}.`);
  return fact;
}
