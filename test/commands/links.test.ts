import { afterAll, describe, expect, it } from 'vitest';
import { workshop } from '../support/command.ts';
import { ledgerFiles, sourceText } from '../support/ledger.ts';

const { run, lay, remove } = workshop();
afterAll(remove);
// Nobody listens there, and no name has to be looked up.
lay(ledgerFiles({ 'sources/acme/q2.yaml': sourceText({ url: 'http://127.0.0.1:1/q2' }) }));

describe('npm run links', { timeout: 60_000 }, () => {
  it('says that there is no network, and exits 0', () => {
    expect(run('links', '--pause', '0')).toEqual({
      code: 0,
      out: '',
      err: 'There is no network: none of the first hosts could be reached. Nothing was learnt about any address.\n',
    });
    expect(run('links', '--json')).toMatchObject({ code: 0, out: '[]\n' });
  });

  it('visits what was read since a day, and nothing else', () => {
    expect(run('links', '--since', '2026-01-16')).toEqual({ code: 0, out: '0 addresses: 0 open as written.\n', err: '' });
    expect(run('links', 'amce/')).toMatchObject({ code: 0, out: '0 addresses: 0 open as written.\n' });
    expect(run('links', '--since', 'soon')).toMatchObject({ code: 1, err: '--since is "soon", which is no day. Write it as --since 2026-11-01.\n' });
    expect(run('links', '--pause', 'long')).toMatchObject({ code: 1, err: '--pause is "long". Give milliseconds in digits, such as --pause 1000.\n' });
  });
});
