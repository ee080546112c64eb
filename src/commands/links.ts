// npm run links: whether the addresses of sources still open. It reports and changes nothing.
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseContent } from '../dataset/parse.ts';
import { readArguments } from '../edits/arguments.ts';
import { linkedAddresses } from '../links/linked.ts';
import { linksJson, linksText } from '../links/report.ts';
import { makeRounds } from '../links/rounds.ts';
import { visit } from '../links/visit.ts';
import { isRealDay } from '../schema/plain-date.ts';
import { contentOf } from './content-files.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE = `Usage: npm run links -- [<beginning of a source id> …] [--since <day>] [--json] [--pause <ms>] [--timeout <ms>] [--content <folder>]
--since 2026-11-01 visits only documents that were read on that day or later. One host is asked for one page a second.
It reports and exits 0, whatever it finds.`;

function milliseconds(name: string, text: string | undefined, standard: number): number {
  if (text === undefined) return standard;
  if (!/^\d+$/.test(text)) throw new Stop(`--${name} is "${text}". Give milliseconds in digits, such as --${name} ${standard}.`);
  return Number(text);
}

await main(async () => {
  const read = readArguments(process.argv.slice(2), { values: ['since', 'pause', 'timeout', 'content'], switches: ['json', 'help'] });
  if (typeof read === 'string') throw new Stop(`${read}\n${USAGE}`);
  const { words, options } = read;
  if (options['help'] !== undefined) throw new Stop(USAGE, 0);
  const since = options['since']?.at(-1);
  if (since !== undefined && !isRealDay(since)) throw new Stop(`--since is "${since}", which is no day. Write it as --since 2026-11-01.`);
  const pauseMs = milliseconds('pause', options['pause']?.at(-1), 1000);
  const timeoutMs = milliseconds('timeout', options['timeout']?.at(-1), 20_000);
  const all = linkedAddresses(parseContent(contentOf(resolve(options['content']?.at(-1) ?? `${ROOT}content`), 'visitor')));
  const links = all
    .filter(({ of }) => words.length === 0 || words.some((word) => of.startsWith(word)))
    .filter(({ accessed }) => since === undefined || (accessed !== null && accessed >= since));
  const isLive = process.stderr.isTTY;
  const visited = await makeRounds(
    links,
    (url) => visit(url, { fetch, timeoutMs }),
    { hosts: 8, pauseMs, sleep },
    (done, count) => {
      if (isLive) process.stderr.write(`\r${done} of ${count}`);
    },
  );
  if (isLive) process.stderr.write('\r');
  if (visited === null) console.error('There is no network: none of the first hosts could be reached. Nothing was learnt about any address.');
  if (options['json'] !== undefined) process.stdout.write(linksJson(visited ?? []));
  else if (visited !== null) process.stdout.write(linksText(visited));
});
