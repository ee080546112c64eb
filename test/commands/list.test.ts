import { afterAll, describe, expect, it } from 'vitest';
import { workshop } from '../support/command.ts';
import { ledgerFiles } from '../support/ledger.ts';

const { run, lay, remove } = workshop();
afterAll(remove);
lay(ledgerFiles());

describe('npm run list', { timeout: 60_000 }, () => {
  it('prints lines, CSV and JSON', () => {
    expect(run('list', 'facts', '--provider', 'acme').out).toBe(
      'metric         period   value            basis     claimant  source   grade  standing  place\n' +
        'cloud-revenue  2025-Q2  USD 3.1 billion  reported  acme      acme/q2  A      shown     content/providers/acme/cloud-revenue.mdx:3\n\n1 fact.\n',
    );
    expect(run('list', 'claimants', '--csv').out).toBe('claimant,name,of\r\nacme,Acme,acme\r\n');
    expect(JSON.parse(run('list', 'metrics', '--json').out)).toMatchObject([{ metric: 'cloud-revenue' }]);
  });

  it.each([
    [[], 'Usage: npm run list -- <what> [filters]'],
    [['fact'], 'There is no list of "fact". Did you mean "facts"?'],
    [['facts', '--provder', 'acme'], 'There is no option --provder. Did you mean "--provider"?'],
    [['sources', '--stale'], 'There is no --stale for sources. They take --provider'],
  ])('refuses %j in a sentence', (args, words) => {
    const { code, out, err } = run('list', ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/^\s+at /m);
  });
});
