// The gate: nothing under content/ is compiled, drawn or published before every file has passed. It reads text and runs nothing.
import { parseContent } from '../parse.ts';
import { comparePlaces } from '../place.ts';
import { readProse } from '../prose.ts';
import type { Finding, FormRule } from '../rule.ts';
import { closedComponents, ofProse } from '../rules/closed-components.ts';
import { legalPath, ofPaths } from '../rules/legal-path.ts';
import { plainFields } from '../rules/plain-fields.ts';
import { plainLetters } from '../rules/plain-letters.ts';
import { readableFile } from '../rules/readable-file.ts';
import { schema } from '../rules/schema.ts';
import type { Problem, SourceFile } from '../types.ts';

/** Rules that judge a file by itself; `npm run check` runs them too, among all others. */
const FORM: readonly FormRule[] = [readableFile, plainLetters, plainFields, schema];

/** All that is refused in these files, sorted by place; nothing for files that are harmless, however wrong their facts. */
export function gate(files: readonly SourceFile[]): readonly Problem[] {
  const content = parseContent(files);
  const problems = [...ofPaths(content)].map((finding) => toProblem(legalPath.name, finding));
  for (const doc of content.docs) {
    for (const rule of FORM) for (const finding of rule.check(doc)) problems.push(toProblem(rule.name, finding));
    if (doc.path.endsWith('.mdx')) for (const finding of ofProse(readProse(doc.body), doc)) problems.push(toProblem(closedComponents.name, finding));
  }
  return problems.sort(comparePlaces);
}

function toProblem(rule: string, { place, message, cure, subject }: Finding): Problem {
  return { ...place, rule, message, cure, subject };
}
