// Tells a change of content, which the gate can vouch for, from a change of anything else, which only a person can.

/** A file that the gate reads, below content/: plain names joined by slashes, never a step upward. */
const CONTENT_FILE = /^content\/(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*\.(?:mdx|yaml)$/;
/** The guide for people: nothing reads it but they. */
const GUIDE = 'content/README.md';

/**
 * True where every changed path is a file of content, so that the change adds no code of its own; false for no paths at all.
 * Give it each path once as it was and once as it is, as `git diff --name-only --no-renames -z` prints them: a renamed file is two.
 * Paths that git puts between quotes, with steps upward or with any other ending are not content.
 */
export function isContentOnly(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => path === GUIDE || CONTENT_FILE.test(path));
}
