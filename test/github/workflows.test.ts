// The workflows by the rules that let strangers propose changes without harm.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { npmScriptsIn, readWorkflow, workflowFaults } from '../support/workflows.ts';

const FOLDER = '.github/workflows';
const FILES = readdirSync(FOLDER).map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }));
const SCRIPTS = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);

describe.each(FILES)('$name', ({ name, text }) => {
  it('keeps the rules of this repository', () => {
    expect(workflowFaults(name, text)).toEqual([]);
  });

  it('runs only scripts that there are', () => {
    expect(npmScriptsIn(text).filter((script) => !SCRIPTS.includes(script))).toEqual([]);
  });

  it('opens the gate before anything that reads content as code', () => {
    const orders = Object.values(readWorkflow(text).jobs).map(({ steps = [] }) => steps.flatMap(({ run }) => npmScriptsIn(run ?? '')));
    for (const scripts of orders.filter((own) => own.some((script) => ['check', 'lint', 'test', 'diff', 'start'].includes(script))))
      expect(scripts[0]).toBe('gate');
  });

  it('runs on an image whose version is named', () => {
    const images = [...text.matchAll(/runs-on: (.*)/g)].map(([, image]) => image);
    expect([...new Set(images)]).toEqual(['ubuntu-24.04']);
  });
});

describe('the rules', () => {
  const sha = 'a'.repeat(40);
  const sound = [
    'on: pull_request',
    'permissions: { contents: read }',
    'concurrency: one',
    'jobs:',
    '  job:',
    '    timeout-minutes: 5',
    '    steps:',
    `      - uses: actions/checkout@${sha} # v7.0.1`,
    '        with: { persist-credentials: false }',
    '      - run: npm ci',
  ].join('\n');
  const faults = (from: string, to: string): string => workflowFaults('a.yml', sound.replace(from, to)).join('\n');

  it('let a sound workflow pass', () => {
    expect(workflowFaults('a.yml', sound)).toEqual([]);
  });

  it.each([
    ['a target run by strangers', 'on: pull_request', 'on: [push, pull_request_target]', 'pull_request_target'],
    ['rights for everything', '{ contents: read }', 'write-all', 'the permissions at its head'],
    ['rights to write at its head', '{ contents: read }', '{ contents: write }', 'the permissions at its head'],
    ['no word on rights', 'permissions: { contents: read }\n', '', 'the permissions at its head'],
    ['no order of runs', 'concurrency: one\n', '', 'which of its runs wait'],
    ['a tag in place of a commit', `${sha} # v7.0.1`, 'v7', 'not pinned'],
    ['a short commit', sha, 'aaaaaaa', 'not pinned'],
    ['a commit without its version', ' # v7.0.1', '', 'not pinned'],
    ['a token left behind', 'persist-credentials: false', 'fetch-depth: 2', 'leaves the token'],
    ['another commit checked out', 'persist-credentials: false', 'persist-credentials: false, ref: x', 'checks out something else'],
    ['a job that may write', '    timeout-minutes', '    permissions: { issues: write }\n    timeout-minutes', 'may write issues'],
    ['no limit of time', '    timeout-minutes: 5\n', '', 'no limit of time'],
    ['text of an event in a script', 'npm ci', 'echo ${{ github.event.pull_request.title }}', 'puts an expression into a script'],
    ['a secret', 'npm ci', 'echo ${{ secrets.TOKEN }}', 'uses a secret'],
    ['packages outside the lock', 'npm ci', 'npm install left-pad', 'fetches what no lock file names'],
  ])('name %s', (_name, from, to, fault) => {
    expect(faults(from, to)).toContain(fault);
  });
});
