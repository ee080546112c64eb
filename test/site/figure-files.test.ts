// The figures as files of the built site: every SVG is whole, plain and light, and named by its page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, openBrowser, siteFolder } from './browser.ts';

const folder = join(siteFolder(), 'figures');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.svg'))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

/** The most that a drawing may weigh, before it is compressed. */
const MOST_BYTES = 30 * 1024;
/** The map of the world, of which the land alone is half. */
const MOST_OF_THE_MAP = 48 * 1024;

describe('the drawings to take away', () => {
  it('are as many as the figures’ tables', () => {
    const tables = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.csv'));
    expect(files.map(({ name }) => name.replace(/svg$/, 'csv')).toSorted()).toEqual(tables.toSorted());
  });

  it('weigh at most 30 KB, the map of the world 48', () => {
    expect(
      files
        .filter(({ name, text }) => Buffer.byteLength(text) > (name === 'footprint-map.svg' ? MOST_OF_THE_MAP : MOST_BYTES))
        .map(({ name, text }) => `${name} ${Buffer.byteLength(text)}`),
    ).toEqual([]);
  });

  it('lean on nothing that only the site has', () => {
    const leaning = files.filter(({ text }) => /:is\(|var\(|oklch\(|light-dark\(|@layer|@import|url\(|<script|\sstyle=|\bNaN\b/.test(text));
    expect(leaning.map(({ name }) => name)).toEqual([]);
  });
});

describe('the pictures to take away', () => {
  const widthOf = (svg: string): number => Number(/<svg\b[^>]*\swidth="([\d.]+)"/.exec(svg)?.[1]);

  it('stand beside the drawings, each twice as wide as its own', () => {
    const odd = files.flatMap(({ name, text }) => {
      const file = join(folder, name.replace(/svg$/, 'png'));
      if (!existsSync(file)) return [`${name} has none`];
      // The width stands in the first chunk of every PNG.
      const width = readFileSync(file).readUInt32BE(16);
      return width === Math.round(2 * widthOf(text)) ? [] : [`${name} ${width}`];
    });
    expect(odd).toEqual([]);
  });

  it('are read whole by others and hold paper, ink and hues', () => {
    for (const { name } of files.filter((_, index) => index % 60 === 0)) {
      const { data } = PNG.sync.read(readFileSync(join(folder, name.replace(/svg$/, 'png'))));
      const colours = new Set(new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4));
      expect(colours.size, name).toBeGreaterThan(20);
    }
  });
});

describeInBrowser('in a browser', () => {
  it('every one is XML with a name, words and a source', async () => {
    const browser = await openBrowser();
    const page = await browser.newPage();
    const faults = await page.evaluate(
      (all) =>
        all.flatMap(({ name, text }) => {
          const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
          const error = root.querySelector('parsererror')?.textContent ?? (root.namespaceURI === 'http://www.w3.org/2000/svg' ? null : 'no SVG');
          if (error !== null) return [`${name}: ${error.slice(0, 200)}`];
          const said = ['title', 'desc'].every((part) => (root.querySelector(`:scope > ${part}`)?.textContent ?? '').trim() !== '');
          const address = /\/(?:figures|providers|models|silicon|footprint)\//.test([...root.querySelectorAll('text')].at(-1)?.textContent ?? '');
          return said && address ? [] : [`${name}: no title, description or address`];
        }),
      files,
    );
    await page.close();
    expect(faults).toEqual([]);
  });
});
