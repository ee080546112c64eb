// A page's Content-Security-Policy: nothing from elsewhere, and of inline styles and scripts only those whose hash it names.
import { createHash } from 'node:crypto';

const DIRECTIVES = {
  before: ["default-src 'none'"],
  after: ["img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "worker-src 'self'", "base-uri 'none'", "form-action 'self'"],
};

/** The bodies of the inline elements of one name, in order, each once; scripts that only carry data are left out. */
function inlineBodies(html: string, element: 'style' | 'script'): string[] {
  const pattern = new RegExp(`<${element}((?:\\s[^>]*)?)>([\\s\\S]*?)</${element}>`, 'g');
  const bodies = [...html.matchAll(pattern)]
    .filter(([, attributes = '']) => !/\ssrc=/.test(attributes) && !/\stype="(?:application|text)\/(?!javascript)[^"]*"/.test(attributes))
    .map(([, , body = '']) => body);
  return [...new Set(bodies)];
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy that lets a page's own inline styles and scripts in, and nothing else inline. */
export function policyFor(html: string): string {
  const scripts = ["script-src 'self' 'wasm-unsafe-eval'", ...inlineBodies(html, 'script').map(hash)].join(' ');
  const styles = ["style-src 'self'", ...inlineBodies(html, 'style').map(hash)].join(' ');
  return [...DIRECTIVES.before, scripts, styles, ...DIRECTIVES.after].join('; ');
}

/** The page with its policy as the first thing after its character set. Pages without `<meta charset>` (redirects) get it at the start of the head. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}">`;
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (charset.test(html)) return html.replace(charset, (found) => found + meta);
  return html.replace(/<head>|<!doctype html>/i, (found) => found + meta);
}
