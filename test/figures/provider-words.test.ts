import { describe, expect, it } from 'vitest';
import { providerLead } from '../../src/figures/provider-lead.ts';
import { figuresOf, providerLines, silencesOf } from '../../src/figures/provider-pages.ts';
import { hasMoney, otherNames, perimeterSpan, providersLead, silenceTitle, statedCount, yearEndWords } from '../../src/figures/provider-words.ts';
import { smallLedger } from '../support/small-ledger.ts';

const words = (spans: readonly { readonly text: string }[]) => spans.map(({ text }) => text).join('');

describe('silenceTitle', () => {
  it.each([
    [['not disclosed'], 'What it does not disclose'],
    [['not found'], 'What was looked for and not found'],
    [['not disclosed', 'not found'], 'What it does not disclose, and what was not found'],
  ] as const)('calls %j “%s”', (absences, title) => {
    expect(silenceTitle(absences.map((absence) => ({ absence })))).toBe(title);
  });
});

describe('perimeterSpan', () => {
  it.each([
    [{}, ''],
    [{ from: '2026-04-01' }, 'since 1 Apr 2026'],
    [{ to: '2026-03-31' }, 'until 31 Mar 2026'],
    [{ from: '2023-01-01', to: '2025-06-30' }, '1 Jan 2023 to 30 Jun 2025'],
  ])('says of %j “%s”', (perimeter, span) => {
    expect(perimeterSpan(perimeter)).toBe(span);
  });
});

describe('otherNames', () => {
  it('leaves out the name the page already has', () => {
    expect(otherNames({ name: 'Azure', aliases: ['Azure', 'Windows Azure'] })).toEqual(['Windows Azure']);
  });
});

describe('yearEndWords', () => {
  it('names the day without a year', () => {
    expect([yearEndWords('03-31'), yearEndWords('12-31')]).toEqual(['31 Mar', '31 Dec']);
  });
});

describe('the list of providers', () => {
  const dataset = smallLedger({
    providers: { acme: { name: 'Acme Cloud' }, other: { name: 'Other Cloud', order: 2 }, market: { name: 'The market', kind: 'benchmark', order: 3 } },
    metrics: { regions: { nature: 'stock', kind: 'count', unit: 'regions', group: 'footprint' } },
    series: {
      'acme/cloud-revenue': [
        ['2025-Q1', 'USD 1.0 billion'],
        ['2025-Q2', 'USD 1.1 billion'],
      ],
      'acme/regions': [['2025-09-30', '29']],
      'other/regions': [['2025-09-30', '12']],
      'market/cloud-revenue': [['2025-Q1', 'USD 90 billion', { basis: 'estimated' }]],
    },
  });

  it('leaves benchmarks to their own list', () => {
    expect(providerLines(dataset, 'provider').map(({ provider }) => provider.id)).toEqual(['acme', 'other']);
    expect(providerLines(dataset, 'benchmark').map(({ provider }) => provider.id)).toEqual(['market']);
  });

  it('takes a quarter for the newest period, a day only where there is nothing else, a house’s estimate for a benchmark', () => {
    const newest = [...providerLines(dataset, 'provider'), ...providerLines(dataset, 'benchmark')].map((line) => line.newest?.period.calendar);
    expect(newest).toEqual(['2025-Q2', '2025-09-30', '2025-Q1']);
  });

  it('opens with how much is known and of whom most', () => {
    expect(providersLead(providerLines(dataset, 'provider'))).toMatch(/^4 stated facts on 2 clouds\. The most is known of Acme Cloud: 3\./);
  });
});

describe('a provider’s page', () => {
  const dataset = smallLedger({
    metrics: {
      capex: { group: 'spending', scope: 'group', label: 'Capital expenditure' },
      'group-revenue': { scope: 'group', label: 'Group revenue' },
      backlog: { label: 'Order backlog' },
    },
    series: {
      'acme/capex': [['2025-Q2', 'USD 1.0 billion']],
      'acme/group-revenue': [['2025-Q2', 'USD 9.0 billion']],
      'acme/backlog': [
        ['2025-Q1', 'USD 2.0 billion'],
        ['2025-Q2', 'not disclosed'],
      ],
    },
  });

  it('says ‘group’ beside the parent’s figures once', () => {
    const lines = figuresOf(dataset, 'acme').flatMap((group) => group.lines.map((line) => [line.label, line.ofGroup]));
    expect(lines).toContainEqual(['Capital expenditure', true]);
    expect(lines).toContainEqual(['Group revenue', false]);
    expect(lines).toContainEqual(['Order backlog', false]);
  });

  it('lists a silence that is newer than the last figure', () => {
    expect(silencesOf(dataset, 'acme').map(({ label, fact }) => [label, fact.period.calendar])).toEqual([['Order backlog', '2025-Q2']]);
  });

  it('counts silences among the stated facts', () => {
    expect(statedCount(dataset, 'acme')).toBe(4);
  });

  it('asks for a currency switch only where money stands', () => {
    expect(hasMoney([{ unit: '%' }, { unit: null }])).toBe(false);
    expect(hasMoney([{ unit: '%' }, { unit: 'CNY' }])).toBe(true);
  });
});

describe('the opening of a provider’s page', () => {
  const quarters = (values: readonly number[]) =>
    values.map((value, index) => [`${2024 + Math.floor(index / 4)}-Q${(index % 4) + 1}`, `USD ${value.toFixed(2)} billion`] as const);
  const metrics = {
    'cloud-revenue-growth': { kind: 'percent', label: 'Cloud revenue growth', derived: { formula: 'growth', of: 'cloud-revenue' } },
    'capex-intensity': { kind: 'percent', label: 'Capex to cloud revenue' },
  };
  const bolt = { bolt: { name: 'Bolt', short: 'Bolt', order: 2, claimants: [{ id: 'bolt', name: 'Bolt' }] } };
  const comparability = ['acme', 'bolt'].map((provider) => ({ provider, comparable: true, counts: 'All of it.' }));

  it.each([
    [[1, 1, 1, 1, 2, 2, 2, 2], /^Acme Cloud sold US\$8\.\d+ billion in the year to December 2025, up (≈ )?100\S* on the year before\.$/],
    [[4, 4, 4, 4, 2, 2, 2, 2], /^Acme Cloud sold US\$8\.\d+ billion in the year to December 2025, down (≈ )?50\S* on the year before\.$/],
  ])('says how much was sold and whether that is up or down: %j', (values, sentence) => {
    expect(words(providerLead(smallLedger({ metrics, series: { 'acme/cloud-revenue': quarters(values) } }), 'acme'))).toMatch(sentence);
  });

  it.each([
    ['leads alone', [5, 5, 5, 5], ' Where definitions compare it leads on cloud revenue.'],
    ['shares the first place', [2, 2, 2, 2], ' Where definitions compare it shares the first place on cloud revenue.'],
    ['is second', [1, 1, 1, 1], ''],
  ])('says so where it %s', (_, year, ending) => {
    const lead = words(
      providerLead(
        smallLedger({
          providers: bolt,
          metrics: { ...metrics, 'cloud-revenue': { label: 'Cloud revenue', comparability } as never },
          series: { 'acme/cloud-revenue': quarters([4, 4, 4, 4, ...year]), 'bolt/cloud-revenue': quarters([1, 1, 1, 1, 2, 2, 2, 2]) },
        }),
        'acme',
      ),
    );
    expect(lead.split(' on the year before.')[1]).toBe(ending);
  });

  it('says nothing of a lead where definitions are not known to compare', () => {
    const series = { 'acme/cloud-revenue': quarters([4, 4, 4, 4, 5, 5, 5, 5]), 'bolt/cloud-revenue': quarters([1, 1, 1, 1, 2, 2, 2, 2]) };
    expect(words(providerLead(smallLedger({ providers: bolt, metrics, series }), 'acme'))).not.toContain('compare');
  });

  it('says that no revenue is stated where none is', () => {
    expect(words(providerLead(smallLedger({ metrics }), 'acme'))).toBe('Acme Cloud states no current revenue of its own.');
  });

  it('says of a benchmark what is known best', () => {
    const dataset = smallLedger({
      providers: { market: { name: 'The market', kind: 'benchmark', order: 2 } },
      metrics: { 'market-size': { group: 'market', label: 'Market size' } },
      series: { 'market/market-size': [['2025-Q1', 'USD 94 billion', { basis: 'estimated' }]] },
    });
    expect(words(providerLead(dataset, 'market'))).toBe(
      'The market stands beside the one for scale and is left out of the scoreboard. Its best known figure, market size, is US$94 billion in the quarter to March 2025.',
    );
  });
});
