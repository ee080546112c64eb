// Astro's collections: they render the MDX bodies. The numbers are read by src/dataset, whose check runs first and reports every fault.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { Chip } from './schema/chip.ts';
import { Event } from './schema/event.ts';
import { Metric } from './schema/metric.ts';
import { Provider } from './schema/provider.ts';
import { Risk } from './schema/risk.ts';
import { Series } from './schema/series.ts';
import { Signal } from './schema/signal.ts';
import { Tension } from './schema/tension.ts';

/** YAML turns plain days into dates; the schemas want them as written. */
function withDays(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(withDays);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withDays(inner)]));
  return value;
}

/** Periods such as 2025 and values such as 29 arrive as numbers; in a series every scalar is text. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  return value === null || value === undefined ? value : String(value);
}

/** The path is the identity: `aws/index.mdx` is `aws`, `aws/capex.mdx` is `aws/capex`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/(?:\/index)?\.mdx$/, '');

const collection = (base: string, pattern: string[], schema: z.ZodType) => defineCollection({ loader: glob({ base, pattern, generateId }), schema });

export const collections = {
  providers: collection('./content/providers', ['*/index.mdx'], z.preprocess(withDays, Provider)),
  series: collection(
    './content/providers',
    ['*/*.mdx', '!*/index.mdx'],
    z.preprocess((value) => asText(withDays(value)), Series),
  ),
  metrics: collection('./content/metrics', ['*.mdx'], z.preprocess(withDays, Metric)),
  events: collection('./content/events', ['**/*.mdx'], z.preprocess(withDays, Event)),
  signals: collection('./content/signals', ['*.mdx'], z.preprocess(withDays, Signal)),
  risks: collection('./content/risks', ['*.mdx'], z.preprocess(withDays, Risk)),
  chips: collection('./content/chips', ['*/*.mdx'], z.preprocess(withDays, Chip)),
  tensions: collection('./content/tensions', ['*.mdx'], z.preprocess(withDays, Tension)),
};
