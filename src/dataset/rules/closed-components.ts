// A body is prose with three components and nothing else; each must lead to something the ledger holds.
import { nearest } from '../../format/nearest.ts';
import { COMPONENTS } from '../gate/components.ts';
import type { Doc } from '../parse.ts';
import { placeAt } from '../place.ts';
import type { ComponentUse, Prose } from '../prose.ts';
import type { Finding, Ledger, Rule } from '../rule.ts';
import { resolveValue } from '../value-reference.ts';

export const closedComponents: Rule = {
  name: 'closed-components',
  description: 'A body holds prose, <Value>, <Cite> and <Figure> alone; each value, source and chart it names is in the ledger.',
  scope: 'body',
  *check(prose, doc, ledger) {
    yield* ofProse(prose, doc);
    for (const use of prose.components) yield* ofComponent(use, prose, doc, ledger);
  },
};

/** What may not stand in a body whatever the ledger holds. */
export function* ofProse(prose: Prose, doc: Doc<unknown>): Iterable<Finding> {
  for (const { offset, message, cure } of prose.faults) yield at(doc, offset, message, cure);
}

function at(doc: Doc<unknown>, offset: number, message: string, cure: string, subject: string | null = null): Finding {
  return { place: placeAt(doc.lines, doc.bodyOffset + offset), message, cure, subject };
}

function* ofComponent(use: ComponentUse, prose: Prose, doc: Doc<unknown>, ledger: Ledger): Iterable<Finding> {
  const known = COMPONENTS.get(use.name);
  if (known === undefined || prose.faults.some((fault) => fault.offset === use.offset)) return;
  const needed = use.name === 'Value' && use.attributes.has('fact') ? ['fact'] : known.needed;
  const missing = needed.filter((name) => (use.attributes.get(name) ?? '') === '');
  if (missing.length > 0) {
    yield at(doc, use.offset, `<${use.name}> lacks ${missing.join(' and ')}.`, `Write ${missing.map((name) => `${name}="…"`).join(' ')}.`);
    return;
  }
  if (use.name === 'Value') yield* ofValue(use, doc, ledger);
  if (use.name === 'Cite') yield* ofCite(use, doc, ledger);
  if (use.name === 'Figure') yield* ofFigure(use, doc, ledger);
}

function* ofValue(use: ComponentUse, doc: Doc<unknown>, ledger: Ledger): Iterable<Finding> {
  const resolved = resolveValue(Object.fromEntries(use.attributes), ledger.dataset);
  if (resolved.ok) return;
  yield at(doc, use.offset, resolved.message, resolved.cure, use.attributes.get('fact') ?? null);
}

function* ofCite(use: ComponentUse, doc: Doc<unknown>, { content }: Ledger): Iterable<Finding> {
  const source = use.attributes.get('source') ?? '';
  if (content.sources.has(source)) return;
  const near = nearest(source, content.sources.keys());
  yield at(
    doc,
    use.offset,
    `<Cite> names the source "${source}", which is not there.`,
    `${near === null ? '' : `Did you mean "${near}"? Otherwise `}${near === null ? 'Add' : 'add'} content/sources/${source}.yaml.`,
    source,
  );
}

function* ofFigure(use: ComponentUse, doc: Doc<unknown>, { dataset }: Ledger): Iterable<Finding> {
  const id = use.attributes.get('id') ?? '';
  const series = [...dataset.series.entries()].filter(([key, { metric }]) => key === id || metric === id).map(([, one]) => one);
  if (series.some(({ facts }) => facts.filter((fact) => fact.shown && fact.value !== null).length >= 2)) return;
  if (series.length > 0) {
    yield at(
      doc,
      use.offset,
      `<Figure> names "${id}", of which under two figures can be drawn.`,
      'Name a metric or a series with at least two figures, or leave the chart out.',
      id,
    );
    return;
  }
  const near = nearest(id, [...dataset.metrics.keys(), ...dataset.series.keys()]);
  yield at(
    doc,
    use.offset,
    `<Figure> names "${id}", which is neither a metric nor a series.`,
    `${near === null ? '' : `Did you mean "${near}"? `}Write a metric's id, such as capex, or a series, such as aws/capex.`,
    id,
  );
}
