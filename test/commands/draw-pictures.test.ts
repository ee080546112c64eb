// Pictures of a finished site: drawn once, taken from before where nothing changed, drawn again where what was kept is broken.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';
import { drawPictures } from '../../src/commands/draw-pictures.ts';
import { PictureCache } from '../../src/commands/picture-cache.ts';
import { CARD_SIZE } from '../../src/outputs/card-svg.ts';

const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const svg = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#fff"/><text x="9" y="40" font-family="'Source Sans 3'">AWS</text></svg>`;

/** A site of one figure, one series and one card. */
function site(name: string): string {
  const folder = join(scratch, name);
  for (const part of ['figures/aws', 'cards/metrics']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'figures', 'capex.svg'), svg(300, 100));
  writeFileSync(join(folder, 'figures', 'aws', 'capex.svg'), svg(200, 100));
  writeFileSync(join(folder, 'cards', 'metrics', 'capex.svg'), svg(CARD_SIZE.width, CARD_SIZE.height));
  return folder;
}
const PICTURES = ['cards/metrics/capex.png', 'figures/aws/capex.png', 'figures/capex.png'] as const;
const bytesOf = (folder: string): readonly string[] => PICTURES.map((name) => readFileSync(join(folder, name)).toString('base64'));

describe('drawing the pictures of a site', () => {
  const kept = join(scratch, 'kept');

  it('gives each figure a PNG twice as wide, and each card one in place of its SVG', async () => {
    const folder = site('first');
    expect(await drawPictures(folder, kept)).toEqual({ drawn: 3, kept: 0 });
    const sizes = PICTURES.map((name) => PNG.sync.read(readFileSync(join(folder, name)))).map(({ width, height }) => [width, height]);
    expect(sizes).toEqual([
      [CARD_SIZE.width, CARD_SIZE.height],
      [400, 200],
      [600, 200],
    ]);
    expect(readdirSync(join(folder, 'cards', 'metrics'))).toEqual(['capex.png']);
    expect(readdirSync(join(folder, 'figures')).toSorted()).toEqual(['aws', 'capex.png', 'capex.svg']);
  }, 60_000);

  it('takes what it drew before, and comes to the same bytes without', async () => {
    const [again, elsewhere] = [site('again'), site('elsewhere')];
    expect(await drawPictures(again, kept)).toEqual({ drawn: 0, kept: 3 });
    expect(await drawPictures(elsewhere, join(scratch, 'other'))).toEqual({ drawn: 3, kept: 0 });
    expect(bytesOf(again)).toEqual(bytesOf(join(scratch, 'first')));
    expect(bytesOf(elsewhere)).toEqual(bytesOf(again));
  }, 60_000);

  it('draws again what was kept and broke', async () => {
    const [cut = '', changed = ''] = readdirSync(kept).toSorted();
    writeFileSync(join(kept, cut), readFileSync(join(kept, cut)).subarray(0, 60));
    writeFileSync(join(kept, changed), Buffer.concat([readFileSync(join(kept, changed)), Buffer.from([0])]));
    const folder = site('broken');
    expect(await drawPictures(folder, kept)).toEqual({ drawn: 2, kept: 1 });
    expect(bytesOf(folder)).toEqual(bytesOf(join(scratch, 'first')));
    expect(await drawPictures(site('mended'), kept)).toEqual({ drawn: 0, kept: 3 });
  }, 60_000);

  it('says which picture cannot be drawn', async () => {
    const folder = site('faulty');
    writeFileSync(join(folder, 'figures', 'capex.svg'), '<svg width="10" height="10"');
    await expect(drawPictures(folder, join(scratch, 'faulty-kept'))).rejects.toThrow(/capex\.png cannot be drawn/);
    writeFileSync(join(folder, 'figures', 'capex.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await expect(drawPictures(folder, join(scratch, 'faulty-kept'))).rejects.toThrow(/capex\.svg does not say how wide it is/);
  }, 60_000);

  it('does nothing for a site without figures', async () => {
    const folder = join(scratch, 'empty');
    mkdirSync(folder);
    expect(await drawPictures(folder, join(scratch, 'empty-kept'))).toEqual({ drawn: 0, kept: 0 });
  });
});

describe('kept pictures', () => {
  const folder = join(scratch, 'cache');
  const drawer = [Buffer.from('program')];
  const picture = Buffer.from('picture');

  it('are found by drawing, width and drawer together', () => {
    const cache = new PictureCache(folder, drawer);
    expect(cache.get('<svg/>', 10)).toBeNull();
    cache.put('<svg/>', 10, picture);
    expect(cache.get('<svg/>', 10)).toEqual(picture);
    expect(cache.get('<svg />', 10)).toBeNull();
    expect(cache.get('<svg/>', 11)).toBeNull();
    expect(new PictureCache(folder, [Buffer.from('another program')]).get('<svg/>', 10)).toBeNull();
  });

  it('go when nothing has asked for them in two weeks', () => {
    const cache = new PictureCache(folder, drawer);
    cache.put('<svg id="old"/>', 10, picture);
    const day = 86_400;
    const now = Date.UTC(2026, 0, 31) / 1000;
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), now - 15 * day, now - 15 * day);
    cache.put('<svg id="new"/>', 10, picture);
    expect(cache.prune(now * 1000)).toBe(2);
    expect(cache.get('<svg id="new"/>', 10)).toEqual(picture);
    expect(cache.get('<svg id="old"/>', 10)).toBeNull();
  });
});
