// The command as contributors run it, with nobody at the terminal: it must not wait for an answer.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { workshop } from '../support/command.ts';
import { ledgerFiles, sourceText } from '../support/ledger.ts';

const { run, lay, files, remove } = workshop();
afterAll(remove);
beforeEach(() => lay(ledgerFiles({ 'sources/acme/q3.yaml': sourceText({ url: 'https://acme.example/q3', date: '2025-10-30' }) })));
const FACT = ['fact', 'acme', 'cloud-revenue', '2025-Q3', 'USD 3.3 billion'];

describe('npm run new', { timeout: 60_000 }, () => {
  it('writes a fact, shows it, and says what comes next', () => {
    const before = files();
    expect(run('new', ...FACT, '--source', 'acme/q3', '--basis', 'reported', '--claimant', 'acme')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^--- content\/providers\/acme\/cloud-revenue\.mdx\n[^]*\n\+ {2}- period: 2025-Q3\n[^]*\nWritten\. The check finds no problem\.\nNext:\n/,
      ) as string,
    });
    const after = files();
    const changed = [...after].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    expect(changed).toEqual(['providers/acme/cloud-revenue.mdx']);
    expect([...after.keys()]).toEqual([...before.keys()]);
  });

  it('names what is missing and does not wait for it', () => {
    const before = files();
    const { code, out, err } = run('new', ...FACT, '--source', 'acme/q33');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "Nothing was written. To enter this fact:

        --basis is missing. On what footing does it stand? reported: its own figure for a past period; guided: its forecast; announced: a plan; estimated: somebody else’s reckoning. Perhaps reported?
        --source: There is no source "acme/q33". Did you mean "acme/q3"? Give an id as under content/sources, or the document’s https address.
        --claimant is missing. Who said it, not who relayed it? An id from the provider’s claimants or from content/claimants.yaml. Perhaps acme?

      Again, with what is right:
        npm run new -- fact acme cloud-revenue 2025-Q3 "USD 3.3 billion" --basis reported --source "…" --claimant acme
      "
    `);
    expect(files()).toEqual(before);
  });

  it('writes nothing that the check would refuse, its new document included', () => {
    const before = files();
    const page = ['--source-title', 'Sales', '--source-publisher', 'Daily', '--source-date', 'none', '--source-tier', 'press', '--source-language', 'en'];
    const far = [
      'fact',
      'acme',
      'cloud-revenue',
      '2027-Q3',
      'USD 3.3 billion',
      '--source',
      'https://daily.example/sales',
      '--basis',
      'reported',
      '--claimant',
      'acme',
    ];
    const { code, err } = run('new', ...far, ...page);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^content\/providers\/acme\/cloud-revenue\.mdx:\d+:\d+ {2}future-date\n[^]*nothing was written\.\nThe same again:\n {2}npm run new -- fact acme/,
    );
    expect(files()).toEqual(before);
  });

  it('writes all of its files or none', () => {
    const before = files();
    const words = ['event', '2025-11', 'Acme opens a site', '--kind', 'capacity', '--provider', 'acme', '--source', 'acme/q3', '--text', 'In Oslo.'];
    expect(run('new', ...words, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('A dry run: nothing was written.') as string });
    expect(files()).toEqual(before);
    expect(run('new', ...words).code).toBe(0);
    expect(run('new', ...words)).toMatchObject({
      code: 1,
      err: expect.stringContaining('There is a file content/events/2025/2025-11-acme-opens-a-site.mdx already.') as string,
    });
  });

  it('explains itself', () => {
    expect(run('new', 'facts').err).toMatch(/^There is no new "facts"\. Did you mean "fact"\?/);
    expect(run('new', 'metric', '--help')).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^npm run new -- metric <id> <label>\n {2}<id>\n {6}Which id shall it have\?/) as string,
    });
  });
});
