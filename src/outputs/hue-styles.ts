// The hues of the providers as styles: each provider's class gets the hue that its entry names.
import type { Dataset } from '../dataset/types.ts';

/**
 * The sheet of hues with the classes of those who have them, `.p-aws` in place of `.hue-ink`; a hue that nobody has is left out,
 * and a provider without a hue is grey as benchmarks are.
 */
export function hueStyles(sheet: string, { providers }: Pick<Dataset, 'providers'>): string {
  const owners = new Map([...providers.values()].flatMap(({ id, data }) => (data.hue === undefined ? [] : [[data.hue as string, id]])));
  const grey = [...providers.values()].filter(({ data }) => data.kind === 'provider' && data.hue === undefined).map(({ id }) => `.p-${id}`);
  return sheet
    .replace(/\.hue-([a-z]+) \{[^}]*\}/g, (rule, hue: string) => (owners.has(hue) ? rule.replace(`.hue-${hue}`, `.p-${owners.get(hue)}`) : ''))
    .replace('.p-benchmark', [...grey, '.p-benchmark'].join(', '));
}
