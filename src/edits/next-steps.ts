// What to do after a new entry is written, in a few lines.
import type { Draft, EntryKind } from './draft.ts';
import { one } from './form.ts';

/** What the check says now, and what comes next. `earlier` is the number of problems that the ledger had before. */
export function nextSteps(
  kind: EntryKind,
  { answers, edits, newSources }: Pick<Draft, 'answers' | 'edits' | 'newSources'>,
  earlier: number,
  isDry: boolean,
): string {
  const found = earlier === 0 ? 'The check finds no problem.' : `The check finds nothing new; the ${earlier} it found before are still there: npm run check.`;
  if (isDry) return found;
  const paths = edits.map(({ path }) => `content/${path}`).join(' ');
  return [
    `Written. ${kind === 'source' ? waiting(newSources) : found}`,
    'Next:',
    ...stepsOf(kind, answers).map((step) => `  ${step}`),
    `  git add ${paths}`,
    '  git commit',
  ].join('\n');
}

function waiting(newSources: readonly string[]): string {
  return `The check will say that nothing rests on "${newSources.join('", "')}" until an entry names it.`;
}

function stepsOf(kind: EntryKind, answers: Draft['answers']): readonly string[] {
  const id = one(answers, 'id') ?? '…';
  switch (kind) {
    case 'fact':
      return [
        'npm run diff           what a reader would see change',
        `npm run dev            then open /providers/${one(answers, 'provider') ?? ''}/${one(answers, 'metric') ?? ''}/`,
      ];
    case 'source':
      return [`npm run new -- fact <provider> <metric> <period> <value> --source ${one(answers, 'as') ?? ''}`];
    case 'event':
      return ['npm run dev            then open /timeline/'];
    case 'provider':
      return [
        `npm run new -- fact ${id} <metric> <period> <value> --source <id or address>`,
        `content/README.md says what else content/providers/${id}/index.mdx may hold: perimeters, links, speakers.`,
        `It is ranked by a metric once content/metrics/<metric>.mdx says under comparability what ${id} counts.`,
      ];
    case 'metric':
      return [
        `npm run new -- fact <provider> ${id} <period> <value> --source <id or address>`,
        `content/README.md says what else content/metrics/${id}.mdx may hold: comparability above all.`,
      ];
  }
}
