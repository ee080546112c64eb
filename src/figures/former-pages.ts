// Addresses that pages had before: each leads to where its page stands now, or says why there is none.
import { type Successor, successorOf } from '../dataset/renamed.ts';
import type { Dataset } from '../dataset/types.ts';
import type { Renaming, RenamedIn } from '../schema/renamed.ts';
import { chipPath, modelPath, regionPath, seriesPath, sourcePath } from './address.ts';

/** One address of before. */
export interface FormerPage {
  readonly path: string;
  readonly successor: Successor;
}

/** Where the page of an id stands, by its table; null for what has no page of its own. */
export const PAGES: Readonly<Record<RenamedIn, (id: string) => string | null>> = {
  facts: (id) => (/^[^/]+\/[^/]+$/.test(id) ? seriesPath(...(id.split('/') as [string, string])) : null),
  providers: (id) => `/providers/${id}/`,
  metrics: (id) => `/metrics/${id}/`,
  sources: sourcePath,
  events: (id) => `/events/${id}/`,
  signals: (id) => (id.includes('/') ? null : `/signals/${id}/`),
  risks: (id) => (id.includes('/') ? null : `/risks/${id}/`),
  tensions: (id) => `/tensions/${id}/`,
  chips: chipPath,
  models: modelPath,
  prices: () => null,
  regions: regionPath,
  derived: () => null,
  rates: () => null,
  addresses: (path) => path,
};

/** The renamings as renamings of addresses: those of ids through the pages that ids have. */
export function renamedAddresses({ renamed }: Pick<Dataset, 'renamed'>): readonly Renaming[] {
  return renamed.flatMap(({ table, was, is, why }): readonly Renaming[] => {
    const [from, to] = [PAGES[table](was), is === undefined ? null : PAGES[table](is)];
    if (from === null || (is !== undefined && to === null)) return [];
    return [{ table: 'addresses', was: from, ...(to === null ? { why } : { is: to }) }];
  });
}

/** Every page address of before: those that are named, and those of the last release that a name is the beginning of. In order of address. */
export function formerPages(dataset: Pick<Dataset, 'renamed'>, released: readonly string[]): readonly FormerPage[] {
  const renamed = renamedAddresses(dataset);
  const candidates = new Set([...renamed.map(({ was }) => was), ...released].filter((path) => path.endsWith('/')));
  return [...candidates].sort().flatMap((path) => {
    const successor = successorOf(renamed, 'addresses', path);
    return successor === null ? [] : [{ path, successor }];
  });
}

/** Files of the last release that stand elsewhere now: from the old address to the new one. */
export function formerFiles(dataset: Pick<Dataset, 'renamed'>, released: readonly string[]): readonly (readonly [was: string, is: string])[] {
  const renamed = renamedAddresses(dataset);
  return released.flatMap((path): readonly (readonly [string, string])[] => {
    const successor = path.endsWith('/') ? null : successorOf(renamed, 'addresses', path);
    return successor?.kind === 'renamed' ? [[path, successor.is]] : [];
  });
}
