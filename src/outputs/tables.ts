// The tables published under /data/, by name.
import type { Dataset } from '../dataset/types.ts';
import { eventsJson } from './events.ts';
import { factsJson } from './facts.ts';
import { metricsJson } from './metrics.ts';
import { providersJson } from './providers.ts';
import { ratesJson } from './rates.ts';
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
  rates: ratesJson,
} as const satisfies Record<string, (dataset: Dataset) => string>;
export type TableName = keyof typeof TABLES;
