import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { rankRow } from '../../src/dataset/query.ts';
import { barFigure, barFigures } from '../../src/figures/bar-figure.ts';

const dataset = assemble(readContent('content'));
const figures = barFigures(dataset);
const groupsOf = (figure: (typeof figures)[number]) => (figure.drawing.kind === 'bar' ? figure.drawing.groups : []);

describe('bars over the live content', () => {
  it('stand for the headline metrics', () => {
    expect(figures.map(({ id }) => id)).toEqual(expect.arrayContaining(['cloud-revenue-bars', 'capex-bars', 'regions-bars', 'backlog-bars']));
  });

  it('are none for a list, a text or what nobody states', () => {
    expect(['commitment', 'strategy', 'market-share-global', 'nothing'].map((id) => barFigure(dataset, id))).toEqual([null, null, null, null]);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))('%s has a row for every compared provider, once', (_, figure) => {
    const compared = [...dataset.providers.values()].filter(({ data }) => data.kind === 'provider').map(({ id }) => id);
    expect(figure.rows.map(({ provider }) => provider).toSorted()).toEqual(compared.toSorted());
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))('%s ranks those whom the ledger ranks, no proxy and nobody else', (id, figure) => {
    const { places } = rankRow(dataset, id.replace(/-bars$/, ''), 'ttm');
    const ranked = groupsOf(figure)
      .filter(({ title }) => title.startsWith('Ranked'))
      .flatMap(({ rows }) => rows);
    expect(ranked.map((row) => row.id).toSorted()).toEqual([...places.keys()].toSorted());
    expect(ranked.filter((row) => !('value' in row) || row.isProxy)).toEqual([]);
  });

  it.each(figures.map((figure) => [figure.id, figure] as const))('%s says no number for what is missing', (_, figure) => {
    const gaps = groupsOf(figure).flatMap(({ rows }) => rows.filter((row) => !('value' in row)));
    const missing = figure.rows.filter(({ value }) => value === null);
    expect(gaps.map(({ words }) => words)).toEqual(missing.map(({ words }) => words));
    expect(missing.filter(({ words }) => !/^(not |last stated |looked |withdrawn|only )/.test(words)).map(({ words }) => words)).toEqual([]);
    for (const { name, words } of missing) expect(figure.summary).toContain(`${name} ${words}`);
  });

  it('names nobody as leader where nobody is ranked', () => {
    const unranked = figures.filter((figure) => !groupsOf(figure).some(({ title }) => title.startsWith('Ranked')));
    expect(unranked.length).toBeGreaterThan(3);
    expect(unranked.filter(({ title }) => /leads|level/.test(title)).map(({ title }) => title)).toEqual([]);
  });
});
