// The tables published under /data/, by name.
import { chips } from './chips.ts';
import { corrections } from './corrections.ts';
import { derived } from './derived.ts';
import { events } from './events.ts';
import { facts } from './facts.ts';
import { metrics } from './metrics.ts';
import { models } from './models.ts';
import { prices } from './prices.ts';
import { providers } from './providers.ts';
import { rates } from './rates.ts';
import { regions } from './regions.ts';
import { renamed } from './renamed.ts';
import { risks } from './risks.ts';
import { signals } from './signals.ts';
import { sources } from './sources.ts';
import { tensions } from './tensions.ts';
import type { Table } from './table.ts';

/** Every table of the public contract, in the order in which pages list them. */
export const TABLES = {
  facts,
  providers,
  metrics,
  sources,
  events,
  signals,
  risks,
  tensions,
  chips,
  models,
  prices,
  regions,
  derived,
  rates,
  corrections,
  renamed,
} as const satisfies Record<string, Table>;
export type TableName = keyof typeof TABLES;
