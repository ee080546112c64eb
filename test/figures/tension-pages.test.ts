import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { homeTensions, intervalAxis, tensionsByVerdict, tensionsLead, tensionsOf, tensionView, whoAndWhen } from '../../src/figures/tension-pages.ts';
import { ledgerFiles, tensionText } from '../support/ledger.ts';

const dataset = assemble(
  ledgerFiles({
    'tensions/older.mdx': tensionText({ title: 'Which came first?', verdict: 'open' }),
    'tensions/newer.mdx': tensionText({
      title: 'Which came last?',
      verdict: 'open',
      sides: ['2025-08', '2025-09-01'].map((date) => ({ claim: 'This one.', date, sources: ['acme/q2'] })),
    }),
    'tensions/other.mdx': tensionText({ metrics: [] }),
  }),
);
const view = (id: string) => {
  const tension = dataset.tensions.get(id);
  if (!tension) throw new Error(`There is no ${id}.`);
  return tensionView(dataset, tension);
};

describe('the list of tensions', () => {
  it('says nothing of verdicts in an empty ledger', () => {
    expect(tensionsLead(assemble([]))).toBe('0 questions on which the sources do not fit together.');
    expect(tensionsByVerdict(assemble([]))).toEqual([]);
  });

  it('opens with how many there are, by verdict', () => {
    expect(tensionsLead(dataset)).toBe('3 questions on which the sources do not fit together: 1 is a matter of definition and 2 are open.');
  });

  it('groups by verdict, the newest word first', () => {
    expect(tensionsByVerdict(dataset).map(({ verdict, tensions }) => [verdict, ...tensions.map(({ id }) => id)])).toEqual([
      ['open', 'newer', 'older'],
      ['definition', 'other'],
    ]);
  });

  it('is found from the providers, metrics and sources it touches', () => {
    expect(tensionsOf(dataset, { provider: 'acme' }).map(({ id }) => id)).toEqual(['newer', 'older', 'other']);
    expect(tensionsOf(dataset, { metric: 'cloud-revenue' }).map(({ id }) => id)).toEqual(['newer', 'older']);
    expect(tensionsOf(dataset, { source: 'acme/q2' })).toHaveLength(3);
    expect(tensionsOf(dataset, { provider: 'globex' })).toEqual([]);
  });

  it('sends contradictions and open questions with dated sides to the home page, one a provider, two sides each', () => {
    expect(homeTensions(dataset, 5).map(({ id }) => id)).toEqual(['newer']);
    expect(homeTensions(dataset, 0)).toEqual([]);
    const sides = ['2025-01', '2025-02', '2025-03'].map((date) => ({ claim: `In ${date}.`, date, sources: ['acme/q2'] }));
    const home = homeTensions(assemble(ledgerFiles({ 'tensions/of-three.mdx': tensionText({ verdict: 'open', sides }) })), 1);
    expect(home.map((tension) => tension.sides.map(({ claim }) => claim))).toEqual([['In 2025-01.', 'In 2025-02.']]);
  });
});

describe('a side', () => {
  const [first, second] = view('older').sides;

  it('names its claimant and its day, else the publisher alone', () => {
    expect([first, second].flatMap((side) => (side ? [whoAndWhen(side)] : []))).toEqual(['Acme, 30 Jul 2025', 'Acme']);
  });

  it('brings the facts it rests on and prints their figures in lists', () => {
    expect(first?.facts.map(({ key }) => key)).toEqual(['acme/cloud-revenue/2025-Q2']);
    expect(first?.figures).toEqual(['US$3.1 billion']);
    expect(second?.figures).toEqual([]);
  });
});

describe('the axis of intervals', () => {
  it('is drawn only where two sides have figures of one unit', () => {
    expect(intervalAxis(view('older').sides)).toBeNull();
    const [side] = view('older').sides;
    if (!side) throw new Error('The side is missing.');
    expect(intervalAxis([side, side])).toEqual(new Map([['acme/cloud-revenue/2025-Q2~q2', { from: 96.8, to: 100 }]]));
  });
});

describe('the tensions of the ledger', () => {
  const real = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));

  it('number more than thirty, of every verdict', () => {
    expect(real.tensions.size).toBeGreaterThan(30);
    expect(tensionsByVerdict(real).map(({ verdict }) => verdict)).toEqual(['contradiction', 'open', 'definition', 'sequence']);
  });

  it.each([...real.tensions.values()].map((tension) => [tension.data.title, tension] as const))(
    '%s: touches whose facts it names, and says why',
    (_title, tension) => {
      const { providers, metrics, sides } = tension.data;
      const facts = sides.flatMap((side) => side.facts.flatMap((id) => real.shown.get(id) ?? real.facts.get(id) ?? []));
      expect(facts).toHaveLength(sides.flatMap((side) => side.facts).length);
      expect(facts.filter((fact) => !providers.includes(fact.provider)).map(({ key }) => key)).toEqual([]);
      expect(facts.filter((fact) => !metrics.includes(fact.metric)).map(({ key }) => key)).toEqual([]);
      expect(new Set(sides.map(({ claim }) => claim)).size).toBe(sides.length);
      expect(tension.body.trim()).not.toBe('');
    },
  );
});
