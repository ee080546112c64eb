// Every hostile input is refused at its line, none of them is run, and what differs from it only in being harmless passes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { evaluate } from 'satteri';
import { afterAll, describe, expect, it, test } from 'vitest';
import { readFiles } from '../../src/dataset/from-disk.ts';
import { gate } from '../../src/dataset/gate/gate.ts';
import { gateFolder } from '../../src/dataset/gate/folder.ts';
import { inspect } from '../../src/dataset/inspect.ts';
import type { Problem } from '../../src/dataset/types.ts';
import { HARMLESS_SOURCE, HOSTILE, KEPT, LEFT_BEHIND, write, WRITTEN } from '../support/hostile.ts';

const REFUSED = join(HOSTILE, 'refused');
const LET_THROUGH = join(HOSTILE, 'let-through');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'ledger-hostile-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const refused = gateFolder(REFUSED).problems;
const about = (problems: readonly Problem[], file: string): readonly Problem[] => problems.filter((problem) => problem.file === file);

describe('the hostile files', () => {
  it('are many, each named once, each with a twin that differs', () => {
    const files = readdirSync(REFUSED, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(KEPT.length).toBeGreaterThanOrEqual(250);
    expect(new Set(KEPT.map(({ file }) => file)).size).toBe(files.length);
    for (const { file, rule } of KEPT) {
      if (rule === 'legal-path') continue;
      const [bad, good] = [readFiles(REFUSED, [file])[0]?.text, readFiles(LET_THROUGH, [file])[0]?.text];
      expect(good, file).not.toBe(bad);
    }
  });

  test.each(KEPT)('$file is refused at line $line', ({ file, line, rule, says }) => {
    const [first] = about(refused, file);
    expect(first).toMatchObject({ line, rule });
    expect(first?.message).toContain(says);
    expect(first?.cure).toMatch(/^[A-Z<"].*[.!?]$/s);
  });

  it('have harmless twins that pass, all of them', () => {
    expect(gateFolder(LET_THROUGH).problems).toEqual([]);
  });

  it('are named by the check as well, each in the same words', () => {
    const { files } = gateFolder(REFUSED);
    const found = new Set(inspect(files).problems.map((problem) => JSON.stringify(problem)));
    expect(gate(files).filter((problem) => !found.has(JSON.stringify(problem)))).toEqual([]);
  });
});

const onPosix = process.platform !== 'win32';

describe.runIf(onPosix)('what only a disk can hold', () => {
  test.each(WRITTEN)('$file is refused', (written) => {
    const folder = mkdtempSync(join(base, 'content-'));
    mkdirSync(join(folder, 'sources/harmless'), { recursive: true });
    writeFileSync(join(folder, 'sources/harmless/q1.yaml'), HARMLESS_SOURCE);
    write(folder, written);
    const { problems } = gateFolder(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: written.file, line: 1, rule: written.rule });
    expect(problems[0]?.message).toContain(written.says);
  });

  it.runIf(process.platform === 'linux')('refuses names of files and folders that are no UTF-8', () => {
    const folder = mkdtempSync(join(base, 'bytes-'));
    const inLatin1 = (name: string): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    writeFileSync(inLatin1('café.yaml'), HARMLESS_SOURCE);
    mkdirSync(inLatin1('crème'));
    writeFileSync(inLatin1('crème/q2.yaml'), HARMLESS_SOURCE);
    const { problems } = gateFolder(folder);
    expect(problems.map(({ rule, message }) => `${rule}: ${message}`)).toEqual(Array(2).fill('plain-file: The name of this file is not written in UTF-8, or it cannot be opened.'));
  });

  it('passes what systems, editors and git leave lying', () => {
    const folder = mkdtempSync(join(base, 'left-'));
    for (const path of [...LEFT_BEHIND, 'sources/acme/q2.yaml']) write(folder, { file: path, line: 1, rule: '', says: '', text: path.endsWith('q2.yaml') ? HARMLESS_SOURCE : 'x' });
    expect(gateFolder(folder).problems).toEqual([]);
  });

  it('passes files that a file system marks as programs all alike', () => {
    const folder = mkdtempSync(join(base, 'marked-'));
    for (const name of ['q1', 'q2']) write(folder, { file: `sources/acme/${name}.yaml`, line: 1, rule: '', says: '', text: HARMLESS_SOURCE, executable: true });
    expect(gateFolder(folder).problems).toEqual([]);
  });

  it('refuses a folder of content that is a link itself', () => {
    const folder = mkdtempSync(join(base, 'link-'));
    write(folder, { file: 'content', line: 1, rule: '', says: '', text: LET_THROUGH, link: true });
    expect(() => gateFolder(join(folder, 'content'))).toThrow('is a symbolic link');
  });
});

describe('the gate over the whole content', () => {
  it('lets it pass in under two seconds of work', () => {
    const before = process.cpuUsage();
    const { files, problems } = gateFolder(join(ROOT, 'content'));
    const { user, system } = process.cpuUsage(before);
    expect(problems).toEqual([]);
    expect(files.length).toBeGreaterThan(2000);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

describe('the canary', () => {
  const canaries = (...folders: readonly string[]): readonly string[] => folders.filter((folder) => existsSync(join(folder, 'hostile-canary')));

  function run(command: string, folder: string, cwd: string): ReturnType<typeof spawnSync> {
    const script = join(ROOT, 'src/commands', `${command}.ts`);
    return spawnSync(process.execPath, ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', script, '--content', folder], { cwd, encoding: 'utf8' });
  }

  it('would sing: what the inputs hold writes it once it is run', async () => {
    const cwd = process.cwd();
    const cage = mkdtempSync(join(base, 'cage-'));
    const [hostile] = readFiles(REFUSED, ['events/2025/2025-01-02-expression-flow.mdx']);
    process.chdir(cage);
    try {
      const body = (hostile?.text ?? '').split('---\n').at(-1) ?? '';
      const element = (): null => null;
      const { default: Content } = (await evaluate(body, { jsx: element, jsxs: element, Fragment: element })) as { default: (props: object) => unknown };
      Content({});
    } finally {
      process.chdir(cwd);
    }
    expect(canaries(cage)).toEqual([cage]);
  });

  it.each(['gate', 'check'])('stays silent through npm run %s over all of them', (command) => {
    const cage = mkdtempSync(join(base, `${command}-`));
    const { status, stdout, stderr } = run(command, REFUSED, cage);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(String(stdout)).not.toMatch(/\p{Cf}|(?![\n])\p{Cc}|^(?:::|##\[)/mu);
    for (const { file, line } of KEPT) expect(String(stdout)).toContain(`${file}:${line}:`);
    expect(canaries(cage, ROOT, dirname(REFUSED), HOSTILE, process.cwd())).toEqual([]);
  });

  it('says in one line that harmless content passes', () => {
    const { status, stdout } = run('gate', LET_THROUGH, base);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^The gate lets all \d+ files pass: they are text, and nothing in them acts\. It took \d+\.\d s\.\n$/);
  });
});
