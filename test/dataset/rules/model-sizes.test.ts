import { describe, expect, it } from 'vitest';
import { modelText } from '../../support/catalogue.ts';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (name: string, parameters?: string, active?: string): readonly string[] =>
  problemsOf(ledgerFiles({ 'models/acme/hammer-3.yaml': modelText({ name, parameters, active }) }), 'model-sizes');

describe('model-sizes', () => {
  it('lets sizes stand that go with the name, or that it does not tell', () => {
    expect(check('Hammer3-235B-A22B', '235 billion', '22 billion')).toEqual([]);
    expect(check('Hammer3-2.4T-A95B', 'about 2.4 trillion', '95 billion')).toEqual([]);
    expect(check('Hammer 3', '389 billion', '52 billion')).toEqual([]);
    expect(check('Hammer-A13B', '80 billion', '13 billion')).toEqual([]);
    expect(check('Hammer3-27B', '27.8 billion')).toEqual([]);
    expect(check('Hammer3-27B')).toEqual([]);
  });

  it('questions sizes that the name denies', () => {
    expect(check('Hammer3-235B-A22B', '2.35 billion', '220 billion')).toMatchSnapshot();
    expect(check('Hammer3-0.3B', '0.3 trillion')).toMatchSnapshot();
  });

  it('questions as many active as there are', () => {
    expect(check('Hammer 3', '80 billion', '80 billion')).toMatchSnapshot();
  });
});
