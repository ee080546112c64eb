import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { rankRow } from '../../src/dataset/query.ts';
import { choiceStyles, compareLead, compareMatrix } from '../../src/figures/compare-matrix.ts';
import { marginText, stepWords } from '../../src/figures/margin-words.ts';
import { pairTriangle } from '../../src/figures/pair-page.ts';

const dataset = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));
const matrix = compareMatrix(dataset);
const rows = matrix.groups.flatMap((group) => group.rows);

describe('the matrix', () => {
  it('holds each measure once, with a cell for each provider and figures of two or more', () => {
    expect(new Set(rows.map(({ metric }) => metric)).size).toBe(rows.length);
    for (const { cells } of rows) {
      expect(cells.map(({ provider }) => provider)).toEqual(matrix.providers.map(({ id }) => id));
      expect(cells.filter(({ state }) => state === 'value').length).toBeGreaterThan(1);
    }
  });

  it('prints no absence as a number and ranks none', () => {
    const silent = rows.flatMap(({ cells }) => cells.filter(({ state }) => state === 'absent' || state === 'stale'));
    expect(silent.filter(({ text, rank, basis }) => text !== '' || rank !== '' || basis !== null)).toEqual([]);
    expect(rows.flatMap(({ cells }) => cells.filter(({ state, rank }) => state === 'proxy' && rank !== ''))).toEqual([]);
  });

  it('says of every place what would change it, unless all are level', () => {
    for (const { places } of matrix.orders) {
      if (places.some(({ rank }) => rank !== '1=')) expect(places.filter(({ toNext }) => toNext === null)).toEqual([]);
    }
  });

  it('hides each provider, measure and group by a rule of its own', () => {
    const styles = choiceStyles(matrix);
    const ids = [...matrix.providers.map(({ id }) => `[data-provider=${id}]`), ...rows.map(({ metric }) => `[data-metric=${metric}]`)];
    expect(ids.filter((id) => !styles.includes(`${id}{display:none}`))).toEqual([]);
  });

  it('names as leader only whom the ranks name', () => {
    const text = compareLead(dataset, matrix);
    for (const { data } of matrix.providers) {
      const leads = rows.some(({ metric }) => dataset.providers.get(rankRow(dataset, metric, 'ttm').leader ?? '')?.data.name === data.name);
      expect(text.includes(`${data.name} leads on`)).toBe(leads);
    }
  });
});

describe('the triangle', () => {
  it('has every pair once and never the reverse', () => {
    const { columns, rows: lines } = pairTriangle(dataset);
    const ids = lines.flatMap(({ cells }) => cells.map(({ id }) => id));
    expect(new Set(ids).size).toBe((matrix.providers.length * (matrix.providers.length - 1)) / 2);
    expect(lines.map(({ cells }) => cells.length)).toEqual(columns.map((_, index) => index + 1));
  });
});

describe('a margin', () => {
  it.each([
    ['percent', { rival: 'aws', move: 6.44, share: 0.2 }, '+6.4 points'],
    ['money', { rival: 'aws', move: -46.4e9, share: -0.312 }, '−31%'],
    ['money', { rival: 'aws', move: 46.4e9, share: 0.458 }, '+46%'],
    ['count', { rival: 'aws', move: 10, share: 0.34 }, '+10 regions'],
    ['rate', { rival: 'aws', move: 2.5e12, share: null }, '+2,500,000,000,000 regions'],
  ] as const)('of a %s is told in its unit', (kind, margin, words) => {
    expect(stepWords(margin, { kind, unit: kind === 'count' || kind === 'rate' ? 'regions' : undefined })).toBe(words);
  });

  it('names the rival, and is nothing where there is none', () => {
    expect(marginText(dataset, { rival: 'aws', move: 10, share: 0.34 }, { kind: 'count', unit: 'regions' })).toEqual({
      step: '+10 regions',
      aim: 'level with AWS',
    });
    expect(marginText(dataset, undefined, { kind: 'count', unit: 'regions' })).toBeNull();
  });
});
