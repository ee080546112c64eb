// When results are to be expected: reckoned from past ones, marked as such. What a calendar of the ledger holds.
import { type Expectation, reportingCalendar, seriesExpectation } from '../dataset/query.ts';
import type { Dataset } from '../dataset/types.ts';
import { dayWords } from '../format/day.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import { addDays, daysBetween, shiftDay } from '../schema/plain-date.ts';

/** One day on which something is to be expected. */
export interface ExpectedDay {
  /** Lasting, whatever day is reckoned: 'aws/2026-09-30/results'. */
  readonly id: string;
  readonly provider: string;
  readonly day: string;
  readonly title: string;
  /** How the day was reckoned. */
  readonly text: string;
  readonly path: string;
}

/** A series expected within so many days of the results belongs to them. */
const SAME_WEEKS_DAYS = 14;

interface SeriesDue {
  readonly label: string;
  readonly due: Expectation;
}

/** The expected days of every provider, or of one, in order of day. Series that are overdue stand on the page of coverage instead. */
export function expectedDays(dataset: Dataset, provider?: string): readonly ExpectedDay[] {
  const ids = provider === undefined ? [...dataset.providers.keys()] : [provider];
  return ids.flatMap((id) => daysOf(dataset, id)).toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

function daysOf(dataset: Dataset, provider: string): readonly ExpectedDay[] {
  const name = dataset.providers.get(provider)?.data.name ?? provider;
  const results = reportingCalendar(dataset, provider);
  const series = seriesDue(dataset, provider);
  const isWithResults = ({ due }: SeriesDue): boolean =>
    results !== null && due.next === results.next && Math.abs(daysBetween(due.expected, results.expected)) <= SAME_WEEKS_DAYS;
  const apart = [
    ...Map.groupBy(
      series.filter((one) => !isWithResults(one)),
      ({ due }) => due.next,
    ),
  ];
  const path = `/providers/${provider}/`;
  return [
    ...(results === null ? [] : resultsDays(dataset, { provider, name, path, with: series.filter(isWithResults).map(({ label }) => label) })),
    ...apart.map(([next, own]): ExpectedDay => {
      const [first] = own.toSorted((a, b) => (a.due.expected < b.due.expected ? -1 : 1));
      const labels = own.map(({ label }) => label);
      return {
        id: `${provider}/${next}/series`,
        provider,
        day: first?.due.expected ?? next,
        title: `${name}: ${labels.length === 1 ? (labels[0] ?? '') : `${labels.length} series`} to ${dayWords(next)} expected`,
        text: `Reckoned, not announced: the period ends on ${dayWords(next)}, and past ones were told ${first?.due.lag ?? 0} days after their end. Of ${listInWords(labels)}.`,
        path,
      };
    }),
  ];
}

/** The next results; where their day has passed, the ones after them too. */
function resultsDays(
  dataset: Dataset,
  about: { readonly provider: string; readonly name: string; readonly path: string; readonly with: readonly string[] },
): readonly ExpectedDay[] {
  const calendar = reportingCalendar(dataset, about.provider);
  if (calendar === null) return [];
  const { provider, name, path } = about;
  const day = (end: string, isNext: boolean): ExpectedDay => {
    const expected = addDays(end, calendar.lag);
    const series = isNext && about.with.length > 0 ? ` Series that should speak then: ${listInWords(about.with)}.` : '';
    const late = expected < dataset.asOf ? ` The ledger, as of ${dayWords(dataset.asOf)}, does not hold these results yet.` : '';
    return {
      id: `${provider}/${end}/results`,
      provider,
      day: expected,
      title: `${name}: results to ${dayWords(end)} expected`,
      text: `Reckoned, not announced: of the last ${calendar.seen} periods reported, the one in the middle was told ${calendar.lag} days after its end; this one ends on ${dayWords(end)}.${series}${late}`,
      path,
    };
  };
  const ends = [calendar.next];
  for (let end = calendar.next; addDays(end, calendar.lag) < dataset.asOf;) {
    end = shiftDay(end, calendar.step);
    ends.push(end);
  }
  return ends.map((end, index) => day(end, index === 0));
}

/** The series of a provider that are not overdue. */
function seriesDue(dataset: Dataset, provider: string): readonly SeriesDue[] {
  return [...dataset.series.values()].flatMap(({ provider: own, metric }): readonly SeriesDue[] => {
    const due = own === provider ? seriesExpectation(dataset, provider, metric) : null;
    return due === null || due.isOverdue ? [] : [{ label: labelInSentence(dataset.metrics.get(metric)?.data.label ?? metric), due }];
  });
}
