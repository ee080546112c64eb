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
    'score-off-board',
  );
const on = (...values: readonly string[]): readonly Fields[] => values.map((value) => ({ value }));

describe('score-off-board', () => {
  it('lets scores spread as boards do, and says nothing of few', () => {
    expect(check(on('1200', '1350', '1424', '1500'))).toEqual([]);
    expect(check(on('6.8', '18', '30.5', '61'))).toEqual([]);
    expect(check(on('0.7', '70', '80'))).toEqual([]);
  });

  it('questions a score ten times off, and a percentage among fractions', () => {
    expect(check(on('1200', '1350', '14240', '1500'))).toMatchSnapshot();
    expect(check(on('0.72', '0.84', '0.91', '76.4'))).toMatchSnapshot();
    expect(check(on('1200', '1350', '142.4', '1500'))).toMatchSnapshot();
  });

  it('keeps boards, and what companies report of themselves, apart', () => {
    const fraction = { value: '0.7', benchmark: 'GPQA Diamond', independent: true };
    expect(check([fraction, fraction, fraction, { value: '76.77', benchmark: 'GPQA Diamond' }, { value: '1400' }])).toEqual([]);
  });

  it('refuses more than all of a test, and what is no number', () => {
    expect(check([{ value: '104.4%' }, { value: '1475 to 1487' }])).toMatchSnapshot();
  });
});
