// What content/models/<maker>/<model>.yaml may say: one model with its names, openness, sizes and scores; by whom each score was taken.
import { z } from 'zod';
import { Id, SourceId } from './id.ts';
import { RoughDate } from './rough-date.ts';

/** A model's id as others name it: its folder and its file name, in which versions keep their dots. */
export const ModelId = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
    'must be "maker/model" as under content/models, such as "alibaba-cloud/qwen3-max" or "xai/grok-4.3"',
  );
export type ModelId = z.infer<typeof ModelId>;

/** One score: on which board or test, when, by whom. */
export const Score = z.strictObject({
  /** The board or test as it calls itself: 'Arena text', 'SWE-bench Verified'. One spelling for one test. */
  benchmark: z.string().min(1),
  /** The day of the board's state or of the paper, as fine as the source gives it. */
  date: RoughDate,
  /** The digits of the source: '1481', '69.6%'. */
  value: z.string().min(1),
  /** The board's own spread, where it prints one: '1475 to 1487'. */
  spread: z.string().min(1).optional(),
  /** Its place on the board, where the source says so. */
  rank: z.number().int().min(1).optional(),
  /** Among how many it has that place. */
  among: z.number().int().min(1).optional(),
  /** Which of the model's names stood on the board. */
  as: z.string().min(1).optional(),
  /** Who ran it: an id of a claimant. */
  runner: Id,
  /** True where the runner is neither the maker nor paid by it. */
  independent: z.boolean(),
  /** Where it can be read. */
  sources: z.array(SourceId).min(1, 'must name a source or more'),
});
export type Score = z.infer<typeof Score>;

/** What a model takes or gives. */
export const MODALITIES = ['text', 'image', 'audio', 'video', 'code', 'embedding'] as const;

/** A model's file. */
export const Model = z.strictObject({
  /** Its name: 'Qwen3-Max'. */
  name: z.string().min(1),
  /** The line it belongs to: 'Qwen3', 'ERNIE', 'Hunyuan', 'Pangu', 'Nova', 'MAI', 'Phi'. */
  family: z.string().min(1),
  /** Every other name: ids of price lists, names on boards, Chinese names. They join price lists and boards to it. */
  aliases: z.array(z.string().min(1)).default([]),
  /** When it came out, as fine as the source says. */
  released: RoughDate.optional(),
  /** True where the weights can be downloaded; left out where no source says. */
  openWeights: z.boolean().optional(),
  /** As the source names it: 'Apache-2.0', 'proprietary'. */
  licence: z.string().min(1).optional(),
  /** Parameters as the source writes them: '235 billion', '480 billion'. */
  parameters: z.string().min(1).optional(),
  /** Those active for a token, in a mixture of experts. */
  active: z.string().min(1).optional(),
  /** Tokens of context it takes. */
  context: z.number().int().min(1).optional(),
  /** What it works on, the main ones. */
  modality: z.array(z.enum(MODALITIES)).default(['text']),
  /** What the lines above rest on. */
  sources: z.array(SourceId).min(1, 'must name a source or more'),
  /** Its scores. */
  scores: z.array(Score).default([]),
});
export type Model = z.infer<typeof Model>;
