// sitemap.xml: every page that search engines may list, with the day on which what it shows was last checked.

/** One page of the sitemap. */
export interface SitemapPage {
  /** Its full address. */
  readonly address: string;
  /** The day of its data; null for a page of mere words. */
  readonly day: string | null;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** The file, pages by address. The protocol allows 50,000 pages in one; more throw. */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  if (pages.length > 50_000) throw new Error(`A sitemap holds 50,000 pages at most, and there are ${pages.length}.`);
  const lines = pages
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map(({ address, day }) => `  <url><loc>${escaped(address)}</loc>${day === null ? '' : `<lastmod>${day}</lastmod>`}</url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('')}</urlset>\n`;
}
