import { describe, expect, it } from 'vitest';
import { modelText } from '../../support/catalogue.ts';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (contexts: readonly number[], family = 'Hammer'): readonly string[] =>
  problemsOf(
    ledgerFiles(
      Object.fromEntries(
        contexts.map((context, index) => [
          `models/acme/hammer-${index}.yaml`,
          modelText({ name: `Hammer ${index}`, aliases: [], context, family: index === 0 ? family : 'Hammer', scores: [] }),
        ]),
      ),
    ),
    'context-of-family',
  );

describe('context-of-family', () => {
  it('lets a family grow, and one or two of other kinds stand alone', () => {
    expect(check([32768, 131072, 262144, 1000000])).toEqual([]);
    expect(check([8192, 1000000])).toEqual([]);
    expect(check([8192, 1000000, 1000000], 'Nail')).toEqual([]);
  });

  it('questions a context far from all others of its family', () => {
    expect(check([131072, 131072, 10485760])).toMatchSnapshot();
    expect(check([13107, 131072, 131072])).toMatchSnapshot();
  });

  it('questions a context without its thousand, or with it twice', () => {
    expect(check([128])).toMatchSnapshot();
    expect(check([131072000, 131072])).toMatchSnapshot();
  });
});
