// The gate in the build: the integration and the plugin as Astro and Vite call them.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { gated, gatedMdx, RefusedContent } from '../src/gated.ts';
import { HOSTILE } from './support/hostile.ts';

const base = mkdtempSync(join(tmpdir(), 'ledger-gated-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const EVENT = 'events/2025/2025-01-02-import-namespace.mdx';
const HARMLESS = readFileSync(join(HOSTILE, 'let-through', EVENT), 'utf8');
const CODE = readFileSync(join(HOSTILE, 'refused', EVENT), 'utf8');

let count = 0;
/** A project whose content is the harmless twins and, where told, a file more. */
function projectWith(more: Readonly<Record<string, string>> = {}): string {
  count += 1;
  const root = join(base, String(count));
  cpSync(join(HOSTILE, 'let-through'), join(root, 'content'), { recursive: true });
  for (const [path, text] of Object.entries(more)) {
    mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
    writeFileSync(join(root, 'content', path), text);
  }
  return root;
}

interface Update {
  readonly vite: { readonly plugins: readonly ReturnType<typeof gatedMdx>[] };
}

/** Calls the hook as Astro does; what it adds to the settings, or null where it adds nothing. */
function setUp(root: string, command: 'dev' | 'build' | 'preview' | 'sync'): Update | null {
  const updates: Update[] = [];
  const hook = gated().hooks['astro:config:setup'] as unknown as (options: object) => void;
  hook({ command, config: { root: pathToFileURL(`${root}/`) }, updateConfig: (update: Update) => updates.push(update) });
  return updates[0] ?? null;
}

describe('the integration', () => {
  it.each(['dev', 'build', 'sync'] as const)('refuses content before astro %s compiles any of it', (command) => {
    const root = projectWith({ 'events/2025/2025-01-09-code.mdx': CODE });
    expect(() => setUp(root, command)).toThrow(RefusedContent);
    expect(() => setUp(root, command)).toThrow(
      /^The gate refuses this content, and nothing of it was compiled\.\ncontent\/events\/2025\/2025-01-09-code\.mdx:9:1\n {2}The body imports code/,
    );
  });

  it('lets harmless content pass and puts itself before the compiler', () => {
    const [plugin] = setUp(projectWith(), 'build')?.vite.plugins ?? [];
    expect(plugin).toMatchObject({ enforce: 'pre', transform: { order: 'pre' } });
  });

  it('has nothing to do with the preview of a built site', () => {
    expect(setUp(projectWith({ 'evil.js': 'x' }), 'preview')).toBeNull();
  });

  it('shows the first twenty faults and says how to see the rest', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`sources/acme/evil-${index}.js`, 'x']));
    expect(() => setUp(projectWith(many), 'build')).toThrow(/… and 10 more: npm run gate names them all\.$/);
  });

  it('stands before the compiler in the settings of the site', () => {
    const settings = readFileSync(fileURLToPath(new URL('../astro.config.mjs', import.meta.url)), 'utf8');
    expect(settings).toMatch(/integrations: \[gated\(\), mdx\(\)/);
  });
});

describe('the plugin', () => {
  const root = projectWith();
  const plugin = setUp(root, 'build')?.vite.plugins[0];
  const id = `${root}/content/${EVENT}`.replaceAll('\\', '/');
  const compile = (text: string, module = id): unknown => plugin?.transform.handler(text, module);

  it('lets through what passed, and what was changed to something harmless meanwhile', () => {
    expect(compile(HARMLESS)).toBeNull();
    expect(compile(`${HARMLESS}\nOne line more.\n`)).toBeNull();
  });

  it('refuses a file that was changed after the gate had looked', () => {
    expect(() => compile(CODE)).toThrow(RefusedContent);
    expect(() => compile(HARMLESS.replace('kind: market', 'kind: market\nlayout: ../x.astro'))).toThrow(/There is no field "layout"/);
  });

  it('refuses a new file at a place where nothing may lie', () => {
    expect(() => compile(HARMLESS, `${root}/content/evil/index.mdx`)).toThrow(/Nothing of the ledger lives at this path/);
    expect(() => compile(HARMLESS, `${root}/content/events/2025/.hidden.mdx`)).toThrow(/or hidden/);
  });

  it('refuses MDX outside content, wherever it is', () => {
    expect(() => compile(HARMLESS, `${root}/src/pages/evil.mdx`)).toThrow(/outside content/);
    expect(() => compile(HARMLESS, `${root}/content-of-mine/events/x.mdx`)).toThrow(/outside content/);
  });

  it('judges modules of MDX alone', () => {
    const { id: pattern } = plugin?.transform.filter ?? { id: /(?!)/ };
    expect(['/x/content/a.mdx', '/x/content/a.mdx?raw', '/x/content/a.yaml'].filter((one) => pattern.test(one))).toEqual(['/x/content/a.mdx']);
  });
});
