// Colours as every viewer of SVG reads them: light-dark() decided, OKLCH worked out, '#rrggbb'.

export type Theme = 'light' | 'dark';

const OKLCH = /oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)/g;
const LIGHT_DARK = /light-dark\(((?:[^(),]|\([^()]*\))*),((?:[^(),]|\([^()]*\))*)\)/g;

/** The value with each of its colours made plain; what is no colour stays as it is. */
export function plainColour(value: string, theme: Theme): string {
  return value
    .replace(LIGHT_DARK, (_, light: string, dark: string) => (theme === 'light' ? light : dark).trim())
    .replace(OKLCH, (_, lightness: string, percent: string, chroma: string, hue: string) =>
      hexOf(Number(lightness) / (percent === '%' ? 100 : 1), Number(chroma), Number(hue)),
    );
}

/** OKLCH after Ottosson (2020) as sRGB, cut to the gamut channel by channel. */
function hexOf(lightness: number, chroma: number, degrees: number): string {
  const a = chroma * Math.cos((degrees * Math.PI) / 180);
  const b = chroma * Math.sin((degrees * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map(byteOf).join('')}`;
}

function byteOf(linear: number): string {
  const held = Math.min(1, Math.max(0, linear));
  const encoded = held <= 0.0031308 ? 12.92 * held : 1.055 * held ** (1 / 2.4) - 0.055;
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0');
}
