// Seals a built page: its inline styles become one, cut to what it uses, its inline scripts one, and its Content-Security-Policy lets in only the inline text whose hash it names.
import { createHash } from 'node:crypto';
import { usedStyles } from './used-styles.ts';

const BEFORE = ["default-src 'none'"];
const AFTER = ["img-src 'self'", "font-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'"];

const STYLE = /<style>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/g;

/** The bodies of inline scripts that run, in order, each once. Data blocks (JSON-LD) do not run and need no hash. */
function inlineScripts(html: string): string[] {
  const running = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !/\ssrc=/.test(attributes) && (!/\stype=/.test(attributes) || /\stype="?module"?/.test(attributes)),
  );
  return [...new Set(running.map(([, , body = '']) => body))];
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of a page's inline scripts that run, as a policy names them. */
export function scriptHashes(html: string): readonly string[] {
  return inlineScripts(html).map(hash);
}

/** The policy that lets a page's own inline styles and scripts in, and nothing else inline. */
export function policyFor(html: string): string {
  const styles = [...new Set([...html.matchAll(STYLE)].map(([, body = '']) => body))];
  const scripts = ["script-src 'self' 'wasm-unsafe-eval'", ...scriptHashes(html)].join(' ');
  return [...BEFORE, scripts, ["style-src 'self'", ...styles.map(hash)].join(' '), ...AFTER].join(';');
}

/** The page with the styles of its head in one element where the first stood, cut to what it uses: one hash, and the line of layers stays first. */
export function withOneStyle(html: string): string {
  const end = html.indexOf('</head>');
  if (end === -1) return html;
  const bodies: string[] = [];
  const head = html.slice(0, end).replace(STYLE, (_, body: string) => (bodies.push(body.trim()) === 1 ? '<style>\0</style>' : ''));
  const rest = html.slice(end);
  return head.replace('\0', () => usedStyles(bodies.join(''), rest)) + rest;
}

/** The page with its classic inline scripts in one element where the first stood: one hash. Each must be fit to run before the body is there. */
export function withOneScript(html: string): string {
  const bodies: string[] = [];
  const rest = html.replace(/<script>([\s\S]*?)<\/script>/g, (_, body: string) => (bodies.push(body) === 1 ? '<script>\0</script>' : ''));
  return rest.replace('\0', () => bodies.join(';'));
}

/** The page with whatever stands after its end moved into its body: component scripts end up there. */
function withinBody(html: string): string {
  const [, before = '', after = ''] = /^([\s\S]*)<\/body>\s*<\/html>([\s\S]*\S[\s\S]*)$/.exec(html) ?? [];
  return after === '' ? html : `${before}${after.trim()}</body></html>`;
}

/** The page as it is published: one style, one classic script, and its policy right after its character set; redirects, which have none, get it first in their head. */
export function sealed(html: string): string {
  const page = withinBody(withOneScript(withOneStyle(html)));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(page)}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  return page.replace(charset.test(page) ? charset : /<head>|<!doctype html>/i, (found) => found + meta);
}
