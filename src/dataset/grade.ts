// Confidence grades, computed from what a reader can open.
import type { Source } from '../schema/source.ts';
import type { Grade } from './types.ts';

const WORST_FIRST: readonly Grade[] = ['D', 'C', 'B', 'A'];

/** The grade of one document: A the company's own page in the original; B a copy of it, or a transcript; C press or analyst; D one weak source. */
export function gradeOfSource({ tier, via }: Pick<Source, 'tier' | 'via'>): Grade {
  switch (tier) {
    case 'filing':
    case 'company':
      return via === undefined ? 'A' : 'B';
    case 'transcript':
      return 'B';
    case 'press':
    case 'analyst':
      return 'C';
    case 'machine-transcript':
    case 'repository':
    case 'blog':
      return 'D';
  }
}

/** The grade of documents together is that of the best; D where none is known. What others say of the same fact is weighed in confidence.ts. */
export function gradeOfFact(sources: readonly Pick<Source, 'tier' | 'via'>[]): Grade {
  const grades = sources.map(gradeOfSource);
  return WORST_FIRST.findLast((grade) => grades.includes(grade)) ?? 'D';
}

/** A derived fact is as good as its weakest input; D where there is none. */
export function weakestGrade(grades: readonly Grade[]): Grade {
  return WORST_FIRST.find((grade) => grades.includes(grade)) ?? 'D';
}

/** One letter worse; a D stays a D. */
export function lowered(grade: Grade): Grade {
  return WORST_FIRST[WORST_FIRST.indexOf(grade) - 1] ?? 'D';
}

/** One letter better; an A stays an A. */
export function raised(grade: Grade): Grade {
  return WORST_FIRST[WORST_FIRST.indexOf(grade) + 1] ?? 'A';
}
