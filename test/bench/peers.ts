// npm run bench -- peers: one page of ours, and the same content as a plain Starlight site and a plain 11ty site, built and audited in the same run.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../src/commands/build.ts';
import { ROOT } from '../../src/commands/tool.ts';
import { median } from './arithmetic.ts';
import { type Audit, AUDIT_HEADS, audited, auditRow } from './lighthouse.ts';
import { bodyOf, titleOf } from './page-content.ts';
import { noted } from './processes.ts';
import { wholeOf } from './stages.ts';
import { servedCompressed } from './served.ts';
import { digits, printBesideBaseline, table } from './table.ts';
import { toolFile, toolsFolder } from './tools.ts';

const PAGE = 'compare/alibaba-cloud-vs-aws/';
const RUNS = 3;

/** A site of one page beside which ours is set. */
interface Peer {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Its program, and what that is told. */
  readonly program: readonly [name: string, file: string];
  readonly args: readonly string[];
  readonly output: string;
}

const front = (title: string): string => `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;

/** Starlight as it comes, its search and sitemap off where they need settings; the page as Markdown, which takes HTML. */
function starlight(title: string, body: string): Peer {
  return {
    name: 'Starlight',
    files: {
      'package.json': '{ "type": "module", "private": true, "dependencies": { "astro": "*", "@astrojs/starlight": "*" } }',
      'astro.config.mjs': `import { defineConfig } from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({ integrations: [starlight({ title: 'AI Cloud Ledger' })] });\n`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';\nimport { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };\n`,
      'src/content/docs/index.md': `${front(title)}${body}\n`,
    },
    program: ['astro', 'bin/astro.mjs'],
    args: ['build', '--silent'],
    output: 'dist',
  };
}

/** 11ty has no theme: the least that makes a page. */
function eleventy(title: string, body: string): Peer {
  return {
    name: '11ty',
    files: {
      'package.json': '{ "type": "module", "private": true }',
      '_includes/page.njk':
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{{ title }}</title>\n</head>\n<body>\n<main>\n<h1>{{ title }}</h1>\n{{ content | safe }}\n</main>\n</body>\n</html>\n',
      'index.md': `${front(title).replace('---\n\n', 'layout: page.njk\n---\n\n')}{% raw %}\n${body}\n{% endraw %}\n`,
    },
    program: ['@11ty/eleventy', 'cmd.cjs'],
    args: ['--quiet'],
    output: '_site',
  };
}

/** What one site took and how its page did. */
interface Taken {
  readonly name: string;
  readonly seconds: number | null;
  readonly cpu: number | null;
  readonly audit: Audit;
}

/** The middle one of several audits of a page, by LCP. */
async function middleAudit(folder: string, path: string): Promise<Audit> {
  const audits = await servedCompressed(folder, (url) => audited(Array.from({ length: RUNS }, () => url + path)));
  const middle = median(audits.map(({ lcp }) => lcp));
  const found = audits.find(({ lcp }) => lcp === middle);
  if (found === undefined) throw new Error('No audit lies in the middle.');
  return found;
}

async function takenBy({ name, files, program, args, output }: Peer): Promise<Taken> {
  const folder = join(ROOT, '.cache', 'bench', name.toLowerCase());
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  }
  symlinkSync(join(toolsFolder(), 'node_modules'), join(folder, 'node_modules'));
  const { seconds, cpu } = wholeOf(await noted(toolFile(...program), args, folder));
  return { name, seconds, cpu, audit: await middleAudit(join(folder, output), '') };
}

const { values } = parseArgs({ options: { site: { type: 'string' }, keep: { type: 'boolean', default: false } } });
const site = values.site ?? join(ROOT, '.cache', 'bench-site');
toolsFolder();
if (values.site === undefined && !existsSync(site)) await build(site);
const html = readFileSync(join(site, PAGE, 'index.html'), 'utf8');
const [title, body] = [titleOf(html), bodyOf(html)];
const all: Taken[] = [{ name: 'this site', seconds: null, cpu: null, audit: await middleAudit(site, PAGE) }];
for (const peer of [starlight(title, body), eleventy(title, body)]) all.push(await takenBy(peer));
const or = (number: number | null): string => (number === null ? '–' : digits(number));
console.log(
  `\n/${PAGE} with its tables and charts, and the same in the plain themes of others, which lack our styles for charts; the middle of ${RUNS} audits:`,
);
console.log(
  table(
    ['site', 'build s', 'of processor', ...AUDIT_HEADS],
    all.map(({ name, seconds, cpu, audit }) => [name, or(seconds), or(cpu), ...auditRow(audit)]),
  ),
);
printBesideBaseline(
  'Beside what was kept',
  Object.fromEntries(
    all.flatMap(({ name, audit }) => [
      [`${name}: bytes`, audit.bytes],
      [`${name}: LCP ms`, Math.round(audit.lcp)],
    ]),
  ),
  values.keep,
);
