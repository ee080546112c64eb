import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HUES } from '../../src/schema/provider.ts';
import { contrast, difference, differenceOfLab, fromOklch, seenWith, VISIONS, type Rgb } from './colour-science.ts';

const read = (name: string): string => readFileSync(new URL(`../../src/styles/${name}`, import.meta.url), 'utf8');
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

const PAIR = /light-dark\(oklch\(([\d.]+) ([\d.]+) ([\d.]+)\), oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)\)/;

/** The two colours of a custom property in a piece of a style sheet. */
function colours(css: string, property: string): Record<Theme, Rgb> {
  const declaration = new RegExp(`${property}: ([^;]+);`).exec(css)?.[1] ?? '';
  const alias = /^var\((--[\w-]+)\)$/.exec(declaration)?.[1];
  if (alias !== undefined) return colours(css, alias);
  const numbers = PAIR.exec(declaration)?.slice(1).map(Number);
  if (numbers === undefined) throw new Error(`${property} is no light-dark() of two oklch() colours.`);
  const [l = 0, c = 0, h = 0, dl = 0, dc = 0, dh = 0] = numbers;
  return { light: fromOklch(l, c, h), dark: fromOklch(dl, dc, dh) };
}

const tokens = read('tokens.css');
const grounds = { paper: colours(tokens, '--paper'), band: colours(tokens, '--band'), hover: colours(tokens, '--hover') };
const hues = HUES.map((id) => {
  const block = new RegExp(`\\.hue-${id} \\{([^}]+)\\}`).exec(read('hues.css'))?.[1] ?? '';
  return { id, mark: colours(block, '--hue'), text: colours(block, '--hue-text') };
});
const pairs = hues.flatMap((one, index) => hues.slice(index + 1).map((other) => [one, other] as const));

describe('the instruments', () => {
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ] as const)('measure the published CIEDE2000 pair %j and %j as %d', (one, other, expected) => {
    expect(differenceOfLab(one, other)).toBeCloseTo(expected, 4);
  });

  it('find 21 between black and white', () => {
    expect(contrast(fromOklch(0, 0, 0), fromOklch(1, 0, 0))).toBeCloseTo(21, 1);
  });
});

describe.each(THEMES)('the %s colours', (theme) => {
  it.each(['--ink', '--ink-2', '--ink-3', '--accent'])('let %s be read on every ground', (name) => {
    for (const ground of Object.values(grounds)) expect(contrast(colours(tokens, name)[theme], ground[theme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(hues)('let the mark of $id be seen, and its words be read, on paper and band', ({ mark, text }) => {
    for (const ground of [grounds.paper, grounds.band]) {
      expect(contrast(mark[theme], ground[theme])).toBeGreaterThanOrEqual(3);
      expect(contrast(text[theme], ground[theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(VISIONS)('keep every two hues apart under %s vision', (vision) => {
    for (const [one, other] of pairs) {
      const seen = difference(seenWith(vision, one.mark[theme]), seenWith(vision, other.mark[theme]));
      expect(seen, `${one.id} and ${other.id}`).toBeGreaterThanOrEqual(15);
    }
  });
});
