/// <reference types="vite/client" />
// Feeds the core from Vite's module graph: the dataset of the pages, assembled once a build.
import { printable } from '../format/printable.ts';
import { assembleLedger } from './assemble.ts';
import { gate } from './gate/gate.ts';
import { keptFile } from './kept-files.ts';
import type { Rule } from './rule.ts';
import { readablePeriod } from './rules/readable-period.ts';
import { readableValue } from './rules/readable-value.ts';
import type { Dataset } from './types.ts';

const texts = import.meta.glob<string>('/content/**/*', { query: '?raw', import: 'default', eager: true });

const released = import.meta.glob<string>('/test/released/*.{csv,json,txt}', { query: '?raw', import: 'default', eager: true });

/** The texts of the last release by their names; none before the first. */
export function releasedFromVite(): ReadonlyMap<string, string> {
  return new Map(Object.entries(released).map(([path, text]) => [path.split('/').at(-1) ?? '', text]));
}

/** What the gate lets pass and would leave a hole in the pages; `npm run check` says the rest. */
const GUARDS: readonly Rule[] = [readablePeriod, readableValue];

let dataset: Dataset | null = null;

/** The whole ledger. Throws where an entry cannot be read, so that no page is built without it. */
export function assembleFromVite(): Dataset {
  dataset ??= assembleSound();
  return dataset;
}

function assembleSound(): Dataset {
  const files = Object.entries(texts).map(([path, text]) => keptFile(path.replace(/^\/content\//, ''), text));
  const ledger = assembleLedger(files);
  const unread = GUARDS.flatMap((rule) => (rule.scope === 'fact' ? ledger.facts.flatMap((fact) => [...rule.check(fact, ledger)]) : []));
  const found = [...gate(files), ...unread.map(({ place, message, cure }) => ({ ...place, message, cure }))];
  if (found.length > 0) {
    const lines = found.map(({ file, line, column, message, cure }) => printable(`content/${file}:${line}:${column}  ${message} ${cure}`));
    throw new Error(`The content cannot be read; npm run check says more.\n${lines.join('\n')}`);
  }
  return ledger.dataset;
}
