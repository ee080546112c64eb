import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/dataset/remembered.ts';

describe('remembered', () => {
  it('makes a value once for each object, nothing included', () => {
    const asked: object[] = [];
    const first = {};
    const second = {};
    const make = remembered((key: object) => {
      asked.push(key);
      return key === second ? undefined : { of: key };
    });
    expect(make(first)).toBe(make(first));
    expect([make(second), make(second)]).toEqual([undefined, undefined]);
    expect(asked).toEqual([first, second]);
  });

  it('keeps nothing of a call that threw', () => {
    let calls = 0;
    const make = remembered((_: object) => {
      calls += 1;
      if (calls === 1) throw new Error('not yet');
      return calls;
    });
    const key = {};
    expect(() => make(key)).toThrow('not yet');
    expect(make(key)).toBe(2);
  });
});
