// The tables published under /data/, by name.
import type { Dataset } from '../dataset/types.ts';
import { chipsJson } from './chips.ts';
import { derivedJson } from './derived.ts';
import { eventsJson } from './events.ts';
import { factsJson } from './facts.ts';
import { metricsJson } from './metrics.ts';
import { modelsJson } from './models.ts';
import { pricesJson } from './prices.ts';
import { providersJson } from './providers.ts';
import { ratesJson } from './rates.ts';
import { regionsJson } from './regions.ts';
import { risksJson } from './risks.ts';
import { signalsJson } from './signals.ts';
import { sourcesJson } from './sources.ts';
import { tensionsJson } from './tensions.ts';

/** `/data/<name>.json` and what makes it. */
export const TABLES = {
  facts: factsJson,
  providers: providersJson,
  metrics: metricsJson,
  sources: sourcesJson,
  events: eventsJson,
  signals: signalsJson,
  risks: risksJson,
  tensions: tensionsJson,
  chips: chipsJson,
  models: modelsJson,
  prices: pricesJson,
  regions: regionsJson,
  derived: derivedJson,
  rates: ratesJson,
} as const satisfies Record<string, (dataset: Dataset) => string>;
export type TableName = keyof typeof TABLES;
