import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { boardFigure, boardFigures, makerBoardFigure } from '../../src/figures/board-figures.ts';
import {
  areLevel,
  boardsOf,
  cloudsOnNoBoard,
  levelWithFirst,
  newestState,
  spreadBounds,
  standingWords,
  scoreDigits,
  widestBoards,
} from '../../src/figures/model-boards.ts';
import { modelText, scoreEntry } from '../support/catalogue.ts';
import type { Fields } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const arena = (value: string, over: Fields = {}): Fields => scoreEntry({ independent: true, runner: 'arena', date: '2025-06-01', value, ...over });
const CLAIMANTS = '- id: arena\n  name: Arena\n  kind: research\n- id: initech\n  name: Initech\n  kind: company\n';
/** Models by id, each with its scores; acme and globex are clouds, initech is none. */
const ledger = (models: Readonly<Record<string, readonly Fields[]>>) =>
  smallLedger({
    providers: { globex: { name: 'Globex Cloud', short: 'Globex', order: 2 } },
    files: {
      'claimants.yaml': CLAIMANTS,
      ...Object.fromEntries(
        Object.entries(models).map(([id, scores]) => [`models/${id}.yaml`, modelText({ name: id.split('/')[1] ?? '', aliases: [], scores })]),
      ),
    },
  });
const first = <T>(items: readonly T[]): T => {
  const [one] = items;
  if (one === undefined) throw new Error('Nothing is there.');
  return one;
};

describe('boards', () => {
  it('are none where nothing was scored by others', () => {
    expect(boardsOf(assemble([]))).toEqual([]);
    expect(boardsOf(ledger({ 'acme/hammer': [scoreEntry()] }))).toEqual([]);
  });

  it('stand apart by name and by date, each best first', () => {
    const dataset = ledger({
      'acme/hammer': [arena('1400'), arena('1300', { date: '2025-01-01' }), arena('1200', { benchmark: 'Arena text, scale of 2024' })],
      'globex/nail': [arena('1500', { rank: 2, among: 90 })],
    });
    expect(boardsOf(dataset).map(({ id, lines }) => [id, lines.map(({ name, words, standing }) => `${name} ${words} ${standing}`.trim())])).toEqual([
      ['arena-text-2025-06-01', ['nail 1,500 rank 2 of 90', 'hammer 1,400']],
      ['arena-text-2025-01-01', ['hammer 1,300']],
      ['arena-text-scale-of-2024-2025-06-01', ['hammer 1,200']],
    ]);
    expect(newestState(dataset, 'Arena text')?.date).toBe('2025-06-01');
    expect(newestState(dataset, 'Arena vision')).toBeNull();
  });

  it('know whether every entry has a spread', () => {
    const board = (over: Fields) =>
      first(boardsOf(ledger({ 'acme/hammer': [arena('1400', { spread: '1390 to 1410' })], 'globex/nail': [arena('1500', over)] })));
    expect(board({ spread: '1490 to 1510' }).hasSpread).toBe(true);
    expect(board({}).hasSpread).toBe(false);
  });

  it('name the clouds that stand on none', () => {
    expect(cloudsOnNoBoard(ledger({ 'acme/hammer': [arena('1400')] }))).toEqual(['globex']);
    expect(cloudsOnNoBoard(ledger({ 'acme/hammer': [arena('1400')], 'globex/nail': [arena('1')] }))).toEqual([]);
  });

  it('are widest where the most makers stand, by their newest state alone', () => {
    const dataset = ledger({
      'acme/hammer': [arena('1400'), arena('60', { benchmark: 'Index' })],
      'globex/nail': [arena('1300', { date: '2025-01-01' }), arena('50', { benchmark: 'Index' })],
      'initech/bolt': [arena('1350', { date: '2025-01-01' })],
    });
    expect(widestBoards(dataset, 2).map(({ id }) => id)).toEqual(['index-2025-06-01', 'arena-text-2025-06-01']);
  });
});

describe('entries that a board does not tell apart', () => {
  const line = (value: number, low: number | null, high: number | null) => ({ value, low, high });

  it.each([
    ['spreads that overlap', line(10, 8, 12), line(13, 11, 15), true],
    ['spreads that touch', line(10, 8, 12), line(14, 12, 16), true],
    ['spreads apart', line(10, 8, 12), line(15, 13, 17), false],
    ['the same score without a spread', line(10, null, null), line(10, null, null), true],
    ['other scores without a spread', line(10, null, null), line(10.1, null, null), false],
    ['a spread on one side only', line(10, 8, 12), line(11, null, null), false],
  ])('%s', (_, a, b, expected) => {
    expect(areLevel(a, b)).toBe(expected);
    expect(areLevel(b, a)).toBe(expected);
  });

  it('are of other models than the first, each once', () => {
    const wide = { spread: '1390 to 1410' };
    const { lines } = first(
      boardsOf(
        ledger({
          'acme/hammer': [arena('1405', { ...wide, as: 'a' }), arena('1404', { ...wide, as: 'b' })],
          'globex/nail': [arena('1400', { ...wide, as: 'c' }), arena('1399', { ...wide, as: 'd' })],
          'initech/bolt': [arena('1300', { spread: '1295 to 1305' })],
        }),
      ),
    );
    expect(levelWithFirst(lines).map(({ name, as }) => `${name} ${as}`)).toEqual(['nail c']);
    expect(levelWithFirst([])).toEqual([]);
  });
});

describe('the words of a score', () => {
  it.each([
    ['1475 to 1487', [1475, 1487]],
    ['0.59 to 0.61', [0.59, 0.61]],
    [undefined, null],
    ['about 5', null],
  ])('%s is a spread of %o', (text, bounds) => {
    expect(spreadBounds(text)).toEqual(bounds);
  });

  it.each([
    ['1503 to 1513', '1,503 to 1,513'],
    ['0.604', '0.604'],
    ['66.1970', '66.1970'],
    ['74.4%', '74.4%'],
    ['-3.62% to -1.14%', '−3.62% to −1.14%'],
  ])('%s is printed as %s', (text, words) => {
    expect(scoreDigits(text)).toBe(words);
  });

  it('give a rank as far as the source does', () => {
    expect([standingWords({ rank: 3, among: 90 }), standingWords({ rank: 3 }), standingWords({})]).toEqual(['rank 3 of 90', 'rank 3', '']);
  });
});

describe('the figure of a board', () => {
  const spread = (low: number, high: number): Fields => ({ spread: `${low} to ${high}` });
  const dataset = ledger({
    'initech/bolt': [arena('1500', { ...spread(1490, 1510), rank: 1, among: 90 })],
    'acme/hammer': [arena('1485', { ...spread(1475, 1495), rank: 2, among: 90 }), arena('1400', { ...spread(1390, 1410), as: 'hammer-mini' })],
    'globex/nail': [arena('1300', spread(1295, 1305))],
  });
  const board = first(boardsOf(dataset));
  const figure = boardFigure(dataset, board);

  it('says who stands first, with whom it is level, and who is the highest of a cloud’s own', () => {
    expect(figure.title).toBe('Initech’s bolt stands first on Arena text, level with hammer; Acme’s hammer is the highest of a cloud’s own');
    expect(figure.note).toContain('The board holds 90 entries; drawn are the 4 of models on file.');
    expect(figure.note).toContain('The scale begins at ');
  });

  it('has a row for each maker, its hue a cloud’s own or that of all others, and tints the spread of the first', () => {
    const { drawing } = figure;
    if (drawing.kind !== 'range') throw new Error('It is no range.');
    expect(drawing.rows.map(({ id, name, under, points }) => [id, name, under, points.length])).toEqual([
      ['benchmark', 'Initech', '1 entry', 1],
      ['acme', 'Acme', '2 entries', 2],
      ['globex', 'Globex', '1 entry', 1],
    ]);
    expect(drawing.band).toEqual([1490, 1510]);
    expect(drawing.rows[0]?.standing).toBe('1,500 (1,490 to 1,510), rank 1 of 90');
  });

  it('claims no first place that the board does not print', () => {
    const other = ledger({ 'acme/hammer': [arena('1400')], 'globex/nail': [arena('1300')] });
    const plain = boardFigure(other, first(boardsOf(other)));
    expect(plain.title).toBe('Acme’s hammer stands highest on Arena text among the models on file');
    expect(plain.note).toContain('prints no spread');
  });

  it('is drawn of one maker only where it has four models there', () => {
    expect(makerBoardFigure(dataset, 'acme', board)).toBeNull();
    const many = ledger(Object.fromEntries([1, 2, 3, 4].map((n) => [`acme/hammer-${n}`, [arena(String(1400 + n))]])));
    const own = makerBoardFigure(many, 'acme', first(boardsOf(many)));
    expect(own?.id).toBe('models/acme/arena-text-2025-06-01');
    expect(own?.home).toBe('/models/acme/#arena-text-2025-06-01');
    expect(own?.title).toBe('hammer-4 stands highest of Acme’s models on Arena text');
  });
});

describe('the boards of the ledger', () => {
  const dataset = assemble(readContent('content'));

  it('hold every independent score once, and no other', () => {
    const scores = [...dataset.models.values()].flatMap(({ data }) => data.scores.filter(({ independent }) => independent));
    const lines = boardsOf(dataset).flatMap((board) => board.lines);
    expect(lines.length).toBe(scores.length);
    expect(lines.filter(({ score }) => !score.independent)).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = boardsOf(dataset).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(boardFigures(dataset).map((figure) => [figure.id, figure] as const))('%s draws one board of one date alone', (_, figure) => {
    expect(new Set(figure.rows.map(({ of, calendar }) => `${of} ${calendar}`)).size).toBe(1);
  });

  it('read every spread that is printed', () => {
    const unread = boardsOf(dataset).flatMap(({ lines }) => lines.filter(({ score, low }) => score.spread !== undefined && low === null));
    expect(unread.map(({ id }) => id)).toEqual([]);
  });
});
