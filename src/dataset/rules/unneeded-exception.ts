// An exception that excuses nothing any more is removed, so that their number can only shrink. The runner calls it last.
import type { Exception } from '../../schema/exception.ts';
import { proposal } from '../../format/nearest.ts';
import type { Content } from '../parse.ts';
import type { Finding } from '../rule.ts';

export const unneededException = {
  name: 'unneeded-exception',
  description: 'Every entry of exceptions.yaml names a rule and still silences a complaint of it.',
} as const;

/** The findings about exceptions of which none was used. */
export function* findUnneeded(content: Content, used: ReadonlySet<Exception>, rules: readonly string[], unsilenced: ReadonlySet<string>): Iterable<Finding> {
  const doc = content.exceptions;
  for (const [index, exception] of (doc?.data ?? []).entries()) {
    if (doc === null || used.has(exception)) continue;
    const { rule, file, subject } = exception;
    const isKnown = rules.includes(rule);
    if (!isKnown) {
      yield { place: doc.at([index, 'rule']), message: `There is no rule "${rule}".`, cure: proposal(rule, rules, 'The rules'), subject: rule };
    } else if (unsilenced.has(rule)) {
      yield {
        place: doc.at([index, 'rule']),
        message: `The rule "${rule}" knows no exceptions.`,
        cure: 'Mend what it complains about and remove this entry.',
        subject: rule,
      };
    } else {
      yield {
        place: doc.at([index]),
        message: `The exception to "${rule}" in ${file}${subject === undefined ? '' : ` for ${subject}`} silences nothing.`,
        cure: 'Remove it, or name the file and subject as the complaint does.',
        subject: rule,
      };
    }
  }
}
