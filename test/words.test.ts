// The words for those who take part: forms that the code host can read, commands that exist, links that lead somewhere, examples that hold.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Source, TIERS } from '../src/schema/source.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const FORMS = '.github/ISSUE_TEMPLATE';

const Text = z.strictObject({ label: z.string().min(1), description: z.string().optional(), placeholder: z.string().optional(), value: z.string().optional() });
const Validations = z.strictObject({ required: z.boolean() }).optional();
/** An issue form as GitHub documents it, as far as ours use it: names of a field are letters, digits, hyphens and underscores. */
const Form = z.strictObject({
  name: z.string().min(4),
  description: z.string().min(4),
  title: z.string().optional(),
  labels: z.array(z.string()).optional(),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string().min(1) }) }),
        z.strictObject({ type: z.literal('input'), id: z.string().regex(/^[\w-]+$/), attributes: Text, validations: Validations }),
        z.strictObject({ type: z.literal('textarea'), id: z.string().regex(/^[\w-]+$/), attributes: Text, validations: Validations }),
      ]),
    )
    .min(1),
});

describe('the issue forms', () => {
  const names = readdirSync(join(ROOT, FORMS)).filter((name) => name !== 'config.yml');

  it.each(names)('%s can be read by the code host, each field once', (name) => {
    const form = Form.parse(parse(read(`${FORMS}/${name}`)));
    const ids = form.body.flatMap((field) => (field.type === 'markdown' ? [] : [field.id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(form.body.flatMap((field) => (field.type === 'markdown' ? [] : [field.attributes.label]))).size).toBe(ids.length);
  });

  it('ask of a wrong figure for the right value and for where it can be read, and of nothing else that a link can fill', () => {
    const form = Form.parse(parse(read(`${FORMS}/wrong-figure.yml`)));
    const required = form.body.flatMap((field) => (field.type !== 'markdown' && field.validations?.required === true ? [field.id] : []));
    expect(required).toEqual(['figure', 'right', 'source']);
  });
});

const DOCUMENTS = [
  'README.md',
  'content/README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  '.github/PUBLISHING.md',
  '.github/pull_request_template.md',
];

describe.each(DOCUMENTS)('%s', (path) => {
  const text = read(path);

  it('names commands that there are', () => {
    const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts);
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it('links to files and headings that there are', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^https?:/.test(link));
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    const lost = links.filter((link) =>
      link.startsWith('#') ? !headings.includes(link.slice(1)) : !existsSync(join(ROOT, dirname(path), link.split('#')[0] ?? '')),
    );
    expect(lost).toEqual([]);
  });
});

describe('the guide for contributors', () => {
  const text = read('.github/CONTRIBUTING.md');

  it('shows a source that the check takes', () => {
    const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
    expect(Source.parse(parse(example)).tier).toBe('company');
  });

  it('names every tier', () => {
    expect(TIERS.filter((tier) => !text.includes(`\`${tier}\``))).toEqual([]);
  });
});
