import { describe, expect, it, test } from 'vitest';
import { type BoardState, boardStates, entryFor, isThinking, priceAtScore, scoredPrices, scoreNumber, thresholdsOf } from '../../../src/dataset/query.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { listText, modelText, priceEntry, scoreEntry } from '../../support/catalogue.ts';
import type { Fields } from '../../support/ledger.ts';
import { smallLedger } from '../../support/small-ledger.ts';

const outside = { claimants: [], currency: 'USD', fiscalYearEnd: '12-31' };
const score = (value: string, as: string, overrides: Fields = {}): Fields => scoreEntry({ value, as, runner: 'arena', independent: true, ...overrides });

/** Two models that two providers list, and their scores. */
function ledger(acme: readonly Fields[], other: readonly Fields[], scores: Readonly<Record<string, readonly Fields[]>>): Dataset {
  const models = Object.entries(scores).map(([id, own]) => [`models/acme/${id}.yaml`, modelText({ name: id, aliases: [], scores: own })] as const);
  return smallLedger({
    providers: { other: { name: 'Other Cloud', short: 'Other', order: 2, ...outside } },
    files: {
      ...Object.fromEntries(models),
      'prices/acme.yaml': listText('prices', acme.map(priceEntry)),
      'prices/other.yaml': listText('prices', other.map(priceEntry)),
    },
  });
}
const boardOf = (dataset: Dataset, benchmark = 'Arena text'): BoardState => {
  const found = boardStates(dataset).find((state) => state.benchmark === benchmark);
  if (found === undefined) throw new Error(`No ${benchmark}.`);
  return found;
};
const hammer = (overrides: Fields): Fields => ({ model: 'acme/hammer-3', as: 'hammer-3', ...overrides });
const nail = (overrides: Fields): Fields => ({ model: 'acme/nail-1', as: 'nail-1', ...overrides });
const dataset = ledger(
  [hammer({ input: '4', output: '8' }), nail({ input: '1', output: '2' }), hammer({ market: 'mainland China', currency: 'CNY', input: '1', output: '1' })],
  [hammer({ input: '3', output: '9', to: 32000, note: 'As the copy has it.' }), hammer({ input: '6', output: '18', from: 32000 })],
  { 'hammer-3': [score('1450', 'Hammer 3')], 'nail-1': [score('1300', 'Nail 1')] },
);
const ask = (threshold: number, overrides: Partial<Parameters<typeof priceAtScore>[1]> = {}): ReturnType<typeof priceAtScore> =>
  priceAtScore(dataset, { board: boardOf(dataset), threshold, market: 'international', currency: 'USD', ...overrides });

describe('the least price at a score', () => {
  it('is the least of each provider among models at or above it, for the shortest prompts', () => {
    expect(ask(1300).map(({ provider, model, value }) => [provider, model, value])).toEqual([
      ['acme', 'acme/nail-1', 1.25],
      ['other', 'acme/hammer-3', 4.5],
    ]);
    expect(ask(1301).map(({ provider, model, value }) => [provider, model, value])).toEqual([
      ['acme', 'acme/hammer-3', 5],
      ['other', 'acme/hammer-3', 4.5],
    ]);
    expect(ask(1451)).toEqual([]);
  });

  it('rests on one line of a list and one entry of a board, and says under which names', () => {
    expect(ask(1400)[1]).toMatchObject({
      id: 'price-at-score/arena-text/2025-07-01/1400/international/usd/other',
      unit: 'USD',
      formula: 'Least standard list price, 3 parts input to 1 output, international, of a model at or above 1400 on Arena text of 2025-07-01',
      derivedFrom: ['other/acme/hammer-3/international/2025-07-30+0-32000', 'acme/hammer-3/arena-text/2025-07-01~hammer-3'],
      note: 'On the board as "Hammer 3", on the list as "hammer-3". For prompts of at most 32000 tokens. As the copy has it.',
    });
  });

  it('never looks into the other market or another currency', () => {
    expect(ask(1400, { market: 'mainland China', currency: 'CNY' }).map(({ value, unit }) => [value, unit])).toEqual([[1, 'CNY']]);
    expect(ask(1400, { market: 'mainland China', currency: 'USD' })).toEqual([]);
    expect(ask(1400, { currency: 'CNY' })).toEqual([]);
  });

  it('leaves out what only a gateway lists', () => {
    const scores = { 'hammer-3': [score('1450', 'Hammer 3')] };
    const passedOn = ledger(
      [hammer({ where: 'gateway', gateway: 'Vercel AI Gateway', input: '0.1' }), hammer({})],
      [hammer({ gateway: 'Vercel AI Gateway' })],
      scores,
    );
    const found = priceAtScore(passedOn, { board: boardOf(passedOn), threshold: 1400, market: 'international', currency: 'USD' });
    expect(found.map(({ provider, value }) => [provider, value])).toEqual([['acme', 0.525]]);
  });

  it('changes with the mix', () => {
    const mix = { input: 0, cached: 0, output: 1 };
    expect(ask(1400, { mix }).map(({ id, value }) => [id.split('/').at(-1), value])).toEqual([
      ['acme~0-0-1', 8],
      ['other~0-0-1', 9],
    ]);
  });

  it('does not join what the board gives for thinking to a list that asks another price for it', () => {
    const scores = { 'hammer-3': [score('1450', 'Hammer 3 (Reasoning)'), score('1350', 'Hammer 3 (Non-reasoning)')] };
    const apart = ledger([hammer({}), hammer({ offer: 'thinking', output: '9' })], [hammer({})], { 'hammer-3': scores['hammer-3'].slice(0, 1) });
    const joined = scoredPrices(apart, { board: boardOf(apart), market: 'international', currency: 'USD' });
    expect(joined.map(({ listed }) => listed.provider)).toEqual(['other']);
    const both = ledger([hammer({}), hammer({ offer: 'thinking', output: '9' })], [], scores);
    expect(scoredPrices(both, { board: boardOf(both), market: 'international', currency: 'USD' }).map(({ entry }) => entry.value)).toEqual([1350]);
  });
});

describe('the states of boards', () => {
  const many = ledger([], [], {
    'hammer-3': [
      score('1450', 'Hammer 3'),
      score('1440', 'Hammer 3', { date: '2025-06-01' }),
      score('1400', 'Hammer 3', { benchmark: 'Arena text, scale of 2025' }),
      score('88.4', 'Hammer 3', { independent: false, benchmark: 'GPQA' }),
    ],
  });

  it('stand apart by name and date, newest first, and hold independent scores alone', () => {
    expect(boardStates(many).map(({ benchmark, date, entries }) => [benchmark, date, entries.map(({ value }) => value)])).toEqual([
      ['Arena text', '2025-07-01', [1450]],
      ['Arena text', '2025-06-01', [1440]],
      ['Arena text, scale of 2025', '2025-07-01', [1400]],
    ]);
  });

  test.each([
    ['1481', 1481],
    ['74.4%', 74.4],
    ['0.764', 0.764],
    ['-3', -3],
    ['1475 to 1487', null],
    ['best', null],
  ])('read %s as %s', (digits, value) => expect(scoreNumber(digits)).toBe(value));

  test.each([
    [
      [1191, 1502],
      [1200, 1250, 1300, 1350, 1400, 1450, 1500],
    ],
    [
      [0.3, 0.91],
      [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
    ],
    [
      [6.8, 61],
      [10, 20, 30, 40, 50, 60],
    ],
    [[1400, 1400], []],
  ])('%j are crossed by round scores', (values, thresholds) => {
    const state = ledger([], [], { 'hammer-3': values.map((value, index) => score(String(value), `Hammer ${index}`)) });
    expect(thresholdsOf(boardOf(state))).toEqual(thresholds);
  });
});

describe('the entry that speaks for a name on a list', () => {
  const state = boardOf(ledger([], [], { 'hammer-3': [score('1434', 'hammer-3-preview'), score('1424', 'Hammer 3'), score('1460', 'Hammer 3 Thinking')] }));

  test.each([
    ['hammer-3', 'Hammer 3'],
    ['hammer-3-thinking', 'Hammer 3 Thinking'],
    ['us.acme.hammer-3-preview-v1:0', 'hammer-3-preview'],
    ['hmr', 'Hammer 3'],
  ])('of %s is %s', (listed, as) => expect(entryFor(state.entries, listed)?.as).toBe(as));

  it('is none among none', () => expect(entryFor([], 'hammer-3')).toBeNull());

  test.each([
    ['Qwen3 14B (Reasoning)', true],
    ['Qwen3-Max-Thinking', true],
    ['Qwen3 14B (Non-reasoning)', false],
    ['hy3 no-thinking', false],
    ['qwen3-max', false],
  ])('%s thinks: %s', (name, thinks) => expect(isThinking(name)).toBe(thinks));
});
