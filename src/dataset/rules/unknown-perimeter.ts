// A perimeter must be one that the provider defines for the metric, and must be named where the provider asks for it.
import type { Period } from '../../schema/period.ts';
import type { Perimeter, Provider } from '../../schema/provider.ts';
import { proposal } from '../../format/nearest.ts';
import { type Finding, type Ledger, placeOf, type Rule, type StatedFact, subjectOf } from '../rule.ts';
import type { Place } from '../types.ts';

export const unknownPerimeter: Rule = {
  name: 'unknown-perimeter',
  description: 'A perimeter is one that the provider defines for the metric, and none is missing where one is required.',
  scope: 'ledger',
  *check(ledger) {
    for (const fact of ledger.facts) yield* ofFact(fact, ledger);
    yield* ofSeries(ledger);
  },
};

function* ofFact(fact: StatedFact, ledger: Ledger): Iterable<Finding> {
  const provider = ledger.content.providers.get(fact.provider)?.data;
  if (provider === null || provider === undefined) return;
  const { perimeter } = fact.entry;
  if (perimeter !== undefined) {
    yield* named(perimeter, provider, fact.metric, placeOf(fact, 'perimeter'), subjectOf(fact));
    return;
  }
  const wanted = fact.period === null ? [] : wantedPerimeters(provider, fact.metric, fact.period);
  if (wanted.length === 0) return;
  yield {
    place: placeOf(fact, null),
    message: `The fact of ${fact.entry.period} does not say which perimeter it counts, and ${provider.name} asks for one.`,
    cure: `Add "perimeter: ${wanted[0]?.id ?? ''}"${
      wanted.length > 1
        ? `, or one of ${wanted
            .slice(1)
            .map((one) => one.id)
            .join(', ')}`
        : ''
    }.`,
    subject: subjectOf(fact),
  };
}

/** The perimeters of which a fact of the metric and the period must name one; none where it need not. */
export function wantedPerimeters(provider: Provider, metric: string, { end }: Pick<Period, 'end'>): readonly Perimeter[] {
  return provider.perimeters.filter(
    ({ required, metrics, from, to }) => required && metrics.includes(metric) && (from === undefined || end >= from) && (to === undefined || end <= to),
  );
}

function* ofSeries({ content }: Ledger): Iterable<Finding> {
  for (const [id, doc] of content.series) {
    const [providerId = '', metric = ''] = id.split('/');
    const provider = content.providers.get(providerId)?.data;
    const perimeter = doc.data?.perimeter ?? null;
    if (provider === null || provider === undefined || perimeter === null) continue;
    yield* named(perimeter, provider, metric, doc.at(['perimeter']), id);
    const used = (doc.data?.facts ?? []).some((fact) => fact === null || fact.perimeter === perimeter);
    if (!used) {
      yield {
        place: doc.at(['perimeter']),
        message: `The series shows the perimeter "${perimeter}" as current, and no fact of it counts that.`,
        cure: 'Name the perimeter of its newest facts, or leave the field out where they name none.',
        subject: id,
      };
    }
  }
}

function* named(perimeter: string, provider: Provider, metric: string, place: Place, subject: string): Iterable<Finding> {
  const known = provider.perimeters.find((one) => one.id === perimeter);
  if (known === undefined) {
    const ids = provider.perimeters.map((one) => one.id);
    const cure = ids.length === 0 ? 'It defines none: leave the field out, or define it in its index.mdx.' : proposal(perimeter, ids, 'Its perimeters');
    yield { place, message: `${provider.name} defines no perimeter "${perimeter}".`, cure, subject };
  } else if (!known.metrics.includes(metric)) {
    yield {
      place,
      message: `The perimeter "${perimeter}" is not defined for "${metric}".`,
      cure: `Add ${metric} to its metrics in the provider's index.mdx, or choose another; it qualifies ${known.metrics.join(', ')}.`,
      subject,
    };
  }
}
