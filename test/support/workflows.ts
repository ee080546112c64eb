// The rules that the workflows of .github/workflows keep, read from their YAML: what a stranger's change can reach, and what may write.
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}
type Permissions = string | Readonly<Record<string, string>>;
export interface Workflow {
  readonly on: unknown;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** What each job may write, by workflow and job; every other job only reads. */
const MAY_WRITE: Readonly<Record<string, readonly string[]>> = {
  'comment.yml/comment': ['pull-requests'],
  'publish.yml/deploy': ['pages', 'id-token'],
  'weekly.yml/tell': ['issues'],
};
const LONGEST_MINUTES = 60;

/** The workflow in a file. */
export function readWorkflow(text: string): Workflow {
  return parse(text) as Workflow;
}

const writesOf = (permissions: Permissions | undefined): readonly string[] =>
  typeof permissions === 'string' ? [permissions] : Object.entries(permissions ?? {}).flatMap(([name, right]) => (right === 'write' ? [name] : []));

/** Every rule that a workflow breaks, in sentences; none where it keeps all of them. */
export function workflowFaults(file: string, text: string): readonly string[] {
  const workflow = readWorkflow(text);
  return [
    ...wholeFaults(text, workflow),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) => jobFaults(`${file}/${name}`, job).map((fault) => `${name}: ${fault}`)),
  ];
}

function wholeFaults(text: string, { on, permissions, concurrency }: Workflow): readonly string[] {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as readonly string[]) : Object.keys(on as object);
  const readsAtMost = typeof permissions === 'object' && Object.entries(permissions).every(([name, right]) => name === 'contents' && right === 'read');
  const unnamed = text.split('\n').filter((line) => /^\s*(?:- )?uses: /.test(line) && !/@[0-9a-f]{40} # v\d+(?:\.\d+){2}$/.test(line));
  return [
    events.includes('pull_request_target') ? 'pull_request_target runs with rights on what a stranger proposes' : '',
    readsAtMost ? '' : 'the permissions at its head are more than contents: read, or not said',
    concurrency === undefined ? 'nothing says which of its runs wait for each other' : '',
    /\$\{\{[^}]*\bsecrets\b/.test(text) ? 'it uses a secret' : '',
    ...unnamed.map((line) => `${line.trim()} is not pinned by a whole commit with its version beside it`),
  ].filter((fault) => fault !== '');
}

function jobFaults(place: string, { permissions, steps = [], 'timeout-minutes': minutes }: Job): readonly string[] {
  const writes = writesOf(permissions);
  const isAllowed = writes.every((right) => MAY_WRITE[place]?.includes(right));
  const runsCode = steps.some(({ run, uses }) => run !== undefined || uses?.startsWith('actions/checkout@'));
  return [
    isAllowed ? '' : `may write ${writes.join(', ')}`,
    writes.length > 0 && runsCode ? 'may write and runs code of the repository' : '',
    minutes === undefined || minutes > LONGEST_MINUTES ? 'has no limit of time' : '',
    ...steps.flatMap(stepFaults),
  ].filter((fault) => fault !== '');
}

function stepFaults({ uses = '', run = '', with: given = {} }: Step): readonly string[] {
  const script = typeof given['script'] === 'string' ? given['script'] : '';
  return [
    uses.startsWith('actions/checkout@') && given['persist-credentials'] !== false ? 'leaves the token in the checked-out folder' : '',
    uses.startsWith('actions/checkout@') && given['ref'] !== undefined ? 'checks out something else than the event is about' : '',
    `${run}${script}`.includes('${{') ? 'puts an expression into a script, where its text would be code' : '',
    /\bnpm (?:install|i)\b|\bcurl\b|\bwget\b|\bnpx\b/.test(run) ? `fetches what no lock file names: ${run.trim()}` : '',
  ];
}

/** The scripts of package.json that a workflow runs. */
export function npmScriptsIn(text: string): readonly string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:--silent )?)(\w+)/g)].map(([, name = '']) => name);
  return [...named, ...(/\bnpm test\b/.test(text) ? ['test'] : [])];
}

/** The script of the step with a name, as the action would run it. Throws where there is none. */
export function scriptOf(text: string, isMeant: (script: string) => boolean): string {
  const scripts = Object.values(readWorkflow(text).jobs).flatMap(({ steps = [] }) => steps.flatMap((step) => step.with?.['script'] ?? []));
  const found = scripts.find((script): script is string => typeof script === 'string' && isMeant(script));
  if (found === undefined) throw new Error('No step has that script.');
  return found;
}
