// How wide a font says its signs are, read from its own tables: the map of signs and the widths of glyphs.

/** The widths in thousandths of the size, by sign; undefined for signs that the font has not. The font is plain TrueType. */
export function fontWidths(font: Uint8Array, signs: string): readonly (number | undefined)[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  const table = (name: string): number => {
    const start = tables.get(name);
    if (start === undefined) throw new Error(`The font has no table ${name}.`);
    return start;
  };
  const units = view.getUint16(table('head') + 18);
  const measured = view.getUint16(table('hhea') + 34);
  const glyphOf = signMap(view, table('cmap'));
  return [...signs].map((sign) => {
    const glyph = glyphOf(sign.codePointAt(0) ?? 0);
    return glyph === 0 ? undefined : Math.round((view.getUint16(table('hmtx') + 4 * Math.min(glyph, measured - 1)) * 1000) / units);
  });
}

/** The glyph of a sign, after the font's map in its fourth format; 0 for none. */
function signMap(view: DataView, cmap: number): (sign: number) => number {
  const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + 8 * index));
  const start = maps.find((map) => view.getUint16(map) === 4);
  if (start === undefined) throw new Error('The font has no map of the fourth format.');
  const count = view.getUint16(start + 6) / 2;
  return (sign) => {
    for (let index = 0; index < count; index += 1) {
      const last = start + 14 + 2 * index;
      const first = last + 2 + 2 * count;
      if (sign > view.getUint16(last) || sign < view.getUint16(first)) continue;
      const shift = view.getInt16(first + 2 * count);
      const place = first + 4 * count;
      const offset = view.getUint16(place);
      return offset === 0 ? (sign + shift) & 0xffff : view.getUint16(place + offset + 2 * (sign - view.getUint16(first)));
    }
    return 0;
  };
}
