// npm run bench -- speed: what the check and the build of the real ledger take by stage, and the check for a thousand facts.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../src/commands/tool.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { builtPages } from '../site/pages.ts';
import { measuredBuild, measuredCheck } from './measured.ts';
import { printBesideBaseline } from './table.ts';

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } });
const target = join(ROOT, '.cache', 'bench-site');
const facts = assemble(readContent(join(ROOT, 'content'))).facts.size;
console.log(`The real ledger: ${facts} facts, derived ones among them.`);
const check = await measuredCheck(ROOT);
const whole = await measuredBuild(ROOT, target);
const pages = builtPages(target).length;
printBesideBaseline(
  'The real ledger beside what was kept',
  {
    pages,
    'check, ms of processor per 1,000 facts': (check * 1e6) / facts,
    'build, seconds': whole.seconds,
    'build, seconds of processor': whole.cpu,
    'build, ms of processor per page': (whole.cpu * 1000) / pages,
    'build, peak MB': whole.peak,
  },
  values.keep,
);
