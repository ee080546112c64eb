import { describe, expect, it } from 'vitest';
import { disputeCards } from '../../src/figures/dispute-cards.ts';
import { sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

const files = {
  'sources/acme/later.yaml': sourceText({ url: 'https://acme.example/later', date: '2025-10-30' }),
  'sources/paper/story.yaml': sourceText({ url: 'https://paper.example/story', tier: 'press', publisher: 'The Paper', date: undefined }),
};
function cardsOf(...lines: readonly FactLine[]) {
  const dataset = smallLedger({ series: { 'acme/cloud-revenue': lines }, files });
  const series = dataset.series.get('acme/cloud-revenue');
  const metric = dataset.metrics.get('cloud-revenue')?.data;
  if (!series || !metric) throw new Error('The small ledger lacks its series.');
  return disputeCards(dataset, series, metric);
}

describe('disputeCards', () => {
  it('asks which of two figures holds, with the sides and the reason', () => {
    const [card] = cardsOf(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 31 billion', { source: 'paper/story', disputed: 'A slip by ten.' }]);
    expect(card?.title).toBe('Quarter to June 2025: US$3.1 or 31 billion?');
    expect(card?.sides.map(({ claimant, document, interval, isShown }) => [claimant, document, interval, isShown])).toEqual([
      ['Acme', 'company, 30 Jul 2025, grade A', '3.05 to 3.15 billion', true],
      ['Acme, in The Paper', 'press, undated, grade D', '30.5 to 31.5 billion', false],
    ]);
    expect(card?.why).toEqual(['A slip by ten.']);
    expect(card?.strip?.bars.map(({ isShown }) => isShown)).toEqual([true, false]);
  });

  it('says by which rule one is shown where the reason is open', () => {
    const [card] = cardsOf(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.5 billion', { source: 'paper/story' }]);
    expect(card?.why).toEqual(['Why they differ is open. The first is shown since it stands closer to its origin.']);
  });

  it('tells a restatement in the order it was told, both vintages drawn', () => {
    const [card] = cardsOf(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.3 billion', { source: 'acme/later' }]);
    expect(card?.title).toBe('Quarter to June 2025: first US$3.1, then 3.3 billion');
    expect(card?.isRestatement).toBe(true);
    expect(card?.strip?.bars).toHaveLength(2);
  });

  it('draws none for rounding', () => {
    expect(cardsOf(['2025-Q2', 'USD 3.1 billion'], ['2025-Q2', 'USD 3.12 billion', { source: 'paper/story' }])).toEqual([]);
  });
});
