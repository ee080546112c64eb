// What content/renamed.yaml may say: ids and addresses that were published and are called otherwise now, or are withdrawn.
import { z } from 'zod';

/** What an id is of: a table under /data/, or `addresses` for pages and files of the site. */
export const RENAMED_IN = [
  'facts',
  'providers',
  'metrics',
  'sources',
  'events',
  'signals',
  'risks',
  'tensions',
  'chips',
  'models',
  'prices',
  'regions',
  'derived',
  'rates',
  'addresses',
] as const;
export type RenamedIn = (typeof RENAMED_IN)[number];

export const Renaming = z
  .strictObject({
    /** The table whose id it is, or addresses. */
    table: z.enum(RENAMED_IN, { error: `must be one of ${RENAMED_IN.join(', ')}` }),
    /** The id as it was published; or the part of ids before a slash, which renames all that begin so. Of addresses the same: /models/old/. */
    was: z.string().min(1),
    /** What it is called now; left out where it is withdrawn. */
    is: z.string().min(1).optional(),
    /** Why it is withdrawn, in a sentence that its old address shows. */
    why: z.string().min(20, 'must be a sentence that its old address can show').optional(),
  })
  .refine(({ is, why }) => (is === undefined) !== (why === undefined), { path: ['is'], message: 'must be there, or else "why" in its place' })
  .refine(({ was, is }) => was !== is, { path: ['is'], message: 'must differ from what it was' })
  .refine(({ table, was, is }) => table !== 'addresses' || [was, is ?? '/'].every((path) => path.startsWith('/')), {
    path: ['was'],
    message: 'must begin with a slash, as addresses do',
  });
export type Renaming = z.infer<typeof Renaming>;

export const Renamings = z.array(Renaming);
