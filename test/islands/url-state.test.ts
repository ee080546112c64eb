import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialState, mendedWords, parseState, serializeState, type StateSpec } from '../../src/islands/url-state.ts';

const spec: StateSpec = [
  { name: 'providers', aliases: ['provider'], noun: 'provider', many: true, values: ['alibaba', 'azure', 'aws'], initial: ['alibaba', 'azure', 'aws'] },
  { name: 'metrics', aliases: ['metric'], noun: 'metric', many: true, values: ['capex', 'backlog'], initial: [] },
  { name: 'show', noun: 'choice of rows', values: ['all', 'differs', 'comparable'], initial: ['all'] },
];
const everything = { providers: ['alibaba', 'azure', 'aws'], metrics: [], show: ['all'] };

describe('the state of an address', () => {
  it('is the initial one where there is no query', () => {
    expect(parseState('', spec)).toEqual({ state: everything, mended: [] });
    expect(initialState(spec)).toEqual(everything);
    expect(serializeState(everything, spec)).toBe('');
  });

  it.each([
    ['?providers=aws,azure', '?providers=azure,aws', []],
    ['?show=differs&providers=aws', '?providers=aws&show=differs', []],
    ['?provider=aws&provider=azure&metric=capex', '?providers=azure,aws&metrics=capex', []],
    ['?Providers=AWS%20,aws', '?providers=aws', []],
    ['?providers=', '', []],
    ['?providers=azure,alibaba,aws&show=all', '', []],
    ['?utm_source=x&fbclid=1&show=differs', '?show=differs', []],
    ['?providers=aws,azur', '?providers=aws', ['There is no provider “azur”. Did you mean “azure”?']],
    ['?providers=zzz', '', ['There is no provider “zzz”. There are “alibaba”, “azure”, “aws”.']],
    ['?metrics=%ff', '', ['There is no metric “·”. There are “capex”, “backlog”.']],
    ['?show=1', '', ['There is no choice of rows “1”. There are “all”, “differs”, “comparable”.']],
    ['?show=differs&show=all', '?show=differs', ['Only one choice of rows can be chosen; “all” was left out.']],
    ['?x=<script>', '', ['“x” is nothing this page can be asked for.']],
    ['?shwo=differs', '', ['“shwo” is nothing this page can be asked for. Did you mean “show”?']],
    [`?${'y'.repeat(99)}`, '', [`“${'y'.repeat(30)}…” is nothing this page can be asked for.`]],
  ])('of %s is mended to %s', (query, mendedQuery, notes) => {
    const { state, mended } = parseState(query, spec);
    expect(mended).toEqual(notes);
    expect(serializeState(state, spec)).toBe(mendedQuery);
  });

  it('names the first five faults and counts the rest', () => {
    const { mended } = parseState('?a&b&c&d&e&f&g', spec);
    expect(mended).toHaveLength(6);
    expect(mended.at(-1)).toBe('2 more parts were left out.');
  });

  it('says nothing of an address that was whole', () => {
    expect(mendedWords([])).toBe('');
    expect(mendedWords(['There is no metric “x”.'])).toBe('Part of this page’s address could not be read and was mended. There is no metric “x”.');
  });
});

describe('a part whose values cannot be listed', () => {
  const read = (word: string): string | null => (/^\d+$/.test(word) ? String(Number(word)) : null);
  const free: StateSpec = [{ name: 'mix', noun: 'mix', values: ['3', '8'], read, initial: ['3'] }, ...spec];

  it.each([
    ['', '', []],
    ['?mix=12', '?mix=12', []],
    ['?mix=012', '?mix=12', []],
    ['?mix=3', '', []],
    ['?mix=x&show=differs', '?show=differs', ['There is no mix “x”; one is written “3” or “8”.']],
    ['?mix=4&mix=5', '?mix=4', ['Only one mix can be chosen; “5” was left out.']],
  ])('of %s is mended to %s', (query, mendedQuery, notes) => {
    const { state, mended } = parseState(query, free);
    expect(mended).toEqual(notes);
    expect(serializeState(state, free)).toBe(mendedQuery);
  });
});

describe('by any spec', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6})?$/), fc.constantFrom('a&b', 'x=y', 'ä', 'A/b', '100%'));
  const part = (name: string) =>
    fc
      .record({ values: fc.uniqueArray(word, { minLength: 1, maxLength: 6, selector: (value) => value.toLowerCase() }), many: fc.boolean() })
      .chain(({ values, many }) =>
        fc.record({
          name: fc.constant(name),
          noun: fc.constant('thing'),
          values: fc.constant(values),
          many: fc.constant(many),
          initial: many ? fc.subarray(values) : fc.constantFrom(...values).map((value) => [value]),
        }),
      );
  const anySpec: fc.Arbitrary<StateSpec> = fc.tuple(part('one'), part('two'), part('three'));
  const withState = anySpec.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc
        .tuple(
          ...some.map(({ values, many, initial }) =>
            many ? fc.subarray([...values], { minLength: initial.length === 0 ? 0 : 1 }) : fc.constantFrom(...values).map((value) => [value]),
          ),
        )
        .map((chosen) => Object.fromEntries(some.map(({ name }, index) => [name, chosen[index] ?? []]))),
    ),
  );

  it('a state written and read again is the same, and nothing is mended', () => {
    fc.assert(
      fc.property(withState, ([some, state]) => {
        const back = parseState(serializeState(state, some), some);
        expect(back.mended).toEqual([]);
        expect(serializeState(back.state, some)).toBe(serializeState(state, some));
        for (const { name, initial } of some) expect(back.state[name]).toEqual(state[name]?.length === 0 ? initial : state[name]);
      }),
    );
  });

  it('no text throws, and what is mended once stays whole', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.webQueryParameters(),
      fc.array(fc.constantFrom('one=', 'two', '=', ',', '&', '%', '%ff', '?', '#', '<script>', 'a'), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anySpec, text, (some, query) => {
        const first = parseState(query, some);
        const again = parseState(serializeState(first.state, some), some);
        expect(again).toEqual({ state: first.state, mended: [] });
      }),
    );
  });
});
