// The last release against the present content: what was published keeps its id.
import { describe, expect, it } from 'vitest';
import { notesWith, RELEASED, releasedIn } from '../../src/commands/release.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { diffStates, isEmptyDiff } from '../../src/dataset/diff.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { stateOf } from '../../src/dataset/ledger-state.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { lastingAddresses, lostAddresses, lostIds } from '../../src/outputs/lost.ts';
import { readReleased, type Released, releasedFiles } from '../../src/outputs/released.ts';
import { catalogueFiles, modelText } from '../support/catalogue.ts';
import { factEntry, ledgerFiles, plainListText, providerText, seriesText, sourceText } from '../support/ledger.ts';

const content = assemble(readContent('content'));
const kept = (dataset: Dataset, addresses: readonly string[] = [], last: Released | null = null): Released => {
  const released = readReleased(releasedFiles(dataset, addresses, notesWith(last, dataset, '1.0.0')));
  if (released === null) throw new Error('Nothing was kept.');
  return released;
};
const ledger = (files: Readonly<Record<string, string | null>> = {}): Dataset => assemble(ledgerFiles({ ...catalogueFiles(), ...files }));
const renamed = (...entries: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> => ({ 'renamed.yaml': plainListText(entries) });

describe('the last release', () => {
  const released = releasedIn(RELEASED);

  it('is kept, with facts, ids and addresses', () => {
    expect(released?.notes.length).toBeGreaterThan(0);
    expect(released?.state.facts.size).toBeGreaterThan(1000);
    expect(released?.addresses).toContain('/data/facts.csv');
  });

  it('had no id that the present content lacks and nothing is written of', () => {
    expect(released === null ? [] : lostIds(released, content)).toEqual([]);
  });
});

describe('a release', () => {
  it('is read back as it was kept, on the real ledger', () => {
    const released = kept(content, ['/', '/data/facts.csv']);
    expect(isEmptyDiff(diffStates(released.state, stateOf(content)))).toBe(true);
    expect(isEmptyDiff(diffStates(stateOf(content), released.state))).toBe(true);
    expect(released.addresses).toEqual(['/', '/data/facts.csv']);
    expect(lostIds(released, content)).toEqual([]);
  });

  it('is none before the first, and no half of one', () => {
    expect(readReleased(new Map())).toBeNull();
    expect(() => readReleased(new Map([['ids.csv', 'table,id\n']]))).toThrow('The last release lacks facts.csv');
  });

  it('promises no derived figure, which comes and goes with its inputs', () => {
    const released = kept(content);
    expect(released.ids.get('facts')?.filter((id) => content.facts.get(id)?.basis === 'derived')).toEqual([]);
    expect(released.ids.has('derived')).toBe(false);
  });
});

describe('the notes of releases', () => {
  const first = ledger();
  const second = ledger({ 'providers/acme/cloud-revenue.mdx': seriesText([factEntry(), factEntry({ period: '2025-Q3', value: 'USD 3.3 billion' })]) });

  it('begin with the first, which is compared with nothing', () => {
    expect(notesWith(null, first, '1.0.0')).toEqual([{ version: '1.0.0', asOf: first.asOf, facts: 1, changes: null }]);
  });

  it('take a release made again on the same version in the place of the earlier one', () => {
    expect(notesWith(kept(first), second, '1.0.0')).toEqual([{ version: '1.0.0', asOf: second.asOf, facts: 2, changes: null }]);
  });

  it('count on the next version what lies between', () => {
    const notes = notesWith(kept(first), second, '1.1.0');
    expect(notes.map(({ version }) => version)).toEqual(['1.0.0', '1.1.0']);
    expect(notes[1]?.changes).toMatchObject({ added: 1, changed: 0, restated: 0, withdrawn: 0 });
  });
});

describe('an id that a change takes away', () => {
  const before = ledger();
  const released = kept(before);
  const model = [...before.models.keys()][0] ?? '';
  const [maker = ''] = model.split('/');
  const successor = `${maker}/successor`;
  const moved = { [`models/${model}.yaml`]: null, [`models/${successor}.yaml`]: modelText({ name: 'Successor', aliases: [] }) };

  it('is named, with what to write where', () => {
    expect(lostIds(released, ledger(moved))).toEqual([
      expect.stringMatching(new RegExp(`^models: "${model}" was published and is gone\\. .*content/renamed\\.yaml \\{ table: models, was: ${model}, is: `)),
    ]);
  });

  it('is no loss once it is said what it is called now, or why it is withdrawn', () => {
    expect(lostIds(released, ledger({ ...moved, ...renamed({ table: 'models', was: model, is: successor }) }))).toEqual([]);
    expect(lostIds(released, ledger({ ...moved, ...renamed({ table: 'models', was: model, why: 'It was announced and never came out.' }) }))).toEqual([]);
  });

  it('is one where the new name is not there either', () => {
    const lost = lostIds(released, ledger({ ...moved, ...renamed({ table: 'models', was: model, is: `${maker}/nowhere` }) }));
    expect(lost).toEqual([`models: "${model}" is renamed to "${maker}/nowhere", which is not there. Mend its entry in content/renamed.yaml.`]);
  });

  it('is a fact that was deleted: it is to stay, disputed', () => {
    const lost = lostIds(released, ledger({ 'providers/acme/cloud-revenue.mdx': seriesText([factEntry({ period: '2025-Q3' })]) }));
    expect(lost).toEqual([expect.stringContaining('facts: "acme/cloud-revenue/2025-Q2~q2" was published and is gone. A fact believed wrong stays')]);
  });

  it('may be a whole series, renamed by its beginning', () => {
    const files = {
      'providers/acme/index.mdx': null,
      'providers/acme/cloud-revenue.mdx': null,
      'providers/bolt/index.mdx': providerText({ name: 'Bolt' }),
      'providers/bolt/cloud-revenue.mdx': seriesText(),
      'sources/acme/q2.yaml': sourceText(),
    };
    const small = kept(assemble(ledgerFiles()));
    expect(lostIds(small, assemble(ledgerFiles(files))).length).toBe(2);
    const entries = renamed({ table: 'providers', was: 'acme', is: 'bolt' }, { table: 'facts', was: 'acme', is: 'bolt' });
    expect(lostIds(small, assemble(ledgerFiles({ ...files, ...entries })))).toEqual([]);
  });
});

describe('an address that a change takes away', () => {
  const released = kept(ledger(), ['/', '/models/acme/one/', '/figures/one.csv']);
  const lost = (isThere: (path: string) => boolean, ...entries: readonly Readonly<Record<string, string>>[]): readonly string[] =>
    lostAddresses(released, ledger(entries.length === 0 ? {} : renamed(...entries)), isThere);

  it('is named, with what to write where', () => {
    expect(lost(() => true)).toEqual([]);
    expect(lost((path) => path !== '/figures/one.csv')).toEqual([
      expect.stringContaining('/figures/one.csv was published and is gone. Add to content/renamed.yaml { table: addresses, was: /figures/one.csv, is: … }'),
    ]);
  });

  it('is still a loss where the page in its place is missing', () => {
    expect(lost((path) => path !== '/models/acme/one/', { table: 'models', was: 'acme/one', is: 'acme/two' })).toEqual([
      '/models/acme/one/ leads to /models/acme/two/, which is not there. Mend its entry in content/renamed.yaml.',
    ]);
  });

  it('is none of those that nobody was promised', () => {
    const files = [
      'index.html',
      'models/acme/one/index.html',
      'data/facts.csv',
      'data/ai-cloud-ledger-2026-11-22.zip',
      'assets/x.1a2b.js',
      '404.html',
      '_headers',
    ];
    expect(lastingAddresses(files)).toEqual(['/', '/data/facts.csv', '/models/acme/one/']);
  });
});
