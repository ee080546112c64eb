import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/edits/read-page.ts';

describe('readPage', () => {
  it('finds nothing where the page says nothing', () => {
    expect(readPage('')).toEqual({});
    expect(readPage('<p lang="zh">Published 2025-01-01 by somebody</p>')).toEqual({});
  });

  it('reads what the head states, whatever the order of attributes', () => {
    const html = `<!doctype html><html class=x lang="en-GB"><head><title>Other | Site</title>
      <meta content="Sales &amp; margins
      rise" property="og:title"><meta name='article:published_time' content='2025-08-20T09:00:00+08:00'>
      <meta property="og:site_name" content="Daily News"></head><body><title>no</title>`;
    expect(readPage(html)).toEqual({ title: ['Sales & margins rise'], publisher: ['Daily News'], date: ['2025-08-20'], language: ['en'] });
  });

  it('falls back to the title and to structured data, and takes no day that is none', () => {
    expect(readPage('<html lang="zh-CN"><title>阿里云\u200b 财报</title><script type="application/ld+json">{"datePublished": "2025-08-21"}</script>')).toEqual({
      title: ['阿里云 财报'],
      date: ['2025-08-21'],
      language: ['zh'],
    });
    expect(readPage('<meta name="date" content="20 August 2025"><meta name="pubdate" content="2025-99-99">')).toEqual({});
  });
});
