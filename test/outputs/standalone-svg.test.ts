import { describe, expect, it } from 'vitest';
import { plainColour } from '../../src/outputs/plain-colour.ts';
import { standaloneStyle } from '../../src/outputs/standalone-style.ts';
import { standaloneSvg } from '../../src/outputs/standalone-svg.ts';
import { fromOklch } from '../styles/colour-science.ts';

const css = `
@layer tokens {
  :root { --paper: light-dark(oklch(0.985 0.004 165), oklch(0.195 0.01 175)); --ink: light-dark(oklch(0.22 0.012 200), oklch(0.935 0.008 165)); --sans: 'Source Sans 3', 'Sans Fallback', sans-serif; --t-meta: 400 0.7813rem / 1rem var(--sans); }
  .p-north { --hue: light-dark(oklch(0.64 0.16 52), oklch(0.84 0.12 68)); --hue-text: var(--hue); }
  .p-south { --hue: light-dark(oklch(0.43 0.145 256), oklch(0.78 0.105 257)); }
}
@layer chart {
  .chart { font: var(--t-meta); block-size: auto; fill: var(--ink); }
  .chart .line { stroke: var(--hue, var(--ink)); stroke-width: 2.4; }
  .chart .tint { fill: color-mix(in oklch, var(--ink) var(--tint), var(--paper)); }
  .tint-2 { --tint: 12%; }
  .chart .unused { stroke: var(--ink); }
  @media (max-width: 900px) { .chart { display: none; } }
}`;
const markup =
  '<svg class="chart chart-wide" viewBox="0 0 880 100" width="880" height="100" role="img" aria-label="x"><path class="divide" d></path><g class="p-north"><a href="/providers/north/"><path class="line" d="M0,0H9"></path></a><text>A &amp; B</text></g><rect class="tint tint-2"></rect></svg>';
const words = {
  title: 'North <leads> & more',
  caption: 'Revenue',
  summary: 'North 4.',
  note: '',
  source: 'Sources: North.',
  address: 'https://example.org/figures/x/',
};

describe('a plain colour', () => {
  it.each([
    ['oklch(0 0 0)', '#000000'],
    ['oklch(1 0 0)', '#ffffff'],
    ['light-dark(oklch(1 0 0), oklch(0 0 0))', '#ffffff'],
    ['color-mix(in oklch, oklch(1 0 0) 100%, oklch(0 0 0))', '#ffffff'],
    ['color-mix(in oklch, oklch(0.6 0.1 350) 50%, oklch(0.6 0.1 10))', plainColour('oklch(0.6 0.1 0)', 'light')],
    ['none', 'none'],
    ['1.4', '1.4'],
  ])('of %s is %s', (value, colour) => {
    expect(plainColour(value, 'light')).toBe(colour);
  });

  it('is the one that the tests of contrast measure', () => {
    const linear = (byte: string): number => {
      const encoded = Number.parseInt(byte, 16) / 255;
      return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
    };
    const [r, g, b] = (plainColour('oklch(0.64 0.16 52)', 'dark').match(/[0-9a-f]{2}/g) ?? []).map(linear);
    const expected = fromOklch(0.64, 0.16, 52);
    for (const [index, channel] of [r, g, b].entries()) expect(channel).toBeCloseTo(expected[index] ?? -1, 2);
  });
});

describe('the styles of a drawing that stands alone', () => {
  const sheet = standaloneStyle(css, markup);

  it('know no custom property, layer, rem or colour that old viewers do not read', () => {
    expect(sheet).not.toMatch(/var\(|--|oklch|light-dark|@layer|rem\b|display|block-size/);
    expect(sheet).toContain('.chart{font-weight:400;font-size:12.5px;');
  });

  it('paint what belongs to a provider in its hue, and only providers that are drawn', () => {
    expect(sheet).toMatch(/\.chart \.line\{stroke:#[0-9a-f]{6};stroke-width:2\.4\}\n\.p-north \.line,\.line\.p-north\{stroke:#d56a10\}/);
    expect(sheet).not.toMatch(/south|unused/);
  });

  it('read what a class beside it sets, and leave out what nothing sets', () => {
    expect(sheet).toMatch(/\.tint-2 \.tint,\.tint\.tint-2\{fill:#[0-9a-f]{6}\}/);
    expect(sheet).not.toContain('.chart .tint{');
  });

  it('have a dark form of their colours, and of nothing else', () => {
    const dark = sheet.slice(sheet.indexOf('@media (prefers-color-scheme: dark)'));
    expect(dark).toContain('.p-north .line,.line.p-north{stroke:#');
    expect(dark).not.toMatch(/width|font/);
  });
});

describe('a drawing in a file of its own', () => {
  const file = standaloneSvg(markup, words, css, (path) => `https://example.org${path}`);

  it('carries its name, its words and where it comes from', () => {
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain('<title id="title">North &lt;leads&gt; &amp; more</title>\n<desc id="desc">North 4.</desc>');
    expect(file).toContain('Sources: North.');
    expect(file).toContain('https://example.org/figures/x/</text>');
  });

  it('makes its links whole and leaves out paths without data', () => {
    expect(file).toContain('href="https://example.org/providers/north/"');
    expect(file).not.toContain('divide');
  });

  it('fails aloud where there is no drawing', () => {
    expect(() => standaloneSvg('<p>nothing</p>', words, css, String)).toThrow('has no drawing');
  });
});
