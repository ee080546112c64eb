import { expect, test } from 'vitest';
import { bytesOf, contentsOf } from './weights.ts';

test('nothing weighs nothing, compressed too', () => {
  expect(bytesOf([])).toEqual({ raw: 0, gzip: 0, brotli: 0 });
  expect(bytesOf([''])).toEqual({ raw: 0, gzip: 0, brotli: 0 });
});

test('files are compressed one by one, as they travel', () => {
  const one = bytesOf(['a'.repeat(1000)]);
  expect(one.raw).toBe(1000);
  expect(one.gzip).toBeLessThan(40);
  expect(one.brotli).toBeLessThan(one.gzip);
  const two = bytesOf(['a'.repeat(1000), 'a'.repeat(1000)]);
  expect(two).toEqual({ raw: 2 * one.raw, gzip: 2 * one.gzip, brotli: 2 * one.brotli });
});

test('styles and scripts are found, descriptions in JSON are none', () => {
  const html = '<style>a{}</style><script type="application/ld+json">{}</script><script type="module">b()</script><script src="/x.js"></script>';
  expect(contentsOf(html, 'style')).toEqual(['a{}']);
  expect(contentsOf(html, 'script')).toEqual(['b()', '']);
});
