// The path is the identity, so a file must lie where its kind lives.
import type { Content } from '../parse.ts';
import type { Finding, Rule } from '../rule.ts';

export const legalPath: Rule = {
  name: 'legal-path',
  description: 'Every file of content/ lies where its kind of entry lives.',
  scope: 'ledger',
  check: ({ content }) => ofPaths(content),
};

/** Files that lie where nothing may. */
export function* ofPaths({ strays }: Pick<Content, 'strays'>): Iterable<Finding> {
  for (const { path, message, cure } of strays) yield { place: { file: path, line: 1, column: 1 }, message, cure, subject: path };
}
