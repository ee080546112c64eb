// robots.txt: everybody may read everything; where the origin is known, the address of the sitemap.

/** The file. A sitemap is named by its full address or not at all, as the protocol asks: `sitemap` is null where the site does not know its origin. */
export function robotsText(sitemap: string | null): string {
  return ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`])].map((line) => `${line}\n`).join('');
}
