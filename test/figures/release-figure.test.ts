import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { releaseFigure, spanOf } from '../../src/figures/release-figure.ts';
import { modelText } from '../support/catalogue.ts';
import { smallLedger } from '../support/small-ledger.ts';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const model = (name: string, released?: string, openWeights?: boolean): string => modelText({ name, aliases: [], scores: [], released, openWeights });

describe('releases of models', () => {
  it('are nothing where none is dated', () => {
    expect(releaseFigure(assemble([]))).toBeNull();
    expect(releaseFigure(smallLedger({ files: { 'models/acme/hammer.yaml': model('Hammer') } }))).toBeNull();
  });

  it.each([
    ['2025-03-18', '2025-03-18', '2025-03-19'],
    ['2025-12', '2025-12-01', '2026-01-01'],
    ['2025-Q3', '2025-07-01', '2025-10-01'],
    ['2025', '2025-01-01', '2026-01-01'],
  ])('of %s lie between %s and %s', (date, first, end) => {
    expect(spanOf(date)).toEqual([day(first), day(end)]);
  });

  const figure = releaseFigure(
    smallLedger({
      files: {
        'claimants.yaml': '- id: initech\n  name: Initech\n  kind: company\n',
        'models/acme/hammer-1.yaml': model('Hammer 1', '2025-03-18', true),
        'models/acme/hammer-2.yaml': model('Hammer 2', '2025-06'),
        'models/acme/hammer-3.yaml': model('Hammer 3'),
        'models/initech/bolt.yaml': model('Bolt', '2025-07-01', false),
      },
    }),
  );

  it('stand in the lane of their cloud, all others in one', () => {
    if (figure?.drawing.kind !== 'timeline') throw new Error('It is no timeline.');
    expect(figure.drawing.lanes.map(({ name }) => name)).toEqual(['Acme', 'Others']);
    expect(figure.drawing.events.map(({ title, lanes }) => `${title} ${lanes.join()}`)).toEqual(['Hammer 2 acme', 'Hammer 1 acme', 'Bolt benchmark']);
    expect(figure.rows.map(({ words }) => words)).toEqual(['Hammer 2', 'Hammer 1, open weights', 'Bolt, closed weights']);
  });

  it('say who has the most, which is the newest, and how many have no date', () => {
    expect(figure?.title).toBe('Acme has the most dated releases of the clouds, 2; the newest on file is Initech’s Bolt, 1 Jul 2025');
    expect(figure?.note).toContain('No source on file dates the release of 1 more.');
  });
});
