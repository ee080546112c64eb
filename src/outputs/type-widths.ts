// How wide the site's fonts set words, sign by sign, so that cards can be laid out before anything is drawn. A test holds the widths to public/fonts.

/** The signs that public/fonts can set. */
export const SIGNS = ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u00a0£¥§©°±·½×é\u2011–—‘’“”…€↑→↓−≈≠≤≥';

/** A font in a weight. */
export type Face = 'sans-400' | 'sans-600' | 'serif-600';

/** Widths of SIGNS in thousandths of the size. What the serif has not is taken from the sans. */
export const WIDTHS: Readonly<Record<Face, readonly number[]>> = {
  'sans-400': [
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350, 497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497,
    425, 847, 543, 588, 571, 615, 527, 494, 617, 652, 263, 479, 579, 486, 727, 647, 664, 566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303,
    497, 500, 542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542, 555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241,
    303, 497, 200, 497, 497, 497, 744, 331, 497, 249, 808, 497, 496, 311, 480, 800, 249, 249, 426, 426, 948, 497, 619, 619, 619, 497, 497, 497, 497, 497,
  ],
  'sans-600': [
    200, 315, 483, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344, 513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513,
    445, 875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674, 582, 674, 591, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324,
    513, 500, 549, 516, 562, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549, 564, 564, 373, 431, 361, 556, 495, 748, 480, 495, 443, 324, 254,
    324, 513, 200, 513, 513, 513, 747, 348, 513, 275, 827, 513, 507, 322, 480, 800, 275, 275, 483, 483, 964, 513, 618, 618, 618, 513, 513, 513, 513, 513,
  ],
  'serif-600': [
    226, 315, 415, 544, 532, 928, 732, 207, 375, 375, 451, 544, 304, 331, 304, 361, 538, 538, 538, 538, 538, 538, 538, 538, 538, 538, 304, 304, 544, 544, 544,
    431, 865, 698, 659, 650, 732, 622, 600, 709, 798, 384, 391, 710, 607, 920, 749, 729, 624, 729, 694, 548, 640, 747, 693, 1004, 669, 654, 580, 348, 361, 348,
    544, 526, 400, 543, 618, 518, 609, 531, 369, 558, 636, 326, 306, 600, 328, 943, 638, 579, 620, 598, 464, 465, 359, 625, 559, 825, 570, 568, 485, 357, 301,
    357, 544, 226, 532, 532, 513, 747, 339, 513, 304, 827, 544, 531, 322, 526, 826, 230, 230, 449, 448, 846, 532, 618, 618, 618, 544, 544, 513, 544, 544,
  ],
};

const PLACES = new Map([...SIGNS].map((sign, place) => [sign, place]));
const UNKNOWN = 600;

/** Pixels that a text takes in one line at a size. */
export function lineWidth(text: string, face: Face, size: number): number {
  const widths = WIDTHS[face];
  return ([...text].reduce((sum, sign) => sum + (widths[PLACES.get(sign) ?? -1] ?? UNKNOWN), 0) * size) / 1000;
}

/**
 * The text with nothing that public/fonts cannot set: accents they lack go, other scripts go with the brackets around them ('Anue (鉅亨)' is 'Anue').
 * Markup stays as it is.
 */
export function drawableText(text: string): string {
  return text
    .replace(/\s?\([\u2e80-\u9fff\uff00-\uffef\s]+\)/g, '')
    .replace(/[^\0-\x7f]/gu, (sign) => (PLACES.has(sign) ? sign : [...sign.normalize('NFKD')].filter((part) => PLACES.has(part)).join('')));
}

/** A text in lines no wider than `room`, as even as that number of lines allows. A word that is wider stands alone. */
export function balancedLines(text: string, face: Face, size: number, room: number): readonly string[] {
  const lines = filledLines(text, face, size, room);
  if (lines.length < 2) return lines;
  // The narrowest room that keeps the number of lines, to four pixels.
  let [low, high] = [room / lines.length, room];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    if (filledLines(text, face, size, middle).length <= lines.length) high = middle;
    else low = middle;
  }
  const even = filledLines(text, face, size, high);
  return even.every((line) => lineWidth(line, face, size) <= room) ? even : lines;
}

/** A text in lines no wider than `room`, each as full as can be. */
export function filledLines(text: string, face: Face, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && lineWidth(`${last} ${word}`, face, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
