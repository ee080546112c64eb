// Fields that rows of several tables share.
import { z } from 'zod';

/** Text that is always there. */
export const text = (meaning: string): z.ZodString => z.string().describe(meaning);

/** Text, or null where there is none. */
export const maybe = (meaning: string): z.ZodNullable<z.ZodString> => z.string().nullable().describe(meaning);

/** A number, or null where there is none. */
export const maybeNumber = (meaning: string): z.ZodNullable<z.ZodNumber> => z.number().nullable().describe(meaning);

/** A whole number. */
export const count = (meaning: string): z.ZodNumber => z.int().describe(meaning);

/** A whole number, or null where there is none. */
export const maybeCount = (meaning: string): z.ZodNullable<z.ZodNumber> => z.int().nullable().describe(meaning);

/** A list of texts, empty where there are none. */
export const texts = (meaning: string): z.ZodReadonly<z.ZodArray<z.ZodString>> => z.array(z.string()).readonly().describe(meaning);

/** A list of objects, empty where there are none. */
export const list = <Item extends z.ZodObject>(item: Item, meaning: string): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly().describe(meaning);

/** A day: 2025-06-30. */
export const day = (meaning: string): z.ZodISODate => z.iso.date().describe(meaning);

/** A day, or null where there is none. */
export const maybeDay = (meaning: string): z.ZodNullable<z.ZodISODate> => z.iso.date().nullable().describe(meaning);

/** Documents, by id. */
export const sources = texts('Where it can be read: ids in sources.');

/** Who says so. */
export const claimant = maybe('Who says so: the id of a claimant; null where it is the source alone.');
