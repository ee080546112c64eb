// The check as contributors run it: in a process of its own, over folders on disk.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ledgerFiles, seriesText, sourceText } from '../support/ledger.ts';

const COMMAND = fileURLToPath(new URL('../../src/commands/check.ts', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'ledger-check-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let count = 0;
/** A folder that holds these files, or none. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  count += 1;
  const folder = join(base, `content-${count}`);
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const sound = Object.fromEntries(ledgerFiles().map(({ path, text }) => [path, text]));

function check(...args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', COMMAND, ...args], {
    encoding: 'utf8',
    cwd: base,
    timeout: 20_000,
  });
  return { code: status, out: stdout, err: stderr };
}

/** One failure said clearly: exit 1 and no stack trace. */
function expectClear({ code, out, err }: ReturnType<typeof check>): string {
  expect(code).toBe(1);
  expect(out + err).not.toMatch(/^\s+at |node:internal|Error:/m);
  return out + err;
}

describe('npm run check', () => {
  it('counts a sound ledger in one line and exits 0', () => {
    expect(check('--content', folderOf(sound))).toEqual({
      code: 0,
      out: 'The ledger is sound as of 2026-01-15: 1 fact, 0 derived, 1 series, 1 source, 1 metric, 1 provider or benchmark, 0 events, 0 signals, 0 risks, 0 tensions, 0 chips, 0 models, 0 prices, 0 regions, 1 claimant, 0 currencies.\n',
      err: '',
    });
  });

  it('prints each problem with place, rule, fault and cure, then the count by rule, and exits 1', () => {
    const folder = folderOf({
      ...sound,
      'providers/acme/cloud-revenue.mdx': seriesText([{ period: '2025-Q2', value: '26%', basis: 'reported', claimant: 'nobody', source: 'acme/q2' }]),
    });
    const { code, out } = check('--content', folder);
    expect(code).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "content-2/providers/acme/cloud-revenue.mdx:4:12  unit-fits-metric
        The value "26%" is a percentage, and "cloud-revenue" is measured as money.
        Write an amount with its currency, such as "CNY 33.4 billion", or move the fact to the metric it belongs to.

      content-2/providers/acme/cloud-revenue.mdx:6:15  unknown-claimant
        Nobody is known as "nobody".
        A company's own claimant is listed in content/providers/acme/index.mdx, anyone else in content/claimants.yaml.

      2 problems: unit-fits-metric 1, unknown-claimant 1
      "
    `);
  });

  it('prints JSON for tools', () => {
    const { code, out } = check('--json', '--content', folderOf({ ...sound, 'sources/acme/q3.yaml': sourceText({ url: 'https://acme.example/q3' }) }));
    expect(code).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({ problems: [{ file: 'sources/acme/q3.yaml', line: 1, column: 1, rule: 'unused-source', subject: 'acme/q3' }] });
    expect(JSON.parse(check('--json', '--content', folderOf(sound)).out)).toMatchObject({ problems: [] });
  });

  it.each([
    ['an unknown option', ['--contents', 'x'], /Unknown option '--contents'/],
    ['a stray word', ['everything'], /'everything'/],
    ['an option without its folder', ['--content'], /--content/],
    ['a folder that is not there', ['--content', 'nowhere'], /There is no folder .*nowhere/],
    ['a file in place of a folder', ['--content', COMMAND], /is a file, not a folder/],
  ])('refuses %s', (_name, args, message) => {
    expect(expectClear(check(...args))).toMatch(message);
  });

  it('says so where the folder is empty', () => {
    expect(expectClear(check('--content', folderOf({})))).toContain('holds no content');
    expect(expectClear(check('--content', folderOf({ '.gitkeep': '', 'README.md': '# Guide' })))).toContain('holds no content');
  });

  it('refuses links, which would lead the site past the check', () => {
    const folder = folderOf(sound);
    symlinkSync(COMMAND, join(folder, 'metrics/capex.mdx'));
    expect(expectClear(check('--content', folder))).toContain('is a symbolic link');
  });

  it('points at a byte that is no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('url: https://acme.example/a\ntitle: caf'), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(expectClear(check('--content', folderOf({ ...sound, 'sources/acme/a.yaml': bytes })))).toContain(
      'a.yaml:2:11  readable-file\n  A character here is no UTF-8.',
    );
  });

  it('refuses a front matter of 10 MB without reading it', () => {
    const text = `---\ntitle: ${'x'.repeat(10 * 1024 * 1024)}\n---\n`;
    expect(expectClear(check('--content', folderOf({ ...sound, 'metrics/capex.mdx': text })))).toContain('too large to be an entry: 10.0 MB');
  });

  it('refuses a YAML alias bomb without setting it off', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(level === 0 ? 'x' : `*a${level - 1}`)
          .join(', ')}]\n`,
    );
    expect(expectClear(check('--content', folderOf({ ...sound, 'sources/acme/bomb.yaml': levels.join('') })))).toContain('aliases are not read');
  });
});
