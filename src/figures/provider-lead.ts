// A provider's opening sentence: what its cloud sells, how fast it grows, what the parent spends, each only as far as it is stated.
import type { Dataset, LedgerFact } from '../dataset/types.ts';
import { labelInSentence } from '../format/label.ts';
import { periodPhrase, periodPreposition } from '../format/period.ts';
import { valueWords } from '../format/value.ts';
import { factPath } from './address.ts';
import type { Span } from './home.ts';
import { figuresOf, openingFacts } from './provider-pages.ts';

const figure = (fact: LedgerFact): Span => ({ text: valueWords(fact), path: factPath(fact) });

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
      ? [{ text: growth.value < 0 ? ', down ' : ', up ' }, { ...figure(growth), text: valueWords(growth).replace('−', '') }, { text: ' on the year before' }]
      : [];
  const spending = same(intensity)
    ? [{ text: ` ${provider.parent ?? provider.name} spent ` }, figure(intensity), { text: ' of that on capital goods, for all its businesses.' }]
    : [];
  return [{ text: `${provider.name} sold ` }, figure(revenue), { text: ` in ${periodPhrase(revenue.period)}` }, ...up, { text: '.' }, ...spending];
}

/** What is known best of a benchmark: the newest figure of its longest series. */
function benchmarkLead(dataset: Dataset, id: string, name: string): readonly Span[] {
  const place = { text: `${name} stands beside the six for scale and is left out of the scoreboard.` };
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
    figure(proxy.fact),
    { text: ` in ${periodPhrase(proxy.fact.period)}.` },
  ];
}
