import { expect, test } from 'vitest';
import { byEach } from '../../src/dataset/by-each.ts';

test('nothing is found in nothing', () => {
  expect(byEach<{ keys: string[] }>([], ({ keys }) => keys).size).toBe(0);
});

test('an item stands once under each of its keys, in the order given', () => {
  const [first, second, third] = [{ keys: ['a', 'b', 'a'] }, { keys: [] }, { keys: ['b'] }];
  expect([...byEach([first, second, third], ({ keys }) => keys)]).toEqual([
    ['a', [first]],
    ['b', [first, third]],
  ]);
});
