// The body of a content file as plain words: values as their facts state them, links by their text, marks left out.
import { readProse } from '../dataset/prose.ts';
import type { Dataset } from '../dataset/types.ts';
import { resolveValue } from '../dataset/value-reference.ts';

/** The running text of a body, its values printed as stated. A value that points at nothing leaves a gap. */
export function plainProse(body: string, dataset: Dataset): string {
  const values = readProse(body).components.filter(({ name }) => name === 'Value');
  const stated = values.map(({ attributes }) => {
    const found = resolveValue(Object.fromEntries(attributes), dataset);
    return found.ok ? found.fact.stated : '';
  });
  let index = 0;
  return body
    .replace(/<Value\b[^>]*>/g, () => stated[index++] ?? '')
    .replace(/<[A-Z][^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
