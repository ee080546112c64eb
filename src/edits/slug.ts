// Ids out of names: lower-case Latin letters and digits, joined by hyphens.

/** The id that a name gives, at most so many words of it; null where no Latin letter or digit is in it. */
export function slugOf(name: string, words = 9): string | null {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase();
  const found = plain.match(/[a-z0-9]+/g) ?? [];
  return found.length === 0 ? null : found.slice(0, words).join('-');
}
