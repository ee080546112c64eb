// The home page's opening: who leads and at what price, said only as far as the scoreboard bears it.
import { listInWords } from '../format/label.ts';
import { rankRow, windowValue } from '../dataset/query.ts';
import type { Dataset, Entry, LedgerFact } from '../dataset/types.ts';
import { cellDigits, cellHedge } from '../format/cell.ts';
import { numberInWords } from '../format/number-words.ts';
import { periodPhrase } from '../format/period.ts';
import { moneyWords, valueWords } from '../format/value.ts';
import { factPath } from './address.ts';

/** A run of text, or a figure that leads to where it comes from. */
export type Span = { readonly text: string } | { readonly text: string; readonly path: string };

/** The title: the largest, the fastest, and whose parents spend more than their clouds sell. */
export function homeTitle(dataset: Dataset): string {
  const size = rankRow(dataset, 'cloud-revenue', 'ttm');
  const growth = rankRow(dataset, 'cloud-revenue-growth', 'ttm');
  const compared = size.places.size;
  const largest = size.leader === null ? null : nameOf(dataset, size.leader);
  const fastest = growth.leader === null ? null : nameOf(dataset, growth.leader);
  const number = numberInWords(compared);
  const scale =
    largest === null
      ? 'No cloud leads beyond doubt on revenue.'
      : largest === fastest
        ? `Of the ${number} clouds whose revenue compares over twelve months, ${largest} is both the largest and the fastest growing.`
        : `Of the ${number} clouds whose revenue compares over twelve months, ${largest} is the largest${fastest === null ? '' : ` and ${fastest} grows fastest`}.`;
  const spenders = [...rankRow(dataset, 'capex-intensity', 'ttm').cells].flatMap(([id, cell]) =>
    cell.state === 'value' && (cell.fact.low ?? 0) >= 100 ? [parentOf(dataset, id)] : [],
  );
  const spending =
    spenders.length === 0
      ? ''
      : ` ${listInWords(spenders)} now ${spenders.length === 1 ? 'spends' : 'spend'} more on building than ${spenders.length === 1 ? 'its cloud sells' : 'their clouds sell'}.`;
  return `${scale}${spending}`;
}

/** The paragraph under the title: revenue, growth and capex to revenue of the clouds that compare, each over its own newest twelve months. */
export function homeLead(dataset: Dataset): readonly Span[] {
  const compared = [...rankRow(dataset, 'cloud-revenue', 'ttm').places].toSorted((a, b) => a[1].rank - b[1].rank).map(([id]) => id);
  return compared.flatMap((id, index): readonly Span[] => {
    const revenue = valueFact(dataset, id, 'cloud-revenue');
    const growth = valueFact(dataset, id, 'cloud-revenue-growth');
    const intensity = valueFact(dataset, id, 'capex-intensity');
    if (!revenue) return [];
    const when = periodPhrase(revenue.period);
    const up =
      growth && growth.period.end === revenue.period.end && growth.value !== null
        ? [{ text: growth.value < 0 ? ', down ' : ', up ' }, { text: percentWords(growth).replace('−', ''), path: factPath(growth) }]
        : [];
    const against =
      intensity && intensity.period.end === revenue.period.end
        ? [{ text: '; the capital spending of its parent came to ' }, { text: percentWords(intensity), path: factPath(intensity) }, { text: ' of that' }]
        : [];
    const amount = revenue.usd === null ? valueWords(revenue) : moneyWords(revenue.usd, 'USD');
    return [
      { text: `${index === 0 ? '' : ' '}${nameOf(dataset, id)} sold ` },
      { text: amount, path: factPath(revenue) },
      { text: ` in ${when}` },
      ...up,
      ...against,
      { text: '.' },
    ];
  });
}

/** The newest events. */
export function newestEvents(dataset: Dataset, count: number): readonly Entry<Dataset['events'] extends ReadonlyMap<string, Entry<infer E>> ? E : never>[] {
  return [...dataset.events.values()].slice(0, count);
}

function valueFact(dataset: Dataset, provider: string, metric: string): LedgerFact | null {
  const cell = windowValue(dataset, provider, metric, 'ttm');
  return cell.state === 'value' ? cell.fact : null;
}

/** A percentage short enough for a sentence: 'about 27.5%'. */
export function percentWords(fact: LedgerFact): string {
  const hedge = cellHedge(fact);
  return `${hedge === '' ? '' : `${hedge} `}${cellDigits(fact.value ?? 0, { divisor: 1, word: '' })}%`;
}

function nameOf(dataset: Dataset, id: string): string {
  return dataset.providers.get(id)?.data.name ?? id;
}

function parentOf(dataset: Dataset, id: string): string {
  const data = dataset.providers.get(id)?.data;
  return data?.parent ?? data?.name ?? id;
}
