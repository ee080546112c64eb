// Chips, models, prices and regions are one shape to the rules: statements, each with its sources, at times a claimant and a day.
import type { Chip, ChipSpec } from '../schema/chip.ts';
import type { Model } from '../schema/model.ts';
import { priceId, regionId } from './catalogue-ids.ts';
import type { Content, Doc } from './parse.ts';
import { remembered } from './remembered.ts';

/** One thing that a catalogue states: a step, a property, a claim, a model, a score, a price, a region. */
export interface CatalogueStatement {
  readonly doc: Doc<unknown>;
  /** The path of its entry in the file; none for what the file states as a whole. */
  readonly path: readonly PropertyKey[];
  /** What its day and its claimant are of, in messages: 'step', 'price'. */
  readonly noun: string;
  /** What exceptions name: the id of the chip, model, price or region. */
  readonly subject: string;
  /** Its lists of sources, by field. */
  readonly sources: readonly (readonly [field: string, ids: readonly string[]])[];
  /** Who says so, with the field that names him; null where nobody is named. */
  readonly claimant: readonly [field: string, id: string] | null;
  /** The day of what has happened, with its field; null for plans and for what has no day. */
  readonly happened: readonly [field: string, date: string] | null;
}

/** Every statement of the files whose fields the schemas let pass, by kind, file and line. */
export const catalogueStatements = remembered(gathered);

function gathered(content: Content): readonly CatalogueStatement[] {
  const chips = [...content.chips.values()].flatMap((doc) => (doc.data === null ? [] : ofChip(doc, doc.data)));
  const models = [...content.models.values()].flatMap((doc) => (doc.data === null ? [] : ofModel(doc, doc.data)));
  const prices = [...content.prices.values()].flatMap((doc) =>
    (doc.data?.prices ?? []).map((price, index): CatalogueStatement => ({
      doc,
      path: ['prices', index],
      noun: 'price',
      subject: priceId(doc.id, price),
      sources: [['sources', price.sources]],
      claimant: null,
      happened: ['date', price.date],
    })),
  );
  const regions = [...content.regions.values()].flatMap((doc) =>
    (doc.data?.regions ?? []).map((region, index): CatalogueStatement => ({
      doc,
      path: ['regions', index],
      noun: 'opening',
      subject: regionId(doc.id, region),
      sources: [
        ['sources', region.sources],
        ['zonesSources', region.zonesSources],
      ],
      claimant: null,
      happened: region.opened === undefined || region.status === 'announced' ? null : ['opened', region.opened],
    })),
  );
  return [...chips, ...models, ...prices, ...regions];
}

type Undated = Omit<CatalogueStatement, 'happened'>;

function ofChip(doc: Doc<unknown>, { steps, specs, claims }: Chip): readonly CatalogueStatement[] {
  const common = (noun: string, list: string, index: number, { claimant, sources }: Pick<ChipSpec, 'claimant' | 'sources'>): Undated => ({
    doc,
    path: [list, index],
    noun,
    subject: doc.id,
    sources: [['sources', sources]],
    claimant: claimant === undefined ? null : ['claimant', claimant],
  });
  return [
    ...steps.map((step, index) => ({ ...common('step', 'steps', index, step), happened: step.basis === 'reported' ? (['date', step.date] as const) : null })),
    ...specs.map((spec, index) => ({ ...common('property', 'specs', index, spec), happened: null })),
    ...claims.map((claim, index) => ({ ...common('claim', 'claims', index, claim), happened: ['date', claim.date] as const })),
  ];
}

function ofModel(doc: Doc<unknown>, { released, sources, scores }: Model): readonly CatalogueStatement[] {
  return [
    {
      doc,
      path: [],
      noun: 'release',
      subject: doc.id,
      sources: [['sources', sources]],
      claimant: null,
      happened: released === undefined ? null : ['released', released],
    },
    ...scores.map((score, index): CatalogueStatement => ({
      doc,
      path: ['scores', index],
      noun: 'score',
      subject: doc.id,
      sources: [['sources', score.sources]],
      claimant: ['runner', score.runner],
      happened: ['date', score.date],
    })),
  ];
}
