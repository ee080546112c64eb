// Drawings as pictures: SVG with the site's own fonts to PNG. Whoever draws knows neither variable fonts nor WOFF2, so each weight becomes a font of its own.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { pngOf } from './png.ts';
import { drawableText } from './type-widths.ts';

/** The weights that drawings and cards use. */
const WEIGHTS = [400, 600] as const;
/** What the styles call the families, and what the files in public/fonts call themselves. */
const FAMILIES: Readonly<Record<string, string>> = { "'Source Sans 3'": "'SourceSans3VF'", "'Source Serif 4'": "'Source Serif 4 Variable'" };

/** A drawing as a PNG so many pixels wide; its height follows. Throws with the drawer's words where the SVG cannot be read. */
export type Rasterizer = (svg: string, width: number) => Uint8Array;

/** The variable fonts of the site, in WOFF2, as one plain font for each weight. */
export async function staticFonts(fonts: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = [];
  // One after the other: the tool keeps one state.
  for (const font of fonts) {
    for (const wght of WEIGHTS)
      made.push(await subsetFont(Buffer.from(font), undefined, { keepAllGlyphs: true, targetFormat: 'sfnt', variationAxes: { wght } }));
  }
  return made;
}

/** The drawer, from its own program and plain fonts. To be called once in a thread. */
export async function rasterizer(program: Uint8Array, fonts: readonly Uint8Array[]): Promise<Rasterizer> {
  await initWasm(Uint8Array.from(program));
  const font = { loadSystemFonts: false, fontBuffers: [...fonts] };
  return (svg, width) => {
    // A space at the beginning of a run is lost in drawing: it goes before the run.
    const spaced = drawableText(svg).replace(/(<tspan\b[^>]*>)\s+/g, ' $1');
    const named = Object.entries(FAMILIES).reduce((text, [family, own]) => text.replaceAll(family, own), spaced);
    const drawing = new Resvg(named, { fitTo: { mode: 'width', value: width }, font });
    const image = drawing.render();
    try {
      return pngOf({ width: image.width, height: image.height, rgba: image.pixels });
    } finally {
      image.free();
      drawing.free();
    }
  };
}
