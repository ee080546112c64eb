// Text from strangers as a terminal, a log and a reader can bear it.

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** `U+202E`: how a character is named where it cannot be shown. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The text with everything that cannot be seen, or that would move the cursor or turn the line round, written as ‹U+202E›. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `‹${codePoint(character)}›`);
}
