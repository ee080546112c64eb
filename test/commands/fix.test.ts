import { afterAll, describe, expect, it } from 'vitest';
import { workshop } from '../support/command.ts';
import { factEntry, ledgerFiles, seriesText } from '../support/ledger.ts';

const { run, lay, files, remove } = workshop();
afterAll(remove);
const SERIES = 'providers/acme/cloud-revenue.mdx';
const LATE = seriesText([factEntry({ period: '2025-Q3' }), factEntry({ period: '2025-Q1' })]);

describe('npm run fix', { timeout: 60_000 }, () => {
  it('names what is out of order with --check, writes it without, and has nothing to do the second time', () => {
    const whole = ledgerFiles({ [SERIES]: LATE });
    lay(whole);
    expect(run('fix', '--check')).toMatchObject({ code: 1, out: expect.stringContaining(`content/${SERIES} is out of order\n`) as string });
    expect(files().get(SERIES)).toBe(LATE);
    expect(run('fix')).toMatchObject({ code: 0, err: '' });
    expect(
      files()
        .get(SERIES)
        ?.match(/2025-Q\d/g),
    ).toEqual(['2025-Q1', '2025-Q3']);
    const once = files();
    expect(run('fix')).toEqual({ code: 0, out: 'Everything is in order.\n', err: '' });
    expect(files()).toEqual(once);
  });

  it('leaves what cannot be read, says where and why, and exits 1', () => {
    lay(ledgerFiles({ [SERIES]: '---\nfacts: [\n---\n' }));
    const { code, err } = run('fix');
    expect(code).toBe(1);
    expect(err).toMatch(/^content\/providers\/acme\/cloud-revenue\.mdx:\d+:\d+ {2}readable-file\n/);
    expect(err).toContain('These files are left as they are.');
    expect(files().get(SERIES)).toBe('---\nfacts: [\n---\n');
  });

  it('takes single files, and names one that is not there', () => {
    lay(ledgerFiles({ [SERIES]: LATE }));
    expect(run('fix', 'content/sources/acme/q2.yaml')).toEqual({ code: 0, out: 'Everything is in order.\n', err: '' });
    expect(run('fix', 'content/sources/acme/q9.yaml')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^There is no file content\/sources\/acme\/q9\.yaml under content\//) as string,
    });
    expect(run('fix', '--chek').err).toMatch(/^There is no option --chek\. Did you mean "--check"\?/);
  });
});
