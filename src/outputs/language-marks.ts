// Marks what stands in Chinese on a page in English, wherever it comes from, so that it is spoken and set as such.

/** Chinese characters, and what may stand between two of them: their punctuation, spaces, digits. */
const CHINESE = /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef·\s\d.]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])?/gu;
/** What a page consists of: elements whose text takes no markup, comments, tags, text. */
const PARTS = /<(script|style|title|desc|option|textarea)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>|[^<]+/gi;
const CLOSES_ITSELF = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** The page with every run of Chinese in its body in an element that says so; text whose element names a language stays as it is. */
export function withLanguages(html: string): string {
  const start = html.indexOf('<body');
  if (start === -1 || !/\p{Script=Han}/u.test(html.slice(start))) return html;
  /** The name of the element that names a language, and how many of that name are open. */
  let spoken = '';
  let open = 0;
  let drawings = 0;
  const body = html.slice(start).replace(PARTS, (part: string, raw: string | undefined, slash: string | undefined, name: string | undefined, rest: string) => {
    if (raw !== undefined || part.startsWith('<!')) return part;
    if (name === undefined) {
      if (open > 0) return part;
      const mark = drawings > 0 ? 'tspan' : 'span';
      return part.replace(CHINESE, (run) => `<${mark} lang="zh">${run}</${mark}>`);
    }
    const step = slash === '/' ? -1 : rest.endsWith('/') || CLOSES_ITSELF.has(name) ? 0 : 1;
    if (name === 'svg') drawings += step;
    if (open > 0) open += name === spoken ? step : 0;
    else if (step === 1 && /\slang=/.test(rest)) [spoken, open] = [name, 1];
    return part;
  });
  return html.slice(0, start) + body;
}
