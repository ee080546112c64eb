// Ids of prices, regions and scores, made of what tells them apart: they last as long as the list says the same, wherever in its file a line stands.
import type { Score } from '../schema/model.ts';
import type { Price } from '../schema/price.ts';
import type { Region } from '../schema/region.ts';

/** Lower case, with hyphens for all but letters and digits. */
function hyphened(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/**
 * `provider/maker/model/market/date`, then `@where`, `+from-to` for a tier (`+32000-` without end) and `!offer` where it is not the standard one:
 * `alibaba-cloud/alibaba-cloud/qwen3-max/mainland-china/2026-08-21@beijing+0-32000!batch`.
 */
export function priceId(provider: string, { model, market, date, where, from, to, offer }: Price): string {
  const tier = from === undefined && to === undefined ? '' : `+${from ?? 0}-${to ?? ''}`;
  return `${provider}/${model}/${hyphened(market)}/${date}${where === undefined ? '' : `@${hyphened(where)}`}${tier}${offer === 'standard' ? '' : `!${offer}`}`;
}

/** `provider/code`; for a region without a code `provider/` and its name: `aws/ap-east-1`, `azure/east-us-3`. */
export function regionId(provider: string, { code, name }: Pick<Region, 'code' | 'name'>): string {
  return `${provider}/${hyphened(code ?? name)}`;
}

/** `maker/model/board/date~name on the board`; without a name on the board, the runner's id: `alibaba-cloud/qwen3-max/arena-text/2026-08-22~qwen3-max-preview`. */
export function scoreId(model: string, { benchmark, date, as, runner }: Pick<Score, 'benchmark' | 'date' | 'as' | 'runner'>): string {
  return `${model}/${hyphened(benchmark)}/${date}~${hyphened(as ?? runner)}`;
}
