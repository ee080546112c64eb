// The ledger with a seventh cloud: what test/seventh/ holds laid over content/, as a contributor would have written it there.
import { parse } from 'yaml';
import { readContent } from '../../src/dataset/from-disk.ts';
import type { SourceFile } from '../../src/dataset/types.ts';

/** The seventh cloud, which content/ knows as a benchmark. */
export const SEVENTH = 'google';

interface Line {
  readonly provider: string;
  readonly comparable: boolean;
  readonly counts: string;
}

/** The metric with the line put first in its list of what each provider counts. Throws where it has no such list. */
function withLine(text: string, { provider, comparable, counts }: Line): string {
  if (!text.includes('\ncomparability:\n')) throw new Error(`A metric of test/seventh/comparability.yaml has no list for ${provider}.`);
  return text.replace(
    '\ncomparability:\n',
    `\ncomparability:\n  - provider: ${provider}\n    comparable: ${comparable}\n    counts: ${JSON.stringify(counts)}\n`,
  );
}

/** All files of content/, sorted by path, with those of test/seventh/content/ added or in the place of their namesakes, and its lines in the metrics. */
export function seventhFiles(lines: string): readonly SourceFile[] {
  const files = new Map([...readContent('content'), ...readContent('test/seventh/content')].map((file) => [file.path, file]));
  for (const [metric, [line]] of Object.entries(parse(lines) as Readonly<Record<string, readonly Line[]>>)) {
    const file = files.get(`metrics/${metric}.mdx`);
    if (file === undefined || line === undefined) throw new Error(`test/seventh/comparability.yaml speaks of ${metric}, which content/ does not have.`);
    files.set(file.path, { ...file, text: withLine(file.text, line) });
  }
  return [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
