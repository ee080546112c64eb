// /changelog.json: every difference to the last release, whole.
import type { RecordedFact } from '../dataset/ledger-state.ts';
import type { Changelog } from '../figures/changelog.ts';

/** The differences as JSON text: facts by id with what they stated before and state now. null before the first release. */
export function changelogJson(log: Changelog | null, asOf: string): string {
  const release = log?.releases[0];
  if (log === null || release === undefined) return 'null\n';
  const { diff, tables } = log;
  const one = ({ id, stated }: RecordedFact): object => ({ id, stated });
  const pair = (before: RecordedFact | null, after: RecordedFact | null): object => ({
    id: (after ?? before)?.id ?? null,
    before: before === null ? null : { id: before.id, stated: before.stated },
    after: after === null ? null : { id: after.id, stated: after.stated },
  });
  const content = {
    release: { version: release.version, asOf: release.asOf },
    asOf,
    added: diff.added.map(one),
    restated: diff.restated.map(({ before, after }) => pair(before, after)),
    changed: diff.changed.map(({ before, after }) => pair(before, after)),
    disputed: diff.opened.map(({ key, shown }) => ({ key, shown: shown.id })),
    settled: diff.settled.map(({ key, shown }) => ({ key, shown: shown.id })),
    removed: diff.withdrawn.map(one),
    moved: diff.moved.map(({ before, after }) => pair(before, after)),
    passed: diff.flips,
    tables,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
