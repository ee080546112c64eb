import { describe, expect, it } from 'vitest';
import { chipText, stepEntry } from '../../support/catalogue.ts';
import { type Fields, ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (...steps: readonly (readonly [step: string, date: string, overrides?: Fields])[]): readonly string[] =>
  problemsOf(
    ledgerFiles({ 'chips/acme/anvil-2.mdx': chipText({ steps: steps.map(([step, date, overrides]) => stepEntry({ step, date, ...overrides })) }) }),
    'steps-in-order',
  );
const plan: Fields = { basis: 'announced' };

describe('steps-in-order', () => {
  it('lets a life run its course, as fine as its dates are', () => {
    expect(check(['announced', '2024-03'], ['sampling', '2024-Q4'], ['shipping', '2025'], ['available', '2025-06-10'])).toEqual([]);
    expect(check(['available', '2025'], ['available', '2025-03'])).toEqual([]);
  });

  it('lets a chip come sooner than planned', () => {
    expect(check(['announced', '2024'], ['shipping', '2025-Q4', plan], ['available', '2025-11-03'])).toEqual([]);
  });

  it('questions a chip that ships before it is announced', () => {
    expect(check(['announced', '2025-03'], ['shipping', '2024-03'])).toMatchSnapshot();
    expect(check(['shipping', '2024-03'], ['announced', '2025-03'])).toMatchSnapshot();
    expect(check(['announced', '2025-03'], ['available', '2024', plan])).toMatchSnapshot();
  });

  it('questions many years between two steps, but the last', () => {
    expect(check(['announced', '2008-10'], ['available', '2018-10'])).toMatchSnapshot();
    expect(check(['announced', '2012'], ['available', '2018'], ['retired', '2025-11'])).toEqual([]);
  });

  it('questions steps that are not written oldest first', () => {
    expect(check(['announced', '2024'], ['available', '2026', plan], ['sampling', '2025'])).toMatchSnapshot();
  });
});
