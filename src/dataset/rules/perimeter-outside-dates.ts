// A definition holds from a day to a day; a figure of another time cannot have been counted by it.
import { placeOf, type Rule, subjectOf } from '../rule.ts';

export const perimeterOutsideDates: Rule = {
  name: 'perimeter-outside-dates',
  description: 'A fact names a perimeter that held in its period, in whole or in part.',
  scope: 'fact',
  *check(fact, { dataset }) {
    const { perimeter: id, checked } = fact.entry;
    const perimeter = dataset.providers.get(fact.provider)?.data.perimeters.find((one) => one.id === id);
    if (perimeter === undefined || fact.period === null || checked !== undefined) return;
    const { from, to } = perimeter;
    const isBefore = from !== undefined && fact.period.end < from;
    const isAfter = to !== undefined && fact.period.start > to;
    if (!isBefore && !isAfter) return;
    yield {
      place: placeOf(fact, 'perimeter'),
      message:
        `The perimeter "${perimeter.id}" holds ${from === undefined ? '' : `from ${from} `}${to === undefined ? '' : `to ${to}`}`.trimEnd() +
        `, and ${fact.entry.period} runs from ${fact.period.start} to ${fact.period.end}.`,
      cure: `Name the perimeter of that time, or move ${isBefore ? `"from" to ${fact.period.start}` : `"to" to ${fact.period.end}`} in the provider's index.mdx if the company recast its figures.`,
      subject: subjectOf(fact),
    };
  },
};
