// What a pair's page holds beside its figures: the pairs next to it, the tensions that touch both, the marks its key explains.
import { cellGrade } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import type { MarkName } from '../format/mark.ts';
import { comparePair, type Pair, type PairName, pairNames } from './compare-pair.ts';
import type { PairLine } from './pair-line.ts';
import type { PairReasons } from './pair-reasons.ts';
import { type TensionLine, tensionsOf } from './tension-pages.ts';

/** The pairs of one provider, each named by the other. */
export interface PairGroup {
  readonly name: string;
  readonly pairs: readonly (PairName & { readonly name: string })[];
}

/** The other pairs that each of the two stands in. */
export function neighboursOf(dataset: Dataset, { id, left, right }: PairName): readonly PairGroup[] {
  const short = (provider: string): string => dataset.providers.get(provider)?.data.short ?? provider;
  return [left, right].map((own) => ({
    name: short(own),
    pairs: pairNames(dataset)
      .filter((other) => other.id !== id && (other.left === own || other.right === own))
      .map((other) => ({ ...other, name: short(other.left === own ? other.right : other.left) })),
  }));
}

/** The tensions that touch both. */
export function sharedTensions(dataset: Dataset, { left, right }: PairName): readonly TensionLine[] {
  const others = new Set(tensionsOf(dataset, { provider: right }).map(({ id }) => id));
  return tensionsOf(dataset, { provider: left }).filter(({ id }) => others.has(id));
}

/** The grade of a line's figure as a comparison sees it: one letter less where an earlier definition stands in. */
export function sideGrade({ facts, isEarlier }: Pick<PairLine, 'facts' | 'isEarlier'>, side: 0 | 1): string {
  return cellGrade({ state: 'value', fact: facts[side], span: 'other', isMarked: false, isEarlierPerimeter: isEarlier[side] }) ?? '';
}

/** The mark beside a line's figure: disputed, an earlier definition, or its basis; none for what is reported. */
export function sideMark({ facts, isEarlier }: Pick<PairLine, 'facts' | 'isEarlier'>, side: 0 | 1): MarkName | null {
  const { disputed, basis } = facts[side];
  if (disputed !== null) return 'disputed';
  if (isEarlier[side]) return 'perimeter';
  return basis === 'reported' ? null : basis;
}

/** The marks that stand on a pair's page, each once. */
export function pairMarks(pair: Pair, { apart, missing }: PairReasons): readonly MarkName[] {
  const lines = [...pair.differing, ...pair.ties];
  const figures = lines.flatMap((line) => [sideMark(line, 0), sideMark(line, 1)]);
  const silences = [...apart, ...missing].flatMap(({ sides }) => sides.map(({ mark }) => mark));
  return [...new Set([...figures, ...silences].filter((mark) => mark !== null))];
}

/** All pairs as a triangle: the providers but the last across, the providers but the first down. */
export interface PairTriangle {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly {
    readonly name: string;
    /** As many as there are providers before the row's. */
    readonly cells: readonly { readonly id: string; readonly title: string; readonly alike: number; readonly all: number }[];
  }[];
}

/** Every two providers once, with how many of the measures that both state over one window count alike. */
export function pairTriangle(dataset: Dataset): PairTriangle {
  const providers = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id, data }) => ({ id, name: data.short }));
  return {
    columns: providers.slice(0, -1),
    rows: providers.slice(1).map((right, index) => ({
      name: right.name,
      cells: providers.slice(0, index + 1).map((left) => {
        const { id, differing, ties } = comparePair(dataset, left.id, right.id);
        const lines = [...differing, ...ties];
        return { id, title: `${left.name} and ${right.name}`, alike: lines.filter(({ roughness }) => roughness.length === 0).length, all: lines.length };
      }),
    })),
  };
}
