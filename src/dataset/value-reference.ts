// What a <Value> in a body points at: the shown fact on the key that its attributes spell.
import { parsePeriod } from '../schema/period.ts';
import { Basis } from '../schema/series.ts';
import { keyOf } from './identity.ts';
import { nearest, proposal } from '../format/nearest.ts';
import type { Dataset, LedgerFact } from './types.ts';

/** The attributes of <Value>: either the key, or provider, metric and period with what else the key has. */
export interface ValueAttributes {
  /** The whole key. Not named `key`, which JSX keeps to itself. */
  readonly fact?: string | undefined;
  readonly provider?: string | undefined;
  readonly metric?: string | undefined;
  /** Any label of the period: the provider's own or the calendar one. */
  readonly period?: string | undefined;
  readonly perimeter?: string | undefined;
  readonly of?: string | undefined;
  readonly basis?: string | undefined;
}

export type ResolvedValue = { readonly ok: true; readonly fact: LedgerFact } | { readonly ok: false; readonly message: string; readonly cure: string };

/** The shown fact that the attributes mean. Without a perimeter the bare key is tried first, then the series' current perimeter. */
export function resolveValue(attributes: ValueAttributes, dataset: Dataset): ResolvedValue {
  if (attributes.fact !== undefined) {
    const fact = dataset.shown.get(attributes.fact);
    return fact === undefined
      ? refuse(
          `<Value> names the key "${attributes.fact}", on which nothing stands.`,
          proposal(attributes.fact, keysNear(attributes.fact, dataset), 'Keys of the series'),
        )
      : { ok: true, fact };
  }
  const { provider = '', metric = '', period: label = '' } = attributes;
  const owner = dataset.providers.get(provider)?.data;
  if (owner === undefined)
    return refuse(`<Value> names the provider "${provider}", which is not there.`, proposal(provider, dataset.providers.keys(), 'Providers'));
  const measure = dataset.metrics.get(metric)?.data;
  if (measure === undefined) return refuse(`<Value> names the metric "${metric}", which is not there.`, proposal(metric, dataset.metrics.keys(), 'Metrics'));
  const period = parsePeriod(label, { fiscalYearEnd: owner.fiscalYearEnd, nature: measure.nature });
  if (!period.ok) return refuse(`<Value>: ${period.message}`, period.cure);
  const basis = Basis.safeParse(attributes.basis ?? 'reported');
  if (!basis.success && attributes.basis !== 'derived')
    return refuse(`<Value> names the basis "${attributes.basis ?? ''}", which there is not.`, `Write one of ${Basis.options.join(', ')}, derived.`);
  const parts = { provider, metric, calendar: period.period.calendar, of: attributes.of ?? null, basis: basis.data ?? ('derived' as const) };
  const series = dataset.series.get(`${provider}/${metric}`);
  const perimeters = attributes.perimeter === undefined ? [null, series?.perimeter ?? null] : [attributes.perimeter];
  for (const perimeter of perimeters) {
    const fact = dataset.shown.get(keyOf({ ...parts, perimeter }));
    if (fact !== undefined) return { ok: true, fact };
  }
  return refuse(
    `<Value> asks for ${keyOf({ ...parts, perimeter: perimeters[0] ?? null })}, on which nothing stands.`,
    cureFor(attributes, period.period.calendar, dataset),
  );
}

const refuse = (message: string, cure: string): ResolvedValue => ({ ok: false, message, cure });

function keysNear(key: string, dataset: Dataset): readonly string[] {
  const series = key.split('/').slice(0, 2).join('/');
  return [...dataset.shown.keys()].filter((known) => known.startsWith(`${series}/`));
}

/** What stands on the same period under another perimeter, `of` or basis; else which periods there are. */
function cureFor({ provider = '', metric = '' }: ValueAttributes, calendar: string, dataset: Dataset): string {
  const shown = [...dataset.shown.values()].filter((fact) => fact.provider === provider && fact.metric === metric);
  const same = shown.filter((fact) => fact.period.calendar === calendar);
  if (same.length > 0) {
    const ways = same.slice(0, 6).map((fact) => {
      const more = [
        fact.perimeter === null ? '' : `perimeter="${fact.perimeter}"`,
        fact.of === null ? '' : `of="${fact.of}"`,
        fact.basis === 'reported' ? '' : `basis="${fact.basis}"`,
      ];
      return more.filter((part) => part !== '').join(' ') || 'no further attribute';
    });
    return `On that period stand: ${[...new Set(ways)].join('; ')}.`;
  }
  if (shown.length === 0) return `Enter the fact in content/providers/${provider}/${metric}.mdx first.`;
  const labels = [...new Set(shown.map((fact) => fact.period.label))];
  const near = nearest(calendar, labels);
  return `${near === null ? '' : `Did you mean "${near}"? `}The newest periods of the series are ${labels.slice(-8).join(', ')}.`;
}
