import { describe, expect, it } from 'vitest';
import { assembleLedger } from '../../src/dataset/assemble.ts';
import { type Draft, draft, ENTRIES, type EntryKind, optionsOf } from '../../src/edits/draft.ts';
import { judge } from '../../src/edits/edit.ts';
import type { Answers } from '../../src/edits/form.ts';
import { nextSteps } from '../../src/edits/next-steps.ts';
import { ledgerFiles, providerText } from '../support/ledger.ts';

const FILES = ledgerFiles();

function make(kind: EntryKind, given: Answers, page?: Answers): Promise<Draft> {
  const { content, dataset } = assembleLedger(FILES);
  const readPage = page === undefined ? {} : { readPage: () => Promise.resolve(page) };
  return draft({ kind, given, known: { content, dataset, today: '2026-01-20' }, files: FILES, ask: null, ...readPage });
}

/** The one file of a sound draft. */
async function made(kind: EntryKind, given: Answers): Promise<{ path: string; text: string; problems: readonly string[] }> {
  const { edits, faults, refusal } = await make(kind, given);
  expect({ faults, refusal, files: edits.length }).toEqual({ faults: [], refusal: null, files: 1 });
  return { path: edits[0]?.path ?? '', text: edits[0]?.after ?? '', problems: judge(FILES, edits).fresh.map(({ rule }) => rule) };
}

const faultsOf = ({ faults }: Draft): readonly string[] => faults.map(({ name, message }) => `${name}: ${message}`);
const SOURCE: Answers = {
  url: ['https://news.example/a'],
  title: ['Who: sells “most”?'],
  publisher: ['Daily News'],
  date: ['none'],
  tier: ['press'],
  language: ['en'],
};
const EVENT: Answers = {
  date: ['2025-11'],
  title: ['Acme opens a site'],
  kind: ['capacity'],
  provider: ['acme'],
  source: ['acme/q2'],
  text: ['It opened in Oslo.'],
};
const PROVIDER: Answers = {
  id: ['bolt'],
  name: ['Bolt Cloud'],
  short: ['Bolt'],
  kind: ['provider'],
  currency: ['CNY'],
  'fiscal-year-end': ['12-31'],
  claimant: ['bolt-group'],
  text: ['It sells bolts.'],
};
const METRIC: Answers = {
  id: ['halls'],
  label: ['Halls'],
  group: ['footprint'],
  kind: ['count'],
  unit: ['halls'],
  nature: ['stock'],
  polarity: ['higher'],
  scope: ['cloud'],
  'leaves-out': ['How large a hall is.'],
  'plausible-min': ['1'],
  'plausible-max': ['900'],
  text: ['Halls in use.'],
};

describe('a new source', () => {
  it('is one file that waits for an entry to name it', async () => {
    expect(await made('source', SOURCE)).toEqual({
      path: 'sources/daily-news/who-sells-most.yaml',
      text: 'url: https://news.example/a\ntitle: "Who: sells “most”?"\npublisher: Daily News\naccessed: 2026-01-20\ntier: press\nlanguage: en\n',
      problems: ['unused-source'],
    });
  });

  it('joins the folder of its publisher or host', async () => {
    expect((await made('source', { ...SOURCE, publisher: ['Acme'] })).path).toBe('sources/acme/who-sells-most.yaml');
    expect((await made('source', { ...SOURCE, url: ['https://www.acme.example/x'] })).path).toBe('sources/acme/who-sells-most.yaml');
    expect((await made('source', { ...SOURCE, as: ['news/sales'] })).path).toBe('sources/news/sales.yaml');
  });

  it.each([
    [{ url: ['acme.example'] }, 'url: The field "url" is "acme.example". It must be a full http or https address.'],
    [{ url: ['https://192.168.0.1/plan'] }, 'url: The address "https://192.168.0.1/plan" does not name a public site.'],
    [{ url: ['https://acme.example/q2-2025/'] }, 'url: The ledger has this document already: it is the source "acme/q2".'],
    [{ date: ['2025-02-30'] }, 'date: There is no day 2025-02-30.'],
    [{ date: ['2027-01-01'] }, 'date: 2027-01-01 is still to come; today is 2026-01-20.'],
    [{ date: ['yesterday'] }, 'date: The field "date" is "yesterday". It must be a day written as 2025-06-30.'],
    [{ tier: ['newspaper'] }, 'tier: "newspaper" is no tier here.'],
    [{ language: ['English'] }, 'language: The field "language" is "English". It must be a two-letter language code'],
    [{ as: ['acme/q2'] }, 'as: There is a source "acme/q2" already, of https://acme.example/q2-2025.'],
    [{ as: ['../q2'] }, 'as: "../q2" is no id of a source.'],
    [{ title: ['阿里云'] }, 'as: Under which id shall it stand?'],
  ])('refuses %j', async (wrong, words) => {
    expect(faultsOf(await make('source', { ...SOURCE, ...wrong }))).toEqual([expect.stringContaining(words)]);
  });

  it('takes from its page what the page says, below what was given, and says so', async () => {
    const { edits, notes } = await make(
      'source',
      { url: ['https://news.example/a'], publisher: ['The Daily'], tier: ['press'] },
      { title: ['Sales'], date: ['2025-12-01'], language: ['en'], publisher: ['Daily'] },
    );
    expect(edits[0]?.after).toBe(
      'url: https://news.example/a\ntitle: "Sales"\npublisher: The Daily\ndate: 2025-12-01\naccessed: 2026-01-20\ntier: press\nlanguage: en\n',
    );
    expect(notes).toEqual(['The page says of itself: title "Sales"; date "2025-12-01"; language "en"; publisher "Daily". Compare it with what you see.']);
  });
});

describe('a new event', () => {
  it('is one file, named by its date and title', async () => {
    expect(await made('event', EVENT)).toEqual({
      path: 'events/2025/2025-11-acme-opens-a-site.mdx',
      text: '---\ntitle: "Acme opens a site"\ndate: 2025-11\nkind: capacity\nproviders: [acme]\nsources:\n  - acme/q2\n---\n\nIt opened in Oslo.\n',
      problems: [],
    });
    expect((await made('event', { ...EVENT, basis: ['announced'] })).text).toContain('kind: capacity\nbasis: announced\n');
  });

  it('is judged by the check, whose prose holds no amounts and no code', async () => {
    expect((await made('event', { ...EVENT, text: ['It cost USD 5 billion.'] })).problems).toEqual(['number-in-prose']);
    expect((await made('event', { ...EVENT, text: ['Look: <script>'] })).problems).not.toEqual([]);
  });

  it.each([
    [{ date: ['2025-13'] }, 'date: "2025-13" is no day and no month.'],
    [{ title: ['It opens.'] }, 'title: A title has no full stop.'],
    [{ kind: ['opening'] }, 'kind: "opening" is no kind here.'],
    [{ source: ['acme/q9'] }, 'source: There is no source "acme/q9". Did you mean "acme/q2"?'],
    [{ as: ['Oslo!'] }, 'as: "Oslo!" cannot stand in an address.'],
  ])('refuses %j', async (wrong, words) => {
    expect(faultsOf(await make('event', { ...EVENT, ...wrong }))).toEqual([expect.stringContaining(words)]);
  });
});

describe('a new provider', () => {
  it('is one file and needs nothing else', async () => {
    expect(await made('provider', { ...PROVIDER, alias: ['博特云', 'Bolt'] })).toEqual({
      path: 'providers/bolt/index.mdx',
      text: '---\nname: Bolt Cloud\nshort: Bolt\naliases: [博特云, Bolt]\nkind: provider\norder: 2\nhue: orange\ncurrency: CNY\nfiscalYearEnd: 12-31\nclaimants:\n  - id: bolt-group\n    name: Bolt Cloud\n---\n\nIt sells bolts.\n',
      problems: [],
    });
  });

  it.each([
    [{ id: ['acme'] }, 'id: There is a provider "acme" already: content/providers/acme/index.mdx.'],
    [{ id: ['Bolt Cloud'] }, 'id: "Bolt Cloud" is no id.'],
    [{ hue: ['pink'] }, 'hue: "pink" is no hue here.'],
    [{ currency: ['RMB'] }, 'currency: "RMB" is no currency that the ledger knows.'],
    [{ 'fiscal-year-end': ['01-31'] }, 'fiscal-year-end: "01-31" is no fiscal-year-end here.'],
    [{ claimant: ['acme'] }, 'claimant: "acme" is Acme already, in content/providers/acme/index.mdx.'],
    [{ order: ['first'] }, 'order: "first" is no place in a list. Write a whole number; 1 is first.'],
  ])('refuses %j', async (wrong, words) => {
    expect(faultsOf(await make('provider', { ...PROVIDER, ...wrong }))).toEqual([expect.stringContaining(words)]);
  });
});

describe('what a new provider takes of itself', () => {
  const withBenchmark = [
    ...FILES,
    { path: 'providers/mart/index.mdx', text: providerText({ name: 'Mart', short: 'Mart', kind: 'benchmark', claimants: [], hue: 'orange' }) },
  ];
  const drafted = (given: Answers): Promise<Draft> => {
    const { content, dataset } = assembleLedger(withBenchmark);
    return draft({ kind: 'provider', given, known: { content, dataset, today: '2026-01-20' }, files: withBenchmark, ask: null });
  };

  it('is a hue that is free, and for a yardstick none', async () => {
    expect((await drafted(PROVIDER)).edits[0]?.after).toContain('hue: blue\n');
    expect((await drafted({ ...PROVIDER, kind: ['benchmark'] })).edits[0]?.after).not.toContain('hue:');
  });

  it('is no place while its kind is not known', async () => {
    expect(faultsOf(await drafted({ ...PROVIDER, kind: [] })).map((fault) => fault.split(':')[0])).toEqual(['kind']);
    expect((await drafted({ ...PROVIDER, kind: [] })).answers['order']).toBeUndefined();
  });

  it('leads a yardstick that is to be compared to its own file', async () => {
    expect(faultsOf(await drafted({ ...PROVIDER, id: ['mart'] }))).toEqual([expect.stringContaining('To have it compared, write kind: provider there')]);
  });
});

describe('a new metric', () => {
  it('is one file and needs nothing else', async () => {
    expect(await made('metric', METRIC)).toEqual({
      path: 'metrics/halls.mdx',
      text: '---\nlabel: "Halls"\ngroup: footprint\norder: 1\nkind: count\nunit: halls\nnature: stock\npolarity: higher\nperiods: [instant]\nplausible: { min: 1, max: 900 }\nscope: cloud\nleavesOut: "How large a hall is."\n---\n\nHalls in use.\n',
      problems: [],
    });
    const flow = await made('metric', { ...METRIC, nature: ['flow'], period: ['quarter', 'year'], signed: ['yes'], list: ['yes'] });
    expect(flow.text).toContain('periods: [quarter, year]\nplausible: { min: 1, max: 900 }\nsigned: true\nscope: cloud\nlist: true\n');
  });

  it('refuses half a range, a taken id and a kind that there is not', async () => {
    expect((await make('metric', { ...METRIC, 'plausible-max': [] })).refusal).toMatch(/^A plausible range has two ends/);
    expect(faultsOf(await make('metric', { ...METRIC, id: ['cloud-revenue'] }))).toEqual([
      'id: There is a metric "cloud-revenue" already: content/metrics/cloud-revenue.mdx.',
    ]);
    expect(faultsOf(await make('metric', { ...METRIC, kind: ['number'], 'plausible-min': ['1,000'] }))).toHaveLength(2);
  });
});

describe('what comes next', () => {
  it.each(Object.keys(ENTRIES) as EntryKind[])('is said for a new %s', (kind) => {
    const answers = { provider: ['acme'], metric: ['cloud-revenue'], id: ['bolt'], as: ['acme/q3'] };
    const words = nextSteps(kind, { answers, edits: [{ path: 'a/b.mdx', before: null, after: '' }], newSources: ['acme/q3'] }, 0, false);
    expect(words).toMatch(/^Written\. .*\nNext:\n {2}\S/);
    expect(words).toContain('git add content/a/b.mdx');
    expect(words).not.toContain('…');
  });

  it('tells of problems that were there before, and of nothing where nothing was written', () => {
    const made = { answers: {}, edits: [], newSources: [] };
    expect(nextSteps('fact', made, 2, true)).toBe('The check finds nothing new; the 2 it found before are still there: npm run check.');
    expect(nextSteps('fact', made, 0, true)).toBe('The check finds no problem.');
  });

  it('has a name of its own for every option', () => {
    for (const kind of Object.keys(ENTRIES) as EntryKind[]) expect(new Set(optionsOf(kind)).size).toBe(optionsOf(kind).length);
  });
});
