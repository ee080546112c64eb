import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/dataset/ledger-state.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { changelog, type LastRelease } from '../../src/figures/changelog.ts';
import { changelogJson } from '../../src/outputs/changelog-json.ts';
import { lastingIds } from '../../src/outputs/released.ts';
import { sourceText } from '../support/ledger.ts';
import { type FactLine, smallLedger } from '../support/small-ledger.ts';

const files = {
  'sources/acme/later.yaml': sourceText({ url: 'https://acme.example/later', date: '2025-10-30' }),
  'sources/paper/story.yaml': sourceText({ url: 'https://paper.example/story', tier: 'press' }),
};
const ledger = (lines: readonly FactLine[], more: Readonly<Record<string, string>> = {}): Dataset =>
  smallLedger({
    metrics: {
      'cloud-revenue': { label: 'Cloud revenue' },
      growth: { label: 'Growth', kind: 'percent', signed: true, derived: { formula: 'growth', of: 'cloud-revenue' } },
    },
    series: { 'acme/cloud-revenue': lines },
    files: { ...files, ...more },
  });
const base: readonly FactLine[] = [
  ['2024-Q2', 'USD 3.1 billion'],
  ['2025-Q2', 'USD 4.0 billion'],
];
const released = (dataset: Dataset, changes: LastRelease['notes'][number]['changes'] = null): LastRelease => ({
  notes: [{ version: '1.0.0', asOf: dataset.asOf, facts: 2, changes }],
  state: stateOf(dataset),
  ids: lastingIds(dataset),
});
const between = (before: Dataset, after: Dataset) => changelog(after, released(before), lastingIds(after));

describe('changelog', () => {
  it('is none before the first release', () => {
    expect(changelog(ledger(base), null, new Map())).toBeNull();
    expect(changelogJson(null, '2026-01-15')).toBe('null\n');
  });

  it('says of the first release what it holds, and that there is nothing to compare yet', () => {
    const log = between(ledger(base), ledger(base));
    expect(log?.lead).toBe(
      'Version 1.0.0, as of 15 Jan 2026, is the first release: 2 stated facts, 1 value derived from them and 3 documents. Nothing has changed since, so there is nothing to compare yet.',
    );
    expect([log?.groups, log?.tables]).toEqual([[], []]);
  });

  it('tells facts added, restated and removed, and the derived values that follow, each with its place', () => {
    const after = ledger([...base, ['2025-Q2', 'USD 4.4 billion', { source: 'acme/later' }], ['2025-Q3', 'USD 4.6 billion']]);
    const log = between(ledger(base), after);
    expect(log?.lead).toContain('Since then, up to 15 Jan 2026: 1 fact added, 1 restated, 0 entered otherwise, 0 newly disputed, 0 removed.');
    const lines = new Map(log?.groups.map((group) => [group.id, group.lines]));
    expect(lines.get('added')).toEqual([
      { name: 'Acme Cloud: cloud revenue, Q3 2025', path: '/providers/acme/cloud-revenue/#2025-Q3', before: null, after: 'US$4.6 billion', remark: '' },
    ]);
    expect(lines.get('restated')?.map(({ before, after: now }) => [before, now])).toEqual([['US$4.0 billion', 'US$4.4 billion']]);
    expect(lines.get('moved')?.find(({ name }) => name === 'Acme Cloud: growth, Q2 2025')).toMatchObject({ before: '30%', after: 'about 40%' });
    const back = between(after, ledger(base));
    expect(back?.groups.find(({ id }) => id === 'removed')?.lines.map(({ path, after: now }) => [path, now])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('says which words of a figure were changed', () => {
    const log = between(ledger(base), ledger([['2024-Q2', 'USD 3.1 billion', { note: 'Said in passing.', source: 'paper/story' }], ...base.slice(1)]));
    expect(log?.groups.find(({ id }) => id === 'changed')).toBeUndefined();
    const noted = between(ledger(base), ledger([['2024-Q2', 'USD 3.1 billion', { note: 'Said in passing.' }], ...base.slice(1)]));
    expect(noted?.groups.find(({ id }) => id === 'changed')?.lines[0]?.remark).toBe('Changed: note.');
  });

  it('names disputes that opened with their reason', () => {
    const rival: FactLine = ['2025-Q2', 'USD 40 billion', { source: 'paper/story', disputed: 'A slip by ten.' }];
    const log = between(ledger(base), ledger([...base, rival]));
    expect(log?.groups.find(({ id }) => id === 'disputed')?.lines.map(({ after, remark }) => [after, remark])).toEqual([['US$4.0 billion', 'A slip by ten.']]);
  });

  it('lists entries of other tables that came and went', () => {
    const log = between(ledger(base), ledger(base, { 'sources/paper/other.yaml': sourceText({ url: 'https://paper.example/other' }) }));
    expect(log?.tables).toEqual([{ table: 'sources', added: ['paper/other'], gone: [] }]);
    expect(log?.lead).toContain('0 facts added');
  });

  it('cuts long lists on the page, and not in the file', () => {
    const many = Array.from({ length: 200 }, (_, index): FactLine => [`${1960 + (index >> 2)}-Q${(index % 4) + 1}`, `USD ${index + 1} billion`]);
    const log = between(ledger(base), ledger([...base, ...many]));
    const added = log?.groups.find(({ id }) => id === 'added');
    expect([added?.lines.length, added?.total]).toEqual([150, 200]);
    const whole = JSON.parse(changelogJson(log, '2026-01-15')) as { added: readonly unknown[]; release: unknown };
    expect([whole.added.length, whole.release]).toEqual([200, { version: '1.0.0', asOf: '2026-01-15' }]);
  });
});
