// Cuts an MDX file into its YAML front matter and its body, keeping the offsets that places are counted from.

export interface FrontMatter {
  readonly ok: true;
  readonly yaml: string;
  /** Offset of the first character of the YAML. */
  readonly yamlOffset: number;
  readonly body: string;
  /** Offset of the first character of the body. */
  readonly bodyOffset: number;
}

export interface NoFrontMatter {
  readonly ok: false;
  /** Where the fault stands. */
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
}

const FENCE = /^---[ \t]*\r?(?:\n|$)/;
/** Other readers of front matter end it at any line that begins so; where they would differ from this one it is refused. */
const CLOSING_FENCE = /(?<=\n)(---|\+\+\+)([^\r\n]*)/g;

/** Splits at the two lines of three hyphens; the first must be the file's first line. */
export function splitFrontMatter(text: string): FrontMatter | NoFrontMatter {
  const opening = FENCE.exec(text);
  if (opening === null) {
    return {
      ok: false,
      offset: 0,
      message: 'The file does not begin with front matter.',
      cure: 'Begin the first line with three hyphens, write the fields, and close with a second line of three hyphens.',
    };
  }
  const yamlOffset = opening[0].length;
  CLOSING_FENCE.lastIndex = yamlOffset;
  const closing = CLOSING_FENCE.exec(text);
  if (closing === null) {
    return {
      ok: false,
      offset: 0,
      message: 'The front matter is opened here and never closed.',
      cure: 'Put a line of three hyphens after its last field.',
    };
  }
  if (closing[1] !== '---' || closing[2]?.trim() !== '') {
    return {
      ok: false,
      offset: closing.index,
      message: `A line of the front matter begins with "${closing[1] ?? ''}" and says more.`,
      cure: 'Close the front matter with a line of three hyphens alone, and begin no other line with them.',
    };
  }
  const afterFence = closing.index + closing[0].length;
  const bodyOffset = afterFence + (/^\r?\n/.exec(text.slice(afterFence, afterFence + 2))?.[0].length ?? 0);
  return { ok: true, yaml: text.slice(yamlOffset, closing.index), yamlOffset, body: text.slice(bodyOffset), bodyOffset };
}
