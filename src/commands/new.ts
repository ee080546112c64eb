// npm run new: a fact, a source, an event, a provider or a metric. Asks for what is missing, shows what it would write, and writes all of it or nothing.
import { resolve } from 'node:path';
import { assembleLedger } from '../dataset/assemble.ts';
import type { Problem } from '../dataset/types.ts';
import { readArguments } from '../edits/arguments.ts';
import { commandLine, type Draft, draft, ENTRIES, type EntryKind, optionsOf } from '../edits/draft.ts';
import { judge } from '../edits/edit.ts';
import type { Answers } from '../edits/form.ts';
import { nextSteps } from '../edits/next-steps.ts';
import { readPage } from '../edits/read-page.ts';
import { textDiff } from '../edits/text-diff.ts';
import { proposal } from '../format/nearest.ts';
import { contentOf, writeEdits } from './content-files.ts';
import { printProblems } from './problems.ts';
import { askAtTerminal, isSomebodyThere } from './prompt.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE = `Usage: npm run new -- fact <provider> <metric> <period> <value> --source <id or address> [--claimant …] [--basis …]
       npm run new -- source <address>
       npm run new -- event <date> <title>
       npm run new -- provider <id> <name>
       npm run new -- metric <id> <label>
In a terminal it asks for whatever is left out. --help after a kind lists its options; --dry-run shows and writes nothing;
--fetch opens a new source's page and reads title, publisher, day and language from it; --content <folder> is for another tree.`;

const PAGE_TIMEOUT_MS = 20_000;

interface Options {
  readonly kind: EntryKind;
  readonly given: Answers;
  readonly folder: string;
  readonly isDry: boolean;
  readonly isFetching: boolean;
}

const isKind = (text: string): text is EntryKind => text in ENTRIES;

/** Which kind of entry it is, asked where somebody is there to say. */
async function chosenKind(): Promise<string> {
  if (!isSomebodyThere()) return '';
  const choices = Object.keys(ENTRIES).map((value) => ({ value, label: value }));
  const rest = { legal: '', isOpen: false, isOptional: false, suggestion: null, rejected: null, refuse: () => null };
  return askAtTerminal({ name: 'kind', text: 'What is to be entered?', choices, ...rest });
}

async function readOptions(args: readonly string[]): Promise<Options> {
  const isNamed = args[0] === '--help' || args[0]?.startsWith('--') === false;
  const kind = isNamed ? (args[0] ?? '') : await chosenKind();
  const rest = isNamed ? args.slice(1) : args;
  if (kind === '' || kind === '--help') throw new Stop(USAGE, kind === '' ? 1 : 0);
  if (!isKind(kind)) throw new Stop(`There is no new "${kind}". ${proposal(kind, Object.keys(ENTRIES), 'Kinds')}\n${USAGE}`);
  const read = readArguments(rest, { values: [...optionsOf(kind), 'content'], switches: ['dry-run', 'fetch', 'help'] });
  if (typeof read === 'string') throw new Stop(`${read}\nnpm run new -- ${kind} --help lists them all.`);
  const { words, options } = read;
  if (options['help'] !== undefined) throw new Stop(helpOf(kind), 0);
  const names = ENTRIES[kind].words;
  if (words.length > names.length) {
    throw new Stop(
      `"${words[names.length] ?? ''}" is one word too many after ${names.join(', ')}. Put a value of several words between quotes: "CNY 33.4 billion".`,
    );
  }
  const named = Object.fromEntries(words.map((word, index) => [names[index] ?? '', [word]] as const));
  const { content, 'dry-run': isDry, fetch: isFetching, ...given } = options;
  return {
    kind,
    given: { ...named, ...given },
    folder: resolve(content?.at(-1) ?? `${ROOT}content`),
    isDry: isDry !== undefined,
    isFetching: isFetching !== undefined,
  };
}

/** What each field is, a line or two each. */
function helpOf(kind: EntryKind): string {
  const { fields, words } = ENTRIES[kind];
  const lines = fields.map(({ name, asks, legal }) => `  ${(words as readonly string[]).includes(name) ? `<${name}>` : `--${name}`}\n      ${asks} ${legal}`);
  const more = optionsOf(kind).filter((name) => !fields.some((field) => field.name === name));
  const about = more.length === 0 ? [] : [`  --${more.join(', --')}\n      describe the document, where --source is an address that the ledger does not have.`];
  return [`npm run new -- ${kind} ${words.map((name) => `<${name}>`).join(' ')}`, ...lines, ...about].join('\n');
}

/** What the page says of itself; nothing where it does not open, which is said. */
async function openPage(url: string): Promise<Answers> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PAGE_TIMEOUT_MS), headers: { accept: 'text/html' } });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    return readPage(await response.text());
  } catch (error) {
    console.error(`The page could not be read: ${error instanceof Error ? error.message : String(error)}. Its fields are asked for instead.`);
    return {};
  }
}

/** Why nothing can be written yet, and the command that would do. */
function explainFaults(kind: EntryKind, made: Draft): string {
  const words: readonly string[] = ENTRIES[kind].words;
  const lines = made.faults.map(({ name, isMissing, message, suggestion }) => {
    const option = words.includes(name) ? `<${name}>` : `--${name}`;
    const meant = suggestion === null ? '' : ` Perhaps ${suggestion}?`;
    return isMissing ? `  ${option} is missing. ${message}${meant}` : `  ${option}: ${message}`;
  });
  return `Nothing was written. To enter this ${kind}:\n\n${lines.join('\n')}\n\nAgain, with what is right:\n  ${commandLine(kind, made)}`;
}

function explainProblems(fresh: readonly Problem[], folder: string, kind: EntryKind, made: Draft): string {
  const isAsking = kind === 'fact' && fresh.some(({ cure }) => /\bchecked\b/.test(cure));
  const checked = isAsking ? '\nWhere the source really says so, add --checked "why it stands".' : '';
  return `${printProblems(fresh, folder)}\n\nThe check would refuse this, so nothing was written.${checked}\nThe same again:\n  ${commandLine(kind, made)}`;
}

await main(async () => {
  const { kind, given, folder, isDry, isFetching } = await readOptions(process.argv.slice(2));
  const files = contentOf(folder, 'ledger');
  const { content, dataset } = assembleLedger(files);
  const known = { content, dataset, today: new Date().toISOString().slice(0, 10) };
  const ask = isSomebodyThere() ? askAtTerminal : null;
  const made = await draft({ kind, given, known, files, ask, ...(isFetching ? { readPage: openPage } : {}) });
  for (const note of made.notes) console.log(`${note}\n`);
  if (made.faults.length > 0) throw new Stop(explainFaults(kind, made));
  if (made.refusal !== null) throw new Stop(`${made.refusal} Nothing was written.`);
  console.log(made.edits.map(textDiff).join('\n'));
  const verdict = judge(files, made.edits);
  // A document that was entered alone waits for the fact that will name it.
  const fresh = verdict.fresh.filter(({ rule, subject }) => !(kind === 'source' && rule === 'unused-source' && made.newSources.includes(subject ?? '')));
  if (fresh.length > 0) throw new Stop(explainProblems(fresh, folder, kind, made));
  if (isDry) console.log('A dry run: nothing was written.');
  else writeEdits(folder, made.edits);
  console.log(nextSteps(kind, made, verdict.earlier, isDry));
});
