// What of subset-font the drawing of pictures uses; it brings no types.
declare module 'subset-font' {
  interface Options {
    readonly keepAllGlyphs: true;
    readonly targetFormat: 'sfnt';
    readonly variationAxes: { readonly wght: number };
  }
  export default function subsetFont(font: Buffer, text: undefined, options: Options): Promise<Buffer>;
}
