// How figures of shares name houses and colour those who hold a share.
import type { Dataset } from '../dataset/types.ts';

/** The house as the site prints it. */
export function claimantName(dataset: Dataset, id: string): string {
  return dataset.claimants.get(id)?.data.name ?? id;
}

/** The class of its hue: its own for a compared provider, the benchmarks' for everybody else. */
export function hueOf(dataset: Dataset, provider: string): string {
  return dataset.providers.get(provider)?.data.kind === 'provider' ? provider : 'benchmark';
}
