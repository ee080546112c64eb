import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { readContent } from '../../src/dataset/from-disk.ts';
import { inspect } from '../../src/dataset/inspect.ts';
import { multipliedLedger } from './multiplied-ledger.ts';

// The frozen ledger of the tests: an edit of the real one cannot fail here. The benchmark checks the real one before it builds it.
const files = readContent(fileURLToPath(new URL('../fixture/content', import.meta.url)));

test('taken once, the ledger stays what it is', () => expect(multipliedLedger(files, 1)).toEqual(files));

test.each([0, -1, 1.5, NaN])('%d times is no multiple', (factor) => expect(() => multipliedLedger(files, factor)).toThrow('cannot be taken'));

describe('the ledger taken three times', () => {
  const once = inspect(files);
  const thrice = inspect(multipliedLedger(files, 3));
  const told = ({ problems }: typeof once): readonly string[] => problems.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);

  it('has no problem that it did not have', () => {
    expect(told(thrice).filter((problem) => !told(once).includes(problem))).toEqual([]);
  });

  it.each(['facts', 'series', 'metrics', 'events'] as const)('has three times the %s', (kind) => {
    expect(once.dataset[kind].size).toBeGreaterThan(0);
    expect(thrice.dataset[kind].size).toBe(3 * once.dataset[kind].size);
  });

  it('has all that was there, and copies that rest on documents of the same copy', () => {
    expect([...once.dataset.facts.keys()].filter((id) => !thrice.dataset.facts.has(id))).toEqual([]);
    const copies = [...thrice.dataset.facts.values()].filter(({ metric }) => metric.endsWith('-x2'));
    expect(copies.length).toBe(once.dataset.facts.size);
    expect(copies.flatMap(({ sources }) => sources).filter((source) => !source.endsWith('-x2'))).toEqual([]);
  });
});

describe('the copy of an entry', () => {
  const copyOf = (path: string, text: string, others: Readonly<Record<string, string>> = {}): string | undefined =>
    multipliedLedger([{ path, text }, ...Object.entries(others).map(([one, own]) => ({ path: one, text: own }))], 2).find((file) => file.path.includes('-x2'))
      ?.text;
  const source = { 'sources/acme/report.yaml': 'url: https://acme.example/report\n', 'metrics/capex.mdx': '---\nlabel: Capex\n---\n' };

  test.each([
    ['a name says which copy it is', 'name: One\n', 'name: (2) One\n'],
    ['so does one in quotes', "name: 'One: two'\n", "name: '(2) One: two'\n"],
    ['other names go, in one line', 'name: One\naliases: [A, B]\nfamily: F\n', 'name: (2) One\nfamily: (2) F\n'],
    ['and in several', 'aliases:\n  - A\n  - B\nfamily: F\n', 'family: (2) F\n'],
    ['it rests on the copy of a document', 'sources:\n  - acme/report\n', 'sources:\n  - acme/report-x2\n'],
    [
      'longer names and addresses are others',
      'note: acme/report-2 https://acme.example/acme/report\n',
      'note: acme/report-2 https://acme.example/acme/report\n',
    ],
  ])('%s', (_what, text, expected) => {
    expect(copyOf('models/acme/one.yaml', text, source)).toBe(expected);
  });

  test('a document has an address of its own', () => {
    const { 'sources/acme/report.yaml': text } = source;
    expect(copyOf('sources/acme/report.yaml', text, { 'models/acme/one.yaml': 'sources: [acme/report]\n' })).toBe('url: https://acme.example/report?copy=2\n');
  });

  test('a document on which no copy rests is not copied', () => {
    expect(copyOf('sources/acme/report.yaml', source['sources/acme/report.yaml'])).toBeUndefined();
  });

  test('prose and lists name the copies of metrics and facts', () => {
    const text = '---\nmetrics: [capex]\nfacts:\n  - acme/capex/2025~report\n---\n\n<Value provider="acme" metric="capex" period="2025" />\n';
    const others = { ...source, 'providers/acme/capex.mdx': '---\nfacts: []\n---\n' };
    expect(copyOf('tensions/a.mdx', text, others)).toBe(
      '---\nmetrics: [capex-x2]\nfacts:\n  - acme/capex-x2/2025~report-x2\n---\n\n<Value provider="acme" metric="capex-x2" period="2025" />\n',
    );
  });

  test('an exception for it is made too, one for what is not copied is not', () => {
    const entries = '- rule: jump\n  file: models/acme/one.yaml\n  subject: acme/one\n- rule: region-zones\n  file: regions/acme.yaml\n';
    const multiplied = multipliedLedger(
      [
        { path: 'exceptions.yaml', text: entries },
        { path: 'models/acme/one.yaml', text: 'name: One\n' },
      ],
      2,
    );
    expect(multiplied.find(({ path }) => path === 'exceptions.yaml')?.text).toBe(
      `${entries}- rule: jump\n  file: models/acme/one-x2.yaml\n  subject: acme/one-x2\n`,
    );
  });
});
