import { describe, expect, it } from 'vitest';
import { successorOf } from '../../src/dataset/renamed.ts';
import type { Renaming } from '../../src/schema/renamed.ts';

const models = (was: string, is: string): Renaming => ({ table: 'models', was, is });

describe('successorOf', () => {
  it('knows nothing of an id of which nothing was written', () => {
    expect(successorOf([], 'models', 'acme/one')).toBeNull();
    expect(successorOf([models('acme/one', 'acme/two')], 'chips', 'acme/one')).toBeNull();
  });

  it('gives the present name, however often it changed', () => {
    expect(successorOf([models('acme/one', 'acme/two'), models('acme/two', 'bolt/two')], 'models', 'acme/one')).toEqual({ kind: 'renamed', is: 'bolt/two' });
  });

  it('renames all that begins with a name up to a slash, and nothing that merely begins like it', () => {
    const renamed: readonly Renaming[] = [{ table: 'facts', was: 'acme/revenue', is: 'acme/sales' }];
    expect(successorOf(renamed, 'facts', 'acme/revenue/2025-Q2~q2')).toEqual({ kind: 'renamed', is: 'acme/sales/2025-Q2~q2' });
    expect(successorOf(renamed, 'facts', 'acme/revenue-growth/2025-Q2~q2')).toBeNull();
  });

  it('takes the longest name that fits', () => {
    const renamed: readonly Renaming[] = [models('acme', 'bolt'), models('acme/one', 'acme/uno')];
    expect(successorOf(renamed, 'models', 'acme/two')).toEqual({ kind: 'renamed', is: 'bolt/two' });
    expect(successorOf(renamed, 'models', 'acme/one')).toEqual({ kind: 'renamed', is: 'bolt/uno' });
  });

  it('says why one is withdrawn, under a later name too', () => {
    const why = 'The model was announced and never came out.';
    expect(successorOf([models('acme/one', 'acme/two'), { table: 'models', was: 'acme/two', why }], 'models', 'acme/one')).toEqual({ kind: 'withdrawn', why });
  });

  it('takes a ring of names for nothing written', () => {
    expect(successorOf([models('acme/one', 'acme/two'), models('acme/two', 'acme/one')], 'models', 'acme/one')).toBeNull();
  });
});
