// A slip by a factor of ten leaves the range in which a metric's values lie.
import { placeOf, type Rule, subjectOf } from '../rule.ts';
import type { LedgerFact } from '../types.ts';

export const plausibleRange: Rule = {
  name: 'plausible-range',
  description: "A value lies in its metric's plausible range (money in USD), or says why it stands.",
  scope: 'fact',
  *check(stated, { content, dataset }) {
    const range = content.metrics.get(stated.metric)?.data?.plausible;
    const fact = stated.id === null ? undefined : dataset.facts.get(stated.id);
    if (range === undefined || fact === undefined || fact.checked !== null || fact.disputed !== null) return;
    const size = sizeOf(fact);
    if (size === null || (size >= range.min && size <= range.max)) return;
    const isMoney = content.metrics.get(stated.metric)?.data?.kind === 'money';
    yield {
      place: placeOf(stated, 'value'),
      message: `The value "${stated.entry.value}"${isMoney && fact.unit !== 'USD' ? `, about USD ${plain(size)},` : ''} lies outside what is plausible for "${stated.metric}": ${plain(range.min)} to ${plain(range.max)}${isMoney ? ' USD' : ''}.`,
      cure: 'Compare it with the source, above all its scale and unit; if it stands, add "checked: <reason>".',
      subject: subjectOf(stated),
    };
  },
};

/** The number that the range is held against: US dollars for money; null where there is none. */
function sizeOf(fact: LedgerFact): number | null {
  const isMoney = fact.unit !== null && /^[A-Z]{3}$/.test(fact.unit);
  return isMoney ? (fact.unit === 'USD' ? fact.value : fact.usd) : fact.value;
}

function plain(value: number): string {
  const scales: readonly (readonly [number, string])[] = [
    [1e12, ' trillion'],
    [1e9, ' billion'],
    [1e6, ' million'],
  ];
  const [size, word] = scales.find(([one]) => Math.abs(value) >= one) ?? [1, ''];
  return `${Number((value / size).toPrecision(3))}${word}`;
}
