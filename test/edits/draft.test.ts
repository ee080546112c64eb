import { describe, expect, it } from 'vitest';
import { assembleLedger } from '../../src/dataset/assemble.ts';
import type { SourceFile } from '../../src/dataset/types.ts';
import { commandLine, type Draft, draft, type EntryKind } from '../../src/edits/draft.ts';
import { judge } from '../../src/edits/edit.ts';
import type { Answers, Ask, Question } from '../../src/edits/form.ts';
import { factEntry, ledgerFiles, metricText, providerText, seriesText, sourceText } from '../support/ledger.ts';

const FILES = ledgerFiles({
  'providers/acme/index.mdx': providerText({
    fiscalYearEnd: '03-31',
    perimeters: [{ id: 'recast', name: 'Recast', definition: 'With chips.', metrics: ['cloud-revenue'], from: '2025-07-01', required: true }],
  }),
  'providers/acme/cloud-revenue.mdx': seriesText([factEntry({ period: 'FY2026-Q1' })], {}, 'Words.'),
  'metrics/cloud-revenue.mdx': metricText(),
  'metrics/stakes.mdx': metricText({ label: 'Stakes', list: true, nature: 'stock', periods: ['instant'] }),
  'sources/acme/q2.yaml': sourceText(),
  'sources/acme/q3.yaml': sourceText({ url: 'https://acme.example/q3-2025', date: '2025-10-30', title: 'Third quarter 2025' }),
});
const FACT: Answers = { provider: ['acme'], metric: ['cloud-revenue'], period: ['FY2026-Q2'], value: ['USD 3.4 billion'] };
const WHOLE: Answers = { ...FACT, basis: ['reported'], claimant: ['acme'], perimeter: ['recast'], source: ['acme/q3'] };
const PAGE: Answers = {
  'source-title': ['Chips for all'],
  'source-publisher': ['Daily News'],
  'source-date': ['2025-11-02'],
  'source-tier': ['press'],
  'source-language': ['en'],
};

interface Given {
  readonly files?: readonly SourceFile[];
  readonly ask?: Ask | null;
  readonly page?: Answers;
}

function make(kind: EntryKind, given: Answers, { files = FILES, ask = null, page }: Given = {}): Promise<Draft> {
  const { content, dataset } = assembleLedger(files);
  const readPage = page === undefined ? {} : { readPage: () => Promise.resolve(page) };
  return draft({ kind, given, known: { content, dataset, today: '2026-01-20' }, files, ask, ...readPage });
}

/** Each fault as `name: message`. */
const faultsOf = ({ faults }: Draft): readonly string[] => faults.map(({ name, message }) => `${name}: ${message}`);

describe('a new fact', () => {
  it('is put into its series and nothing else is touched', async () => {
    const { edits, faults, refusal } = await make('fact', WHOLE);
    expect({ faults, refusal }).toEqual({ faults: [], refusal: null });
    const before = FILES.find(({ path }) => path === 'providers/acme/cloud-revenue.mdx')?.text ?? '';
    const entry = '  - period: FY2026-Q2\n    value: USD 3.4 billion\n    basis: reported\n    claimant: acme\n    source: acme/q3\n    perimeter: recast\n';
    expect(edits).toEqual([{ path: 'providers/acme/cloud-revenue.mdx', before, after: before.replace('---\n\nWords.', `${entry}---\n\nWords.`) }]);
    expect(judge(FILES, edits).fresh).toEqual([]);
  });

  it('names everything that is missing at once, with what was probably meant, and the command that would do', async () => {
    const made = await make('fact', FACT);
    expect(made.edits).toEqual([]);
    expect(made.faults.map(({ name, isMissing, suggestion }) => [name, isMissing, suggestion])).toEqual([
      ['basis', true, 'reported'],
      ['perimeter', true, null],
      ['source', true, null],
      ['claimant', true, 'acme'],
    ]);
    expect(commandLine('fact', made)).toBe(
      'npm run new -- fact acme cloud-revenue FY2026-Q2 "USD 3.4 billion" --basis reported --perimeter "…" --source "…" --claimant acme',
    );
  });

  it.each([
    [{ provider: ['amce'] }, 'provider: "amce" is no provider here. Did you mean "acme"? Known: acme.'],
    [{ metric: ['cloud-revenu'] }, 'metric: "cloud-revenu" is no metric here. Did you mean "cloud-revenue"? Known: cloud-revenue, stakes.'],
    [{ period: ['2025Q2'] }, 'period: The period "2025Q2" cannot be read.'],
    [{ period: ['FY2026-H1'] }, 'period: "FY2026-H1" is of the kind "half", and the metric allows quarter, year.'],
    [{ value: ['26%'] }, 'value: The value "26%" is in %, but its metric is an amount of money.'],
    [{ value: ['3.4 billion'] }, 'value: The value "3.4 billion" has no unit'],
    [{ basis: ['reportet'] }, 'basis: "reportet" is no basis here. Did you mean "reported"?'],
    [{ perimeter: ['old'] }, 'perimeter: "old" is no perimeter here.'],
    [{ claimant: ['acne'] }, 'claimant: "acne" is no claimant here. Did you mean "acme"?'],
    [{ source: ['acme/q33'] }, 'source: There is no source "acme/q33". Did you mean "acme/q3"?'],
    [{ source: ['https://'] }, 'source: The field "url" is "https://".'],
    [
      { period: ['FY2026-Q1'], perimeter: [], source: ['acme/q2'] },
      'source: The source "acme/q2" is entered for acme/cloud-revenue/2025-Q2 already, as USD 3.1 billion. Correct it there: content/providers/acme/cloud-revenue.mdx:3.',
    ],
  ])('refuses %j in a sentence', async (wrong, words) => {
    expect(faultsOf(await make('fact', { ...WHOLE, ...wrong }))).toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  });

  it('lets one document state one thing in two currencies', async () => {
    expect(faultsOf(await make('fact', { ...WHOLE, period: ['FY2026-Q1'], perimeter: [], source: ['acme/q2'], value: ['CNY 22 billion'] }))).toEqual([]);
  });

  it('asks what a list is of, and begins a series that is not there', async () => {
    const stake = { ...WHOLE, metric: ['stakes'], period: ['2025-09-30'], perimeter: [] };
    expect(faultsOf(await make('fact', stake))).toEqual([expect.stringMatching(/^of: What is it a count, a share or a commitment of\?/)]);
    const { edits } = await make('fact', { ...stake, of: ['Bolt'] });
    expect(edits).toEqual([
      {
        path: 'providers/acme/stakes.mdx',
        before: null,
        after: expect.stringMatching(/^---\nfacts:\n {2}- period: 2025-09-30\n[^]*of: "Bolt"\n---\n$/) as string,
      },
    ]);
    expect(judge(FILES, edits).fresh).toEqual([]);
  });

  it('makes the entry of a document that is new, and takes a known one however its address was copied', async () => {
    const { edits, newSources } = await make('fact', { ...WHOLE, ...PAGE, source: ['https://news.example/chips'] });
    expect(newSources).toEqual(['daily-news/chips-for-all']);
    expect(edits[0]).toEqual({
      path: 'sources/daily-news/chips-for-all.yaml',
      before: null,
      after:
        'url: https://news.example/chips\ntitle: "Chips for all"\npublisher: Daily News\ndate: 2025-11-02\naccessed: 2026-01-20\ntier: press\nlanguage: en\n',
    });
    expect(edits[1]?.after).toContain('    source: daily-news/chips-for-all\n');
    expect(judge(FILES, edits).fresh).toEqual([]);
    const known = await make('fact', { ...WHOLE, source: ['http://acme.example/q3-2025/?utm_source=mail#top'] });
    expect(known.notes).toEqual(['The ledger has that document already: it is the source "acme/q3".']);
    expect(known.edits).toHaveLength(1);
  });

  it('never guesses what a document is', async () => {
    expect(faultsOf(await make('fact', { ...WHOLE, source: ['https://news.example/chips'] })).map((fault) => fault.split(':')[0])).toEqual([
      'source-title',
      'source-publisher',
      'source-date',
      'source-tier',
      'source-language',
    ]);
    const two = await make('fact', { ...WHOLE, ...PAGE, source: ['https://news.example/chips', 'https://news.example/more'] });
    expect(faultsOf(two)).toEqual([expect.stringContaining('npm run new -- source https://news.example/more')]);
  });

  it('leaves a series alone that is not written one fact a line', async () => {
    const files = FILES.map((file) =>
      file.path.endsWith('cloud-revenue.mdx') && file.path.startsWith('providers')
        ? { ...file, text: `---\nfacts: [${JSON.stringify(factEntry({ period: 'FY2026-Q1' }))}]\n---\n` }
        : file,
    );
    const { edits, refusal } = await make('fact', WHOLE, { files });
    expect(edits).toEqual([]);
    expect(refusal).toBe('content/providers/acme/cloud-revenue.mdx does not hold its facts one field a line. Put it in order with npm run fix, then repeat.');
  });

  it('asks a person for what is missing, one thing at a time, and again for what was refused', async () => {
    const asked: Question[] = [];
    const replies: Readonly<Record<string, readonly string[]>> = {
      period: ['FY2026-Q2'],
      basis: ['reported'],
      perimeter: ['recast'],
      source: ['acme/q3', ''],
      claimant: ['acme'],
      note: [''],
    };
    const turns = new Map<string, number>();
    const ask: Ask = (question) => {
      asked.push(question);
      const turn = turns.get(question.name) ?? 0;
      turns.set(question.name, turn + 1);
      return Promise.resolve(replies[question.name]?.[turn] ?? '');
    };
    const { edits, faults } = await make('fact', { ...FACT, period: ['soon'] }, { ask });
    expect(faults).toEqual([]);
    expect(edits[0]?.after).toContain('perimeter: recast');
    expect(asked.map(({ name }) => name)).toEqual(['period', 'basis', 'perimeter', 'source', 'source', 'claimant', 'note']);
    expect(asked[0]).toMatchObject({ suggestion: 'FY2026-Q2', rejected: expect.stringContaining('"soon" cannot be read') as string, isOptional: false });
    expect(asked[0]?.refuse('')).toMatch(/^It is needed\./);
    expect(asked[0]?.refuse('FY2026-Q9')).toMatch(/cannot be read/);
    expect(asked[3]?.choices.map(({ value }) => value)).toEqual(['acme/q2', 'acme/q3']);
    expect(asked[4]).toMatchObject({ text: 'Another one?', isOptional: true });
  });
});
