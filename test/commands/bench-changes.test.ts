import { describe, expect, it } from 'vitest';
import { type Kind, nudged, soundly } from '../../src/commands/bench-changes.ts';
import { entriesOf, fieldOf, rewritten, seeded } from '../../src/commands/bench-slips.ts';
import { Stop } from '../../src/commands/tool.ts';
import { inspect } from '../../src/dataset/inspect.ts';
import { ledgerFiles } from '../support/ledger.ts';

const files = ledgerFiles();

describe('nudged', () => {
  it.each([
    ['USD 79,819 million', /^USD 79,[79]19 million$/],
    ['33.4%', /^33\.[35]%$/],
    ['8', /^[79]$/],
    ['about 90', /^about 91$/],
    ['not disclosed', null],
  ])('moves one digit of %s', (text, expected) => {
    const next = nudged(text, seeded(1));
    if (expected === null) expect(next).toBeNull();
    else expect(next).toMatch(expected);
  });
});

describe('soundly', () => {
  const kind = (value: string): Kind<ReturnType<typeof entriesOf>[number]> => ({
    kind: 'a value rewritten',
    places: entriesOf,
    edit: (entry) => (fieldOf(entry, 'value') === value ? null : rewritten(entry, 'value', value)),
  });

  it('changes the content where the check has nothing against it, and says what', () => {
    expect(inspect(files).problems).toEqual([]);
    const { files: changed, made } = soundly(files, [kind('USD 4.1 billion')], seeded(1));
    expect(made.map(({ kind: name, file }) => [name, file])).toEqual([['a value rewritten', 'providers/acme/cloud-revenue.mdx']]);
    expect(changed.filter((file, index) => file !== files[index]).map(({ path }) => path)).toEqual(['providers/acme/cloud-revenue.mdx']);
    expect(inspect(changed).problems).toEqual([]);
  });

  it('gives up where it always has', () => {
    expect(() => soundly(files, [kind('four')], seeded(1))).toThrow(Stop);
  });
});
