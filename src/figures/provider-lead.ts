// A provider's opening: what its cloud sells, how fast it grows, what the parent spends, where it leads; each only as far as it is stated.
import { rankRow } from '../dataset/query.ts';
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { cellHedge } from '../format/cell.ts';
import { labelInSentence, listInWords } from '../format/label.ts';
import { periodPhrase, periodPreposition } from '../format/period.ts';
import { moneyWords, valueWords } from '../format/value.ts';
import { factPath } from './address.ts';
import { cloudCount } from './compared.ts';
import { percentWords, type Span } from './home.ts';
import { figuresOf, openingFacts } from './provider-pages.ts';

const figure = (fact: LedgerFact): Span => ({ text: valueWords(fact), path: factPath(fact) });
const percent = (fact: LedgerFact): Span => ({ text: percentWords(fact), path: factPath(fact) });
/** An amount of money short enough for a sentence, in the currency it is stated in: 'about CNY 239 billion'. */
function amount(fact: LedgerFact): Span {
  if (fact.value === null || (fact.unit !== 'USD' && fact.unit !== 'CNY')) return figure(fact);
  return { text: `${cellHedge(fact)} ${moneyWords(fact.value, fact.unit)}`.trim(), path: factPath(fact) };
}

/** The sentence in pieces; for a benchmark, what the ledger holds of it. */
export function providerLead(dataset: Dataset, id: string): readonly Span[] {
  const provider = dataset.providers.get(id)?.data;
  if (!provider) throw new Error(`The ledger has no provider ${id}.`);
  if (provider.kind === 'benchmark') return benchmarkLead(dataset, id, provider.name);
  const { revenue, growth, intensity, proxy } = openingFacts(dataset, id);
  if (!revenue) return withoutRevenue(provider.name, proxy);
  const same = (fact: LedgerFact | null): fact is LedgerFact => fact !== null && fact.period.end === revenue.period.end;
  const up =
    same(growth) && growth.value !== null
      ? [{ text: growth.value < 0 ? ', down ' : ', up ' }, { ...percent(growth), text: percentWords(growth).replace('−', '') }, { text: ' on the year before' }]
      : [];
  const spending = same(intensity)
    ? [{ text: ` ${provider.parent ?? provider.name} spent ` }, percent(intensity), { text: ' of that on capital goods, for all its businesses.' }]
    : [];
  const sales = [{ text: `${provider.name} sold ` }, amount(revenue), { text: ` in ${periodPhrase(revenue.period)}` }, ...up, { text: '.' }];
  return [...sales, ...spending, ...leadership(dataset, id)];
}

/** What it leads on beyond doubt, or is level on, among the clouds whose definitions compare; nothing where it is first nowhere. */
function leadership(dataset: Dataset, id: string): readonly Span[] {
  const firsts = [...dataset.metrics].flatMap(([metric, { data }]) => {
    const place = rankRow(dataset, metric, 'ttm').places.get(id);
    return place?.rank === 1 ? [{ label: labelInSentence(data.label), isTied: place.isTied }] : [];
  });
  // 'Growth, constant currency' says no more than growth does.
  const isVariant = (label: string): boolean => firsts.some((other) => label.startsWith(`${other.label},`));
  const on = (isTied: boolean): string => listInWords(firsts.filter((first) => first.isTied === isTied && !isVariant(first.label)).map(({ label }) => label));
  const alone = on(false);
  const level = on(true);
  if (firsts.length === 0) return [];
  const parts = [alone === '' ? '' : `leads on ${alone}`, level === '' ? '' : `shares the first place on ${level}`].filter((part) => part !== '');
  return [{ text: ` Where definitions compare it ${parts.join(' and ')}.` }];
}

/** What is known best of a benchmark: the newest figure of its longest series. */
function benchmarkLead(dataset: Dataset, id: string, name: string): readonly Span[] {
  const place = { text: `${name} stands beside the ${cloudCount(dataset)} for scale and is left out of the scoreboard.` };
  const [longest] = figuresOf(dataset, id)
    .flatMap(({ lines }) => lines)
    .toSorted((a, b) => b.count - a.count);
  if (!longest || longest.fact.value === null) return [place];
  const of = longest.fact.of === null ? '' : ` of ${longest.fact.of}`;
  return [
    place,
    { text: ` Its best known figure, ${labelInSentence(longest.label)}${of}, is ` },
    figure(longest.fact),
    { text: ` ${periodPreposition(longest.fact.period)} ${periodPhrase(longest.fact.period)}.` },
  ];
}

function withoutRevenue(name: string, proxy: { label: string; fact: LedgerFact } | null): readonly Span[] {
  const silence = { text: `${name} states no current revenue of its own.` };
  if (!proxy) return [silence];
  return [
    silence,
    { text: ` The nearest that is stated, ${labelInSentence(proxy.label)}, came to ` },
    amount(proxy.fact),
    { text: ` in ${periodPhrase(proxy.fact.period)}.` },
  ];
}
