// Runs every rule over the content and takes off what exceptions.yaml accepts: all problems at once, sorted by place.
import type { Exception } from '../schema/exception.ts';
import { assembleLedger } from './assemble.ts';
import type { Doc } from './parse.ts';
import { comparePlaces } from './place.ts';
import { type Prose, readProse } from './prose.ts';
import type { Finding, Ledger, ReadBody, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { findUnneeded, unneededException } from './rules/unneeded-exception.ts';
import type { Assembly, Problem, SourceFile } from './types.ts';
import { remembered } from './remembered.ts';

/** Rules that guard the reading itself: no reason makes an unreadable file readable, or code prose. */
const UNSILENCED = new Set(['readable-file', 'plain-letters', 'plain-fields', 'legal-path', 'schema', 'closed-components', unneededException.name]);

/** The dataset and every problem of the files, sorted by file, line, column and rule. */
export function inspect(files: readonly SourceFile[]): Assembly {
  const ledger = assembleLedger(files);
  const found = RULES.flatMap((rule) => runRule(rule, ledger));
  const { kept, used } = silence(found, ledger.content.exceptions?.data ?? []);
  const names = [...RULES.map((rule) => rule.name), unneededException.name];
  const leftovers = [...findUnneeded(ledger.content, used, names, UNSILENCED)].map((finding) => toProblem(unneededException.name, finding));
  return { dataset: ledger.dataset, problems: [...kept, ...leftovers].sort(compareProblems) };
}

/** The problems one rule finds in a ledger. */
export function runRule(rule: Rule, ledger: Ledger): readonly Problem[] {
  return [...findingsOf(rule, ledger)].map((finding) => toProblem(rule.name, finding));
}

function* findingsOf(rule: Rule, ledger: Ledger): Iterable<Finding> {
  if (rule.scope === 'fact') for (const fact of ledger.facts) yield* rule.check(fact, ledger);
  else if (rule.scope === 'form') for (const doc of ledger.content.docs) yield* rule.check(doc);
  else if (rule.scope === 'file') for (const doc of ledger.content.docs) yield* rule.check(doc, ledger);
  else if (rule.scope === 'ledger') yield* rule.check(ledger, readBody);
  else for (const doc of ledger.content.docs) if (doc.path.endsWith('.mdx')) yield* rule.check(readBody(doc), doc, ledger);
}

const readBody: ReadBody = remembered((doc: Doc<unknown>): Prose => readProse(doc.body));

function toProblem(rule: string, { place, message, cure, subject }: Finding): Problem {
  return { ...place, rule, message, cure, subject };
}

function silence(problems: readonly Problem[], exceptions: readonly Exception[]): { kept: Problem[]; used: ReadonlySet<Exception> } {
  const used = new Set<Exception>();
  const kept = problems.filter((problem) => {
    const excuses = UNSILENCED.has(problem.rule) ? [] : exceptions.filter((exception) => covers(exception, problem));
    for (const exception of excuses) used.add(exception);
    return excuses.length === 0;
  });
  return { kept, used };
}

/** Files are named with or without the leading content/. */
function covers({ rule, file, subject }: Exception, problem: Problem): boolean {
  return rule === problem.rule && file.replace(/^content\//, '') === problem.file && (subject === undefined || subject === problem.subject);
}

function compareProblems(a: Problem, b: Problem): number {
  return comparePlaces(a, b) || (a.rule === b.rule ? 0 : a.rule < b.rule ? -1 : 1) || (a.message < b.message ? -1 : 1);
}
