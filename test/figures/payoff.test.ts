import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { windowValue } from '../../src/dataset/query.ts';
import { dollarFigure, payoffAnswer, payoffReading, payoffTable } from '../../src/figures/payoff.ts';
import { smallLedger } from '../support/small-ledger.ts';

const dataset = assemble(readContent('content'));
const providers = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider');

describe('payoff over the ledger', () => {
  it('gives every compared provider a row, in the site’s order', () => {
    expect(payoffTable(dataset).map(({ name }) => name)).toEqual(providers.map(({ data }) => data.name));
  });

  it('says why wherever a measure is missing, and nowhere else', () => {
    const rows = payoffTable(dataset);
    expect(rows.filter(({ why, cells }) => (why === '') !== cells.every(({ isValue }) => isValue)).map(({ name }) => name)).toEqual([]);
    expect(rows.some(({ why }) => why !== '')).toBe(true);
  });

  it('draws a bar for each provider whose ratio stands, the others as a row with the kind of missing', () => {
    const known = providers.filter(({ id }) => windowValue(dataset, id, 'revenue-per-capex', 'ttm').state === 'value').map(({ id }) => id);
    const figure = dollarFigure(dataset);
    expect(
      figure?.rows
        .filter(({ value }) => value !== null)
        .map(({ provider }) => provider)
        .toSorted(),
    ).toEqual(known.toSorted());
    expect(figure?.rows.length).toBe(providers.length);
    expect(figure?.rows.filter(({ value, words }) => value === null && words === '')).toEqual([]);
  });

  it('names each provider once in its answer, or counts it among those of whom nothing can be said', () => {
    const answer = payoffAnswer(dataset);
    const known = providers.filter(({ id }) => windowValue(dataset, id, 'growth-gap', 'ttm').state === 'value');
    for (const { data } of known) expect(answer.split(data.name).length - 1).toBe(1);
    for (const { id, data } of providers) if (!known.some((one) => one.id === id)) expect(answer).not.toContain(data.name);
  });

  it('reads only those aloud of whom something stands, every figure with its place', () => {
    const readings = payoffReading(dataset);
    expect(readings.length).toBeGreaterThan(3);
    for (const { spans } of readings) {
      expect(spans.some((span) => 'path' in span)).toBe(true);
      expect(spans.filter((span) => !('path' in span) && /\d(?!\d{0,3}\b)|[%$]/.test(span.text))).toEqual([]);
    }
  });
});

describe('payoff over a ledger that knows nothing', () => {
  const empty = smallLedger({ metrics: { 'revenue-per-capex': {}, 'growth-gap': {}, 'capex-intensity': {}, 'free-cash-flow': {} } });

  it('says so, and draws nothing', () => {
    expect(payoffAnswer(empty)).toBe('The ledger cannot say of any cloud whether its revenue outgrows the spending.');
    expect(dollarFigure(empty)).toBeNull();
    expect(payoffReading(empty)).toEqual([]);
  });
});
