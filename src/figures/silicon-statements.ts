// What is said of chips, as tables show it: claims, properties and steps, each with who says so and whether he is the maker.
import type { Dataset, Entry } from '../dataset/types.ts';
import { sentenceCase } from '../format/label.ts';
import { roughWords } from '../format/rough-date.ts';
import { type Chip, CHIP_MEASURES, type ChipClaim, type ChipSpec } from '../schema/chip.ts';
import { chipPath } from './address.ts';
import { daysOf, providerOf } from './silicon-chips.ts';

/** Who stands behind a statement. */
export interface Voice {
  /** The claimant's name; null where the source alone says it. */
  readonly name: string | null;
  /** True where it is the maker itself. */
  readonly isOwn: boolean;
}

/** Who says a thing of a chip: its claimant, else the source alone. */
export function voiceOf(dataset: Dataset, chip: string, { claimant }: Pick<ChipSpec, 'claimant'>): Voice {
  const known = claimant === undefined ? undefined : dataset.claimants.get(claimant);
  return { name: known?.data.name ?? null, isOwn: known !== undefined && known.provider === providerOf(chip) };
}

/** A claim as a line of a table. */
export interface ClaimLine extends Pick<ChipClaim, 'measure' | 'value' | 'against' | 'sources'> {
  readonly chip: Entry<Chip>;
  readonly path: string;
  readonly voice: Voice;
  readonly date: string;
  /** '5 Dec 2025', 'Q1 2026'. */
  readonly when: string;
}

/** The claims on some chips, chip by chip, each chip's oldest first. */
export function claimLines(dataset: Dataset, chips: readonly Entry<Chip>[]): readonly ClaimLine[] {
  return chips.flatMap((chip) =>
    chip.data.claims
      .toSorted((a, b) => daysOf(a.date).low - daysOf(b.date).low)
      .map((claim) => ({ ...claim, chip, path: chipPath(chip.id), voice: voiceOf(dataset, chip.id, claim), when: roughWords(claim.date) })),
  );
}

/** 'All 6 claims on file are the maker’s own.', 'Of 3 claims on file 1 is an outsider’s.'; '' without claims. */
export function claimsCount(lines: readonly Pick<ClaimLine, 'voice'>[]): string {
  const outside = lines.filter(({ voice }) => !voice.isOwn).length;
  if (lines.length === 0) return '';
  const all = lines.length === 1 ? 'The one claim on file is' : lines.length === 2 ? 'Both claims on file are' : `All ${lines.length} claims on file are`;
  if (outside === 0) return `${all} the maker’s own.`;
  if (outside === lines.length) return `${all} ${outside === 1 ? 'an outsider’s' : 'outsiders’'}.`;
  return `Of ${lines.length} claims on file ${outside === 1 ? '1 is an outsider’s' : `${outside} are outsiders’`}, the rest the maker’s own.`;
}

/** One property as somebody states it. */
export interface SpecValue {
  readonly value: string;
  readonly voice: Voice;
  readonly sources: readonly string[];
}

/** A property of a chip with all that is said of it. */
export interface SpecCell {
  readonly measure: ChipSpec['measure'];
  readonly values: readonly SpecValue[];
  /** True where figures that are written differently stand beside each other. */
  readonly differs: boolean;
}

/** A measure as a head: 'Compute FP16', 'Memory bandwidth'. */
export function measureWords(measure: ChipSpec['measure']): string {
  return sentenceCase(measure.replace(/\b(?:fp|int)\d+\b/, (format) => format.toUpperCase()));
}

/** The properties of a chip in the order of the closed list; those of which nothing is said are left out. */
export function specsOf(dataset: Dataset, chip: Entry<Chip>): readonly SpecCell[] {
  return CHIP_MEASURES.flatMap((measure) => {
    const values = chip.data.specs
      .filter((spec) => spec.measure === measure)
      .map((spec) => ({ value: spec.value, voice: voiceOf(dataset, chip.id, spec), sources: spec.sources }));
    return values.length === 0 ? [] : [{ measure, values, differs: new Set(values.map(({ value }) => value)).size > 1 }];
  });
}

/** The properties of several chips as a table: the measures that any of them has, and for each chip a cell or null. */
export function specTable(
  dataset: Dataset,
  chips: readonly Entry<Chip>[],
): {
  readonly measures: readonly ChipSpec['measure'][];
  readonly rows: readonly { readonly chip: Entry<Chip>; readonly cells: readonly (SpecCell | null)[] }[];
} {
  const found = chips.map((chip) => ({ chip, specs: specsOf(dataset, chip) }));
  const measures = CHIP_MEASURES.filter((measure) => found.some(({ specs }) => specs.some((spec) => spec.measure === measure)));
  const rows = found.map(({ chip, specs }) => ({ chip, cells: measures.map((measure) => specs.find((spec) => spec.measure === measure) ?? null) }));
  return { measures, rows };
}
