// The scripts that may write, run as the host would run them, against reports that mean harm.
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isContentOnly } from '../../src/dataset/gate/content-only.ts';
import { scriptOf } from '../support/workflows.ts';

const COMMENT = readFileSync('.github/workflows/comment.yml', 'utf8');
const WEEKLY = readFileSync('.github/workflows/weekly.yml', 'utf8');
const find = scriptOf(COMMENT, (script) => script.includes('setOutput'));
const write = scriptOf(COMMENT, (script) => script.includes('createComment'));
const tell = scriptOf(WEEKLY, (script) => script.includes('issues.create'));

interface Call {
  readonly what: string;
  readonly given: Readonly<Record<string, unknown>>;
}
type Run = (github: object, context: object, core: object, require: unknown, process: object) => Promise<void>;
const compile = (script: string): Run => new Function('github', 'context', 'core', 'require', 'process', `return (async () => {${script}})()`) as Run;

const run = { id: 7, html_url: 'https://code.example/runs/7', head_sha: 'abc', head_branch: 'mend', head_repository: { id: 9, owner: { login: 'stranger' } } };

/** Runs a script with answers for what it lists; gives back what it wrote, set and said. */
async function ran(script: string, lists: Readonly<Record<string, readonly object[]>>, env: Readonly<Record<string, string>>, given: object = run) {
  const calls: Call[] = [];
  const outputs: Record<string, string> = {};
  const notices: string[] = [];
  const record = (what: string) => (values: Call['given']) => void calls.push({ what, given: values });
  const rest = {
    pulls: { list: 'pulls', listFiles: 'files' },
    actions: { listWorkflowRunArtifacts: 'artifacts' },
    issues: {
      listComments: 'comments',
      listForRepo: 'issues',
      createComment: record('createComment'),
      updateComment: record('updateComment'),
      create: record('create'),
      update: record('update'),
    },
  };
  const github = { rest, paginate: (list: string) => Promise.resolve(lists[list] ?? []) };
  const context = { repo: { owner: 'us', repo: 'ledger' }, payload: { workflow_run: given }, serverUrl: 'https://code.example', runId: 7 };
  const core = { notice: (words: string) => void notices.push(words), setOutput: (name: string, value: string) => void (outputs[name] = value) };
  await compile(script)(github, context, core, createRequire(import.meta.url), { env });
  return { calls, outputs, notices };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The body of the comment that a report leads to. */
async function bodyOf(report: string): Promise<string> {
  writeFileSync(join(folder, 'reader-report.txt'), report);
  const { calls } = await ran(write, { comments: [] }, { FOLDER: folder, NUMBER: '5', OTHERS: '0' });
  expect(calls.map(({ what, given }) => [what, given['issue_number']])).toEqual([['createComment', 5]]);
  return String(calls[0]?.given['body']);
}

describe('finding the pull request', () => {
  const pull = { number: 5, head: { sha: 'abc', repo: { id: 9 } } };
  const report = { id: 3, size_in_bytes: 900, expired: false };

  it('takes the one open request that ends in the commit of the run', async () => {
    const { outputs } = await ran(find, { pulls: [{ number: 4, head: { sha: 'older', repo: { id: 9 } } }, pull], artifacts: [report] }, {});
    expect(outputs).toEqual({ number: '5', others: '0', artifact: '3' });
  });

  it.each([
    ['content/providers/aws/capex.mdx', null],
    ['content/README.md', null],
    ['content/sources/a/b.yaml', 'content/sources/a/c.yaml'],
    ['content/run.js', null],
    ['content/../src/site.ts', null],
    ['content/sources/a/b.yaml', 'src/site.ts'],
    ['package.json', null],
    ['.github/workflows/comment.yml', null],
  ])('counts %s, %s before, as the gate does', async (filename, previous) => {
    const files = [{ filename, ...(previous === null ? {} : { previous_filename: previous }) }];
    const { outputs } = await ran(find, { pulls: [pull], artifacts: [report], files }, {});
    expect(outputs['others'] === '0').toBe(isContentOnly([filename, previous ?? filename]));
  });

  it.each([
    ['another commit', { pulls: [{ ...pull, head: { sha: 'def', repo: { id: 9 } } }], artifacts: [report] }],
    ['a branch of the same name in another fork', { pulls: [{ ...pull, head: { sha: 'abc', repo: { id: 10 } } }], artifacts: [report] }],
    ['two requests of one commit', { pulls: [pull, { ...pull, number: 6 }], artifacts: [report] }],
    ['no report', { pulls: [pull], artifacts: [] }],
    ['a report too large', { pulls: [pull], artifacts: [{ ...report, size_in_bytes: 2_000_000 }] }],
  ])('writes nowhere for %s', async (_name, lists) => {
    const { outputs, notices } = await ran(find, lists, {});
    expect(outputs).toEqual({});
    expect(notices).toHaveLength(1);
  });

  it('says so where the fork is gone', async () => {
    expect((await ran(find, {}, {}, { ...run, head_repository: null })).notices).toEqual(['The fork is gone, and with it the branch that was proposed.']);
  });
});

describe('writing the comment', () => {
  it('shows the report in a box that nothing in it can leave', async () => {
    const body = await bodyOf('A fact\n````\n@everyone <img src=x> [here](https://evil.example) #12\n```text');
    const fence = '`````';
    expect(body.split('\n').filter((line) => line.startsWith(fence))).toEqual([`${fence}text`, fence]);
    expect(body.indexOf('@everyone')).toBeGreaterThan(body.indexOf(`${fence}text`));
    expect(body.indexOf('@everyone')).toBeLessThan(body.lastIndexOf(fence));
  });

  it('says whether more than content is changed', async () => {
    expect(await bodyOf('A fact')).toContain('\nContent alone is changed.\n');
    const { calls } = await ran(write, { comments: [] }, { FOLDER: folder, NUMBER: '5', OTHERS: '2' });
    expect(String(calls[0]?.given['body'])).toContain('**More than content is changed, in 2 files:**');
  });

  it('shows unseen signs as such and cuts what is too long', async () => {
    expect(await bodyOf('a\u202Eb\u001B[31mc\u200Bd')).toContain('a\uFFFDb\uFFFD[31mc\uFFFDd');
    const long = await bodyOf('x'.repeat(90_000));
    expect(long.length).toBeLessThan(51_000);
    expect(long).toContain('the rest stands in the artifact');
  });

  it('brings its own comment up to date, and takes nobody else’s for its own', async () => {
    writeFileSync(join(folder, 'reader-report.txt'), 'A fact');
    const comments = [
      { id: 1, user: { login: 'stranger' }, body: '<!-- reader-report --> mine' },
      { id: 2, user: { login: 'github-actions[bot]' }, body: '<!-- reader-report -->\nbefore' },
    ];
    const { calls } = await ran(write, { comments }, { FOLDER: folder, NUMBER: '5', OTHERS: '0' });
    expect(calls.map(({ what, given }) => [what, given['comment_id']])).toEqual([['updateComment', 2]]);
  });

  it('follows no link and takes no second file', async () => {
    symlinkSync('/etc/hostname', join(folder, 'reader-report.txt'));
    expect((await ran(write, { comments: [] }, { FOLDER: folder, NUMBER: '5', OTHERS: '0' })).calls).toEqual([]);
    rmSync(join(folder, 'reader-report.txt'));
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), 'x');
    expect((await ran(write, { comments: [] }, { FOLDER: folder, NUMBER: '5', OTHERS: '0' })).calls).toEqual([]);
  });
});

describe('the weekly issue', () => {
  const texts = { 'sources.txt': 'https://gone.example 404 @someone\n```', 'overdue.txt': '', 'packages.txt': 'found 0 vulnerabilities' };
  const lay = (): void => {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  };

  it('is opened once, every finding in a box', async () => {
    lay();
    const { calls } = await ran(tell, { issues: [] }, { FOLDER: folder });
    expect(calls.map(({ what }) => what)).toEqual(['create']);
    const body = String(calls[0]?.given['body']);
    expect(body).toContain('````text\nhttps://gone.example 404 @someone\n```\n````');
    expect(body).toContain('```text\nNothing.\n```');
  });

  it('is kept up to date after that', async () => {
    lay();
    const issues = [
      { number: 3, body: '<!-- weekly-report --> a pull request', pull_request: {} },
      { number: 4, body: '<!-- weekly-report -->\nbefore' },
    ];
    const { calls } = await ran(tell, { issues }, { FOLDER: folder });
    expect(calls.map(({ what, given }) => [what, given['issue_number']])).toEqual([['update', 4]]);
  });
});
