// The YAML language server, which editors run, over the schemas of the ledger: what it offers, what it explains, what it objects to.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import type { Kind } from '../../src/dataset/parse-path.ts';
import { contentSchemas } from '../../src/outputs/content-schemas.ts';
import { fieldWords } from '../../src/outputs/field-words.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Text {
  readonly uri: string;
}
interface Place {
  readonly line: number;
  readonly character: number;
}
/** What of the language server is used here. */
interface LanguageService {
  configure(settings: object): void;
  doComplete(text: Text, place: Place, isKubernetes: boolean): Promise<{ items: readonly { label: string; insertText: string; documentation?: unknown }[] }>;
  doHover(text: Text, place: Place): Promise<{ contents: { value: string } } | null>;
  doValidation(text: Text, isKubernetes: boolean): Promise<readonly { message: string; range: { start: Place } }[]>;
}

/** It comes with @astrojs/check, through Astro's own language server. */
const within = ['@astrojs/check', '@astrojs/language-server', 'volar-service-yaml'].reduce(
  (require, name) => createRequire(require.resolve(name)),
  createRequire(import.meta.url),
);
const { getLanguageService } = within('yaml-language-server') as { getLanguageService: (options: object) => LanguageService };
const { TextDocument } = within('vscode-languageserver-textdocument') as {
  TextDocument: { create(uri: string, id: string, version: number, text: string): Text };
};

const words = fieldWords(readdirSync(`${ROOT}src/schema`).map((name) => readFileSync(`${ROOT}src/schema/${name}`, 'utf8')));
const dataset = assemble(readContent(`${ROOT}content`));
const schemas = contentSchemas(dataset, words);

/** A language server that reads a text as one kind of file; `|` stands where the cursor is. */
function editorOf(kind: Kind, marked: string) {
  const offset = marked.indexOf('|');
  const before = marked.slice(0, offset === -1 ? 0 : offset).split('\n');
  const place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const uri = `file:///content/${kind}.yaml`;
  const service = getLanguageService({
    schemaRequestService: () => Promise.reject(new Error('Nothing is fetched.')),
    clientCapabilities: { textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } } },
    workspaceContext: { resolveRelativePath: (path: string) => path },
  });
  service.configure({
    validate: true,
    completion: true,
    hover: true,
    yamlVersion: '1.2',
    schemas: [{ uri: `file:///ledger-${kind}.schema.json`, fileMatch: ['*.yaml'], schema: schemas.get(kind) }],
  });
  return { service, text: TextDocument.create(uri, 'yaml', 1, marked.replace('|', '')), place };
}

const FACT = 'facts:\n  - period: 2025-Q1\n    value: USD 1 billion\n    basis: reported\n    claimant: amazon\n    source: ';

describe('an editor with the YAML language server', () => {
  it('offers every source of the ledger, each with its title', async () => {
    const { service, text, place } = editorOf('series', `${FACT}|`);
    const { items } = await service.doComplete(text, place, false);
    expect(items.map(({ insertText }) => insertText).toSorted()).toEqual([...dataset.sources.keys()].toSorted());
    const [id, source] = [...dataset.sources][0] ?? [];
    expect(JSON.stringify(items.find(({ insertText }) => insertText === id))).toContain(JSON.stringify(source?.data.title).slice(1, -1));
  });

  it.each([
    ['facts:\n  - period: 2025-Q1\n    |', 'note', 'period'],
    ['facts:\n  - period: 2025-Q1\n    va|', 'value', 'period'],
  ])('offers in %j what may stand there, such as %s, and not %s', async (marked, offered, other) => {
    const { service, text, place } = editorOf('series', marked);
    const labels = (await service.doComplete(text, place, false)).items.map(({ label }) => label);
    expect(labels).toContain(offered);
    expect(labels).not.toContain(other);
  });

  it('explains a field in the words of its schema', async () => {
    const { service, text, place } = editorOf('source', 'ti|er: filing');
    expect((await service.doHover(text, place))?.contents.value).toContain('The tier of the page one opens, whatever it quotes.');
  });

  it('objects to an id that is not there, in a sentence, where it stands', async () => {
    const { service, text } = editorOf('series', `${FACT}amazon/no-such-paper\n`);
    const found = await service.doValidation(text, false);
    expect(found.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toContain(
      '6: The ledger has no such id among its sources. New ids are known after `npm run schemas`.',
    );
  });

  it('has nothing against a file as the ledger holds it', async () => {
    const file = readContent(`${ROOT}content`).find(({ path }) => path === 'prices/aws.yaml');
    const { service, text } = editorOf('prices', file?.text ?? '');
    expect(await service.doValidation(text, false)).toEqual([]);
  });
});
