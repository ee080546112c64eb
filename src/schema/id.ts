// Ids are file names and address parts, so they keep to one narrow alphabet.
import { z } from 'zod';

/** A lower-case word chain such as `alibaba-cloud` or `q2-2025-results`: a–z, 0–9 and single hyphens. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens, such as "alibaba-cloud"');
export type Id = z.infer<typeof Id>;

/** A source's id: its folder and its file name, `publisher/source`. */
export const SourceId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be "publisher/source" as under content/sources, such as "alibaba/june-quarter-2025-results"',
  );
export type SourceId = z.infer<typeof SourceId>;

/** A calendar day as `2025-06-30`. YAML dates stay text: the ledger never goes through local time. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day written as 2025-06-30');
export type Day = z.infer<typeof Day>;

/** An address a reader can open. */
export const Url = z.url({ protocol: /^https?$/, error: 'must be a full http or https address' });
