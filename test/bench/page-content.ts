// Takes the content out of a built page, as another tool would be given it: text, tables and drawings, without our frame, styles, scripts and elements.

/** The page's heading, in plain text. Throws where it has none. */
export function titleOf(html: string): string {
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1];
  if (heading === undefined) throw new Error('The page has no heading.');
  return heading.replace(/<[^>]+>/g, '').trim();
}

/**
 * What stands in the page's main part but for its heading. Our own elements give way to what they hold, forms and buttons go, and so do classes, which no
 * other theme knows; no line is empty, for Markdown ends a block of HTML there.
 */
export function bodyOf(html: string): string {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error('The page has no main part.');
  return main
    .replace(/<h1[^>]*>[\s\S]*?<\/h1>/, '')
    .replace(/<(script|style|form|button|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?[a-z]+-[a-z-]+(?:\s[^>]*)?>/g, '')
    .replace(/\sclass="[^"]*"/g, '')
    .replace(/\n\s*\n/g, '\n')
    .trim();
}
