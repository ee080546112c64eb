import { describe, expect, it } from 'vitest';
import { modelText, scoreEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (scores: readonly Fields[]): readonly string[] =>
  problemsOf(
    ledgerFiles(
      Object.fromEntries(
        scores.map((score, index) => [`models/acme/hammer-${index}.yaml`, modelText({ name: `Hammer ${index}`, aliases: [], scores: [scoreEntry(score)] })]),
      ),
    ),
    'score-against-rank',
  );
const at = (rank: number, value: string, overrides: Fields = {}): Fields => ({ rank, value, as: `h${rank}`, ...overrides });

describe('score-against-rank', () => {
  it('lets ranks fall with scores, ties stand, and states of a board differ', () => {
    expect(check([at(3, '1400'), at(1, '1500'), at(2, '1450', { among: 10 }), at(2, '1448'), at(5, '1400')])).toEqual([]);
    expect(check([at(1, '1500'), at(2, '1600', { date: '2025-07-02' }), { value: '1700' }])).toEqual([]);
    expect(check([at(1, '1481', { spread: '1475 to 1487' })])).toEqual([]);
  });

  it('questions the one score that does not go with the ranks', () => {
    expect(check([at(1, '1500'), at(2, '1540'), at(3, '1450'), at(4, '1425')])).toMatchSnapshot();
    expect(check([at(1, '1500'), at(2, '1405'), at(3, '1450'), at(4, '1425')])).toMatchSnapshot();
  });

  it('questions a rank beyond the last and a score outside its spread', () => {
    expect(check([at(12, '1500', { among: 10 }), at(13, '1418', { spread: '1475 to 1487' })])).toMatchSnapshot();
  });
});
