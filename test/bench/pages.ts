// npm run bench -- pages: what every kind of page weighs, and how Lighthouse judges it on a slow phone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../src/commands/build.ts';
import { ROOT } from '../../src/commands/tool.ts';
import { builtPages } from '../site/pages.ts';
import { AUDIT_HEADS, audited, auditRow } from './lighthouse.ts';
import { servedCompressed } from './served.ts';
import { printBesideBaseline, table } from './table.ts';
import { type Bytes, type KindWeight, weightsByKind } from './weights.ts';

const { values } = parseArgs({
  options: {
    site: { type: 'string' },
    keep: { type: 'boolean', default: false },
    kinds: { type: 'string' },
    'bytes-only': { type: 'boolean', default: false },
  },
});

const three = ({ raw, gzip, brotli }: Bytes): readonly string[] => [raw, gzip, brotli].map(String);

function printWeights(kinds: readonly KindWeight[]): void {
  const heads = ['kind', 'pages', 'HTML', 'gzip', 'brotli', 'CSS in it', 'gzip', 'brotli', 'JS awake', 'gzip', 'brotli', 'fonts', 'requests', 'heaviest'];
  const rows = kinds.map(({ kind, pages, html, css, js, fonts, requests, heaviestBrotli }) => [
    ...[kind, String(pages)],
    ...three(html),
    ...three(css),
    ...three(js),
    ...[fonts, requests, heaviestBrotli].map(String),
  ]);
  console.log(`Bytes of the page in the middle of each kind, and brotli of the heaviest:\n${table(heads, rows)}`);
}

const folder = values.site ?? join(ROOT, '.cache', 'bench-site');
if (values.site === undefined && !existsSync(folder)) await build(folder);
const wanted = values.kinds?.split(',');
const kinds = weightsByKind(folder, builtPages(folder)).filter(({ kind }) => kind !== 'moved' && (wanted?.includes(kind) ?? true));
printWeights(kinds);
printBesideBaseline(
  'Brotli of the page in the middle beside what was kept',
  Object.fromEntries(kinds.map(({ kind, html }) => [`bytes: ${kind}`, html.brotli])),
  values.keep,
);
if (!values['bytes-only']) {
  const paths = kinds.map(({ heaviest }) => heaviest.path);
  const audits = await servedCompressed(folder, (url) => audited(paths.map((path) => url + path.slice(1))));
  console.log(
    `\nLighthouse, throttled phone, the heaviest page of each kind:\n${table(
      ['kind', ...AUDIT_HEADS],
      kinds.map(({ kind }, index) => [kind, ...auditRow(audits[index])]),
    )}`,
  );
  for (const [index, { kind, heaviest }] of kinds.entries()) for (const fault of audits[index]?.faults ?? []) console.log(`${kind} ${heaviest.path}: ${fault}`);
  printBesideBaseline(
    'LCP in ms beside what was kept',
    Object.fromEntries(kinds.map(({ kind }, index) => [`LCP: ${kind}`, Math.round(audits[index]?.lcp ?? 0)])),
    values.keep,
  );
}
