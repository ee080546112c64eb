// Where facts, series and sources live on the site. Paths begin at the site's root; href() puts the base before them.
import type { LedgerFact } from '../dataset/types.ts';
import { calendarSlug } from '../schema/period.ts';

/** The page of a series: '/providers/aws/capex/'. */
export function seriesPath(provider: string, metric: string): string {
  return `/providers/${provider}/${metric}/`;
}

/** Whether a trailing total merely repeats one stated year: it has no row of its own and lives at that year's. */
export function isRestatedYear(fact: Pick<LedgerFact, 'period' | 'basis' | 'derivedFrom'>): boolean {
  return fact.period.kind === 'ttm' && fact.basis === 'derived' && fact.derivedFrom.length === 1;
}

/** A fact's place on its series page: the anchor of its calendar period. */
export function factPath(fact: Pick<LedgerFact, 'provider' | 'metric' | 'period' | 'basis' | 'derivedFrom'>): string {
  const [year] = fact.derivedFrom;
  if (year !== undefined && isRestatedYear(fact)) return keyPath(year);
  return `${seriesPath(fact.provider, fact.metric)}#${calendarSlug(fact.period.calendar)}`;
}

/** The place that a key names: 'aws/capex/2025-Q2@gross!derived' → '/providers/aws/capex/#2025-Q2'. */
export function keyPath(key: string): string {
  const [provider = '', metric = '', ...rest] = key.split('/');
  const calendar = /^[^@+!]*/.exec(rest.join('/'))?.[0] ?? '';
  return `${seriesPath(provider, metric)}#${calendar}`;
}

/** The page of a source: '/sources/amazon/form-10-k/'. */
export function sourcePath(source: string): string {
  return `/sources/${source}/`;
}

/** The page with a figure's rows: its own; for one without, the place that its home names, else the facts of its series. */
export function figurePath({ id, home }: { readonly id: string; readonly home: string }): string {
  if (!id.includes('/')) return `/figures/${id}/`;
  return home.includes('#') ? home : `${home}#facts`;
}

/** The page of a chip by its id: '/silicon/huawei-cloud/ascend-910c/'. */
export function chipPath(chip: string): string {
  return `/silicon/${chip}/`;
}

/** The page of a model by its id, maker/model: '/models/alibaba-cloud/qwen3-max/'. */
export function modelPath(model: string): string {
  return `/models/${model}/`;
}

/** The page of a region by its id, provider/code: '/footprint/aws/us-east-1/'. */
export function regionPath(region: string): string {
  return `/footprint/${region}/`;
}

/** A price's row on its model's page, whose anchor is what remains of the price's id: '/models/openai/gpt-4o/#azure/international/2026-08-01'. */
export function pricePath(price: string): string {
  const [provider = '', maker = '', model = '', ...rest] = price.split('/');
  return `${modelPath(`${maker}/${model}`)}#${[provider, ...rest].join('/')}`;
}

/** A score's row on its model's page, whose anchor is what remains of the score's id: '/models/openai/o3/#arena-text/2026-08-22~o3'. */
export function scorePath(score: string): string {
  const [maker = '', model = '', ...rest] = score.split('/');
  return `${modelPath(`${maker}/${model}`)}#${rest.join('/')}`;
}
