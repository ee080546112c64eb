// Colours as every viewer of SVG reads them: light-dark() decided, OKLCH worked out, '#rrggbb'.

export type Theme = 'light' | 'dark';

const OKLCH = /oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*\)/g;
const LIGHT_DARK = /light-dark\(((?:[^(),]|\([^()]*\))*),((?:[^(),]|\([^()]*\))*)\)/g;
const MIX = /color-mix\(in oklch,\s*(oklch\([^()]*\))\s+([\d.]+)%,\s*(oklch\([^()]*\))\s*\)/g;

/** Lightness, chroma, hue in degrees. */
type Oklch = readonly [number, number, number];

/** The value with each of its colours made plain; what is no colour stays as it is. */
export function plainColour(value: string, theme: Theme): string {
  return value
    .replace(LIGHT_DARK, (_, light: string, dark: string) => (theme === 'light' ? light : dark).trim())
    .replace(MIX, (_, one: string, percent: string, other: string) => hexOf(mixed(parsed(one), parsed(other), Number(percent) / 100)))
    .replace(OKLCH, (colour) => hexOf(parsed(colour)));
}

function parsed(colour: string): Oklch {
  const [, lightness, percent, chroma, hue] = new RegExp(OKLCH.source).exec(colour) ?? [];
  return [Number(lightness) / (percent === '%' ? 100 : 1), Number(chroma), Number(hue)];
}

/** As color-mix() does it in OKLCH: a share of the first, the hue along the shorter way round. */
function mixed(one: Oklch, other: Oklch, share: number): Oklch {
  const turn = ((((one[2] - other[2]) % 360) + 540) % 360) - 180;
  return [one[0] * share + other[0] * (1 - share), one[1] * share + other[1] * (1 - share), other[2] + turn * share];
}

/** OKLCH after Ottosson (2020) as sRGB, cut to the gamut channel by channel. */
function hexOf([lightness, chroma, degrees]: Oklch): string {
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
