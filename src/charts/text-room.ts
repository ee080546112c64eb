// How much room words take, so that labels can be laid out where no browser measures them. Widths are those of the site's sans at a size, a little generous.

/** Widths in thousandths of the size, by kind of character. */
const NARROW = /[ .,:;'’|!ijlIft()[\]/-]/;
const WIDE = /[MWmw%@—×]/;
const CAPITAL = /[A-Z$&≈–−]/;
const IDEOGRAPH = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Pixels that a text takes in one line at a size; `weight` 600 takes a little more. */
export function textWidth(text: string, size = 12.5, weight: 400 | 600 = 400): number {
  const thousandths = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  return ((thousandths * size) / 1000) * (weight === 600 ? 1.06 : 1);
}

function widthOf(character: string): number {
  if (IDEOGRAPH.test(character)) return 1000;
  if (NARROW.test(character)) return 290;
  if (WIDE.test(character)) return 810;
  return CAPITAL.test(character) ? 600 : 510;
}

/** The text in lines no wider than `room` pixels, broken at spaces; `most` lines, the last of which ends in '…' where words are left over. */
export function wrapText(text: string, room: number, most: number, size = 12.5): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').replace(/[,;:.]$/, '')} …`];
}
