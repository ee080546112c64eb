// The clouds that the ledger compares: markets and other companies stand beside them as benchmarks.
import type { Dataset, Entry } from '../dataset/types.ts';
import { numberInWords } from '../format/number-words.ts';
import type { Provider } from '../schema/provider.ts';

/** The compared clouds, in the site's order. */
export function comparedProviders(dataset: Pick<Dataset, 'providers'>): readonly Entry<Provider>[] {
  return [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');
}

/** How many clouds are compared, in words: 'six'. */
export function cloudCount(dataset: Pick<Dataset, 'providers'>): string {
  return numberInWords(comparedProviders(dataset).length);
}
