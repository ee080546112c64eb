// A folder that is made aside: whatever happens to the making, what stood before stands after, whole.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { makeAside, recover } from '../../src/commands/aside.ts';

// Processes are started one after the other, also on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test. */
function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-aside-'));
  made.push(folder);
  return folder;
}

const FILES = 40;
/** Fills a folder with files that all hold the same words. */
function fill(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  for (let count = 0; count < FILES; count += 1) writeFileSync(join(folder, `${count}.txt`), words);
}

/** The words that all files of a folder hold; null where one is missing or says otherwise. */
function wordsOf(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const all = new Set(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')));
  return readdirSync(folder).length === FILES && all.size === 1 ? ([...all][0] ?? null) : null;
}

/** Runs lines of a script that knows makeAside, `target` and `fill`; the process is given for who wants to end it. */
function script(body: string, target: string) {
  const lines = [
    "import { mkdirSync, writeFileSync } from 'node:fs';",
    `import { makeAside } from ${JSON.stringify(new URL('../../src/commands/aside.ts', import.meta.url).href)};`,
    `import { main } from ${JSON.stringify(new URL('../../src/commands/tool.ts', import.meta.url).href)};`,
    `const target = ${JSON.stringify(target)};`,
    `const fill = (folder, words) => { for (let count = 0; count < ${FILES}; count += 1) writeFileSync(folder + '/' + count + '.txt', words); };`,
    body,
  ];
  const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', '--input-type=module', '--eval'];
  const child = spawn(process.execPath, [...flags, lines.join('\n')], { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => void (text += part));
  const ended = new Promise<{ readonly code: number | null; readonly text: string }>((done) => child.on('close', (code) => done({ code, text })));
  return { child, ended, saysSomething: new Promise((done) => child.stdout.once('data', done)) };
}

describe('a folder made aside', () => {
  it('comes where nothing was, and takes the place of what was', async () => {
    const target = join(place(), 'deep', 'dist');
    for (const words of ['first', 'second']) {
      await makeAside(target, (fresh) => Promise.resolve(fill(fresh, words)));
      expect(wordsOf(target)).toBe(words);
    }
    expect(readdirSync(join(target, '..'))).toEqual(['dist']);
  });

  it('leaves what was where its making fails', async () => {
    const target = join(place(), 'dist');
    fill(target, 'good');
    const failing = makeAside(target, (fresh) => {
      writeFileSync(join(fresh, 'half.txt'), 'bad');
      return Promise.reject(new Error('no'));
    });
    await expect(failing).rejects.toThrow('no');
    expect([wordsOf(target), readdirSync(join(target, '..'))]).toEqual(['good', ['dist']]);
  });

  it('is whole, the old or a new one, at whatever moment its maker is killed', async () => {
    const target = join(place(), 'dist');
    fill(target, '0');
    const seen = new Set<string>();
    for (let turn = 0; turn < 8; turn += 1) {
      const { child, ended, saysSomething } = script(
        "console.log('on'); for (let count = 1; ; count += 1) await makeAside(target, async (fresh) => fill(fresh, String(count)));",
        target,
      );
      await saysSomething;
      await new Promise((done) => setTimeout(done, 3 + turn * 10));
      child.kill('SIGKILL');
      await ended;
      recover(target);
      expect(wordsOf(target)).not.toBeNull();
      expect(readdirSync(join(target, '..'))).toEqual(['dist']);
      seen.add(wordsOf(target) ?? '');
    }
    // Killed makers had come a long way, so the moments were not all before the first swap.
    expect(seen.size).toBeGreaterThan(2);
  });

  it('may be made by two at once: both end well, and one of both stands whole', async () => {
    const target = join(place(), 'dist');
    const both = ['a', 'b'].map((words) =>
      script(
        `await main(async () => { for (let count = 0; count < 30; count += 1) await makeAside(target, async (fresh) => fill(fresh, '${words}')); });`,
        target,
      ),
    );
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([
      { code: 0, text: '' },
      { code: 0, text: '' },
    ]);
    expect(wordsOf(target)).toMatch(/^[ab]$/);
    expect(readdirSync(join(target, '..'))).toEqual(['dist']);
  });
});

describe('what a killed maker left', () => {
  /** The id of a process that has ended. */
  const DEAD = 4_000_000_000;

  it('is put back where nothing took its place', () => {
    const folder = place();
    fill(join(folder, `dist.${DEAD}.old`), 'good');
    fill(join(folder, `dist.${DEAD}`), 'new');
    recover(join(folder, 'dist'));
    expect([wordsOf(join(folder, 'dist')), readdirSync(folder)]).toEqual(['good', ['dist']]);
  });

  it('goes where something did; folders of those who still run stay, and so do names that are not ours', () => {
    const folder = place();
    const others = [`dist.${process.ppid}`, `dist.${process.pid}.old`, 'dist.backup', 'dist.12x', 'dist-2'];
    for (const name of ['dist', `dist.${DEAD}`, `dist.${DEAD}.old`, ...others]) fill(join(folder, name), name);
    recover(join(folder, 'dist'));
    expect(readdirSync(folder).toSorted()).toEqual(['dist', ...others].toSorted());
    expect(wordsOf(join(folder, 'dist'))).toBe('dist');
  });
});

describe('where the machine refuses', () => {
  it('a place that this account may not write is said in one line, with the cure, and nothing changes', async () => {
    const folder = place();
    fill(join(folder, 'dist'), 'good');
    chmodSync(folder, 0o555);
    // Who may do everything first becomes somebody who may not.
    const { ended } = script(
      'if (process.getuid?.() === 0) process.seteuid(65534); await main(() => makeAside(target, async () => {}));',
      join(folder, 'dist'),
    );
    const { code, text } = await ended;
    chmodSync(folder, 0o755);
    expect(code).toBe(1);
    expect(text).toMatch(
      /^\S+ledger-aside-\w+ may not be written by this account\. Make it yours \(sudo chown -R "\$USER" \S+\), or run the command as who owns it\.\n$/,
    );
    expect(wordsOf(join(folder, 'dist'))).toBe('good');
  });

  it.runIf(existsSync('/dev/full'))('a full disk is said in one line, and what stood stands', async () => {
    const target = join(place(), 'dist');
    fill(target, 'good');
    const { code, text } = await script("await main(() => makeAside(target, async () => writeFileSync('/dev/full', 'x')));", target).ended;
    expect([code, text]).toEqual([
      1,
      'The disk is full: what was to be written has no room. Free some space and run the command again; what stood before still stands.\n',
    ]);
    expect([wordsOf(target), readdirSync(join(target, '..'))]).toEqual(['good', ['dist']]);
  });
});
