// What one rule finds in a ledger of a few series, written as periods and values.
import { factEntry, type Fields, ledgerFiles, metricText, providerText, seriesText, sourceText } from './ledger.ts';
import { problemsOf } from './problems.ts';
import type { FactLine } from './small-ledger.ts';

export interface AuditedLedger {
  readonly provider?: Fields;
  /** By metric id, over the builder's defaults and all kinds of period. */
  readonly metrics?: Readonly<Record<string, Fields>>;
  /** By `provider/metric`. */
  readonly series: Readonly<Record<string, readonly FactLine[]>>;
  /** Other files by path. */
  readonly files?: Readonly<Record<string, string | null>>;
}

const PERIODS = ['month', 'quarter', 'half', 'nine-months', 'year', 'ttm', 'span'];

/** The rule's problems in the ledger, each as one text. Every fact rests on acme/q2 unless it says otherwise. */
export function audited(rule: string, { provider = {}, metrics = {}, series, files = {} }: AuditedLedger): readonly string[] {
  const entries: Record<string, string | null> = {
    'providers/acme/cloud-revenue.mdx': null,
    'providers/acme/index.mdx': providerText(provider),
    'sources/acme/q2.yaml': sourceText({ date: undefined }),
  };
  const measures: Readonly<Record<string, Fields>> = { 'cloud-revenue': {}, ...metrics };
  for (const [id, fields] of Object.entries(measures)) {
    entries[`metrics/${id}.mdx`] = metricText({ label: id, periods: fields['nature'] === 'stock' ? ['instant'] : PERIODS, ...fields });
  }
  for (const [id, lines] of Object.entries(series)) {
    entries[`providers/${id}.mdx`] = seriesText(lines.map(([period, value, overrides]) => factEntry({ period, value, ...overrides })));
  }
  return problemsOf(ledgerFiles({ ...entries, ...files }), rule);
}

/** Another document of Acme's: two facts on one key may not rest on one. */
export function acmeSource(id: string, fields: Fields = {}): Readonly<Record<string, string>> {
  return { [`sources/acme/${id}.yaml`]: sourceText({ url: `https://acme.example/${id}`, date: undefined, ...fields }) };
}
