// Inputs that try to get past the gate: those that lie as files under test/content/hostile, and those that only a disk of this machine can hold.
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOSTILE = fileURLToPath(new URL('../content/hostile', import.meta.url));

/** What the gate must say first of a file, and where. */
export interface Expected {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  /** A part of the message. */
  readonly says: string;
}

/** The hostile files of the repository; each has a harmless twin of the same name under let-through, but for those whose name is the fault. */
export const KEPT = JSON.parse(readFileSync(join(HOSTILE, 'manifest.json'), 'utf8')) as readonly Expected[];

/** Something that is written where the tests run: git, or another system, would not keep it as it is. */
export interface Written extends Expected {
  /** Its text, or where it leads if it is a link. */
  readonly text: string;
  readonly link?: boolean;
  readonly executable?: boolean;
}

const SOURCE = 'url: https://acme.example/q2\ntitle: Second quarter\npublisher: Acme\naccessed: 2026-01-15\ntier: company\nlanguage: en\n';
const CANARY = "process.getBuiltinModule('node:fs').writeFileSync('hostile-canary', '');\n";

const file = (path: string, rule: string, says: string, text = CANARY): Written => ({ file: path, line: 1, rule, says, text });

/** Awkward names and kinds. */
export const WRITTEN: readonly Written[] = [
  file('sources/acme/evil.js', 'plain-file', 'A file of kind .js'),
  file('sources/acme/evil.mjs', 'plain-file', 'A file of kind .mjs'),
  file('sources/acme/evil.ts', 'plain-file', 'A file of kind .ts'),
  file('sources/acme/evil.astro', 'plain-file', 'A file of kind .astro', '---\n---\n'),
  file('sources/acme/evil.html', 'plain-file', 'A file of kind .html', '<script>alert(1)</script>'),
  file('sources/acme/evil.svg', 'plain-file', 'A file of kind .svg', '<svg onload="alert(1)"/>'),
  file('sources/acme/evil.yaml.sh', 'plain-file', 'A file of kind .sh'),
  file('sources/acme/evil.wasm', 'plain-file', 'A file of kind .wasm'),
  file('package', 'plain-file', 'without an ending'),
  file('package.json', 'legal-path', 'Nothing of the ledger', '{"type":"commonjs"}'),
  file('vite.config.ts', 'plain-file', 'A file of kind .ts'),
  file('providers/acme/capex.md', 'legal-path', 'Nothing of the ledger'),
  file('.prettierrc.mjs', 'plain-file', 'hidden file'),
  file('.env', 'plain-file', 'hidden file', 'SITE_URL=https://evil.example'),
  file('.vscode/tasks.json', 'plain-file', 'hidden file', '{}'),
  file('providers/acme/.capex.mdx', 'plain-file', 'hidden file'),
  file('sources/con/q2.yaml', 'legal-path', 'kept by Windows', SOURCE),
  file('sources/acme/nul.yaml', 'legal-path', 'kept by Windows', SOURCE),
  file('sources/аcme/q2.yaml', 'legal-path', '"а" (U+0430, Cyrillic)', SOURCE),
  file('sources/acmе/q3.yaml', 'legal-path', '"е" (U+0435, Cyrillic)', SOURCE),
  file('sources/ａcme/q2.yaml', 'legal-path', 'U+FF41', SOURCE),
  file('sources/Acme/q2.yaml', 'legal-path', 'Nothing of the ledger', SOURCE),
  file('sources/acme/q2\u200b.yaml', 'plain-file', 'hides something', SOURCE),
  file('sources/acme/q2\u202elmay.yaml', 'plain-file', 'hides something', SOURCE),
  file('sources/acme/two\nlines.yaml', 'plain-file', 'hides something', SOURCE),
  file('sources/acme/\u001b[2J.yaml', 'plain-file', 'hides something', SOURCE),
  file('sources/acme/..\\..\\src\\site.yaml', 'plain-file', 'hides something', SOURCE),
  file('sources/__proto__/q2.yaml', 'legal-path', 'Nothing of the ledger', SOURCE),
  file('sources/acme/..evil.yaml', 'plain-file', 'hidden file', SOURCE),
  file('sources/acme/q2.yaml.', 'plain-file', 'without an ending', SOURCE),
  file('sources/acme/Q4.YAML', 'legal-path', 'Nothing of the ledger', SOURCE),
  { ...file('sources/acme/program.yaml', 'plain-file', 'marked as a program', SOURCE), executable: true },
  { ...file('sources/acme/leads-out.yaml', 'plain-file', 'symbolic link', '/etc/passwd'), link: true },
  { ...file('sources/acme/leads-up.yaml', 'plain-file', 'symbolic link', '../../../package.json'), link: true },
  { ...file('sources/elsewhere', 'plain-file', 'symbolic link', '/etc'), link: true },
  { ...file('sources/round', 'plain-file', 'symbolic link', '..'), link: true },
  { ...file('sources/acme/leads-nowhere.yaml', 'plain-file', 'symbolic link', 'gone.yaml'), link: true },
];

/** What lies in folders of honest people and harms nobody. */
export const LEFT_BEHIND = ['.DS_Store', 'sources/.gitkeep', 'sources/acme/.q2.yaml.swp', 'sources/acme/.q2.yaml.new', 'README.md'];

/** Puts one of them into a folder. */
export function write(folder: string, { file: path, text, link, executable }: Written): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (link === true) symlinkSync(text, target);
  else writeFileSync(target, text);
  if (executable === true) chmodSync(target, 0o755);
}

export const HARMLESS_SOURCE = SOURCE;
