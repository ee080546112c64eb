import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor, sealed, withOneScript, withOneStyle } from '../../src/outputs/content-policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = ''): string => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  it('lets nothing inline in where nothing stands inline', () => {
    const policy = policyFor(page(''));
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('sha256');
    expect(policy).not.toContain('unsafe-inline');
  });

  it('names each inline style and running script once', () => {
    const policy = policyFor(page('<style>a{}</style><script>go()</script><script type="module">go()</script>'));
    expect(policy.split(hash('go()'))).toHaveLength(2);
    expect(policy).toContain(hash('a{}'));
  });

  it('leaves out data blocks and scripts from files', () => {
    const policy = policyFor(page('<script type="application/ld+json">{}</script><script type="module" src="/assets/a.js"></script>'));
    expect(policy).not.toContain('sha256');
  });
});

describe('a sealed page', () => {
  it('has one style, in the order in which they stood, where the first stood', () => {
    expect(withOneStyle('<head><style>@layer a,b;</style><title>x</title><style>b{top:0}</style></head><p><style>c{}</style>')).toBe(
      '<head><style>@layer a,b;b{top:0}</style><title>x</title></head><p><style>c{}</style>',
    );
  });

  it('keeps dollar signs of the styles as they stand', () => {
    expect(withOneStyle('<head><style>a::after{content:"$&"}</style></head>')).toBe('<head><style>a::after{content:"$&"}</style></head>');
  });

  it('says its policy right after its character set, with the hash of the joined style', () => {
    const result = sealed(page('<style>a{top:0}</style><style>b{top:1px}</style>'));
    expect(result).toContain('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
    expect(result).toContain(hash('a{top:0}b{top:1px}'));
  });

  it('has one classic script where the first stood, and leaves modules, files and data alone', () => {
    const others = '<script type="module">c()</script><script src="/d.js"></script><script type="application/ld+json">{}</script>';
    expect(withOneScript(`<head><script>a()</script></head><p>${others}<script>b("$&")</script>`)).toBe(
      `<head><script>a();b("$&")</script></head><p>${others}`,
    );
    expect(withOneScript('<p>')).toBe('<p>');
  });

  it('keeps scripts that stand after its end inside its body', () => {
    expect(sealed(`${page('', '<p>')}<script type="module">go()</script>`)).toMatch(/<p><script type="module">go\(\)<\/script><\/body><\/html>$/);
  });

  it('gives a redirect, which names no character set, its policy too', () => {
    expect(sealed('<!doctype html><title>Redirecting</title>')).toContain('Content-Security-Policy');
  });
});
