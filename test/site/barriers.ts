// What keeps somebody out of a page and axe does not look for, read from its markup: headings, tables, drawings, languages, names of links and fields.
import type { Page } from 'playwright-core';

/** `rule: what and where`, none on a page that everybody can use. */
export async function structureFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const all = <T extends Element = HTMLElement>(selector: string): T[] => [...document.querySelectorAll<T>(selector)];
    const start = (element: Element): string => element.outerHTML.slice(0, 110);
    const spoken = (element: Element): string => (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();

    const levels = all('h1,h2,h3,h4').filter((head) => head.checkVisibility());
    if (levels.filter(({ tagName }) => tagName === 'H1').length !== 1) faults.push('headings: not one h1');
    levels.forEach((head, at) => {
      const before = Number(levels[at - 1]?.tagName[1] ?? 0);
      if (Number(head.tagName[1]) > before + 1) faults.push(`headings: h${before} is followed by ${start(head)}`);
    });
    for (const landmark of ['main', 'body > header', 'body > footer', '[role=search]'])
      if (all(landmark).length === 0 && !document.body.classList.contains('embed')) faults.push(`landmarks: no ${landmark}`);
    const navigations = all('nav').map((nav) => nav.getAttribute('aria-label'));
    if (new Set(navigations).size < navigations.length || navigations.includes(null)) faults.push('landmarks: navigations that names do not tell apart');

    // A table is named by itself, or by the region, section or heading that no other unnamed table has.
    const named = new Set<Element>();
    const headings = all('h1,h2,h3,h4');
    for (const table of all<HTMLTableElement>('table')) {
      const around = table.closest('[role=region][aria-label], figure, section[aria-labelledby]');
      const heading = headings.findLast((head) => (head.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
      const source = heading && (!around || (around.matches('section') && around.contains(heading))) ? heading : around;
      const hasOwn = table.caption !== null || table.hasAttribute('aria-label') || table.hasAttribute('aria-labelledby');
      if (!hasOwn && (!source || named.has(source))) faults.push(`tables: no name of its own: ${start(table)}`);
      if (!hasOwn && source) named.add(source);
      for (const head of table.querySelectorAll('th')) {
        if (!head.hasAttribute('scope')) faults.push(`tables: a head without scope: ${start(head)}`);
        if (spoken(head) === '' && head.closest('thead')) faults.push(`tables: an empty head: ${start(head)}`);
      }
      // Where one row has a head, all have; a list of records may do without.
      const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
      let covered = 0;
      for (const row of table.querySelector('th[scope=row]') ? rows : []) {
        const head = row.querySelector('th');
        if (head) covered = head.rowSpan;
        if (covered <= 0) faults.push(`tables: a row without a head: ${start(row)}`);
        covered -= 1;
      }
    }

    for (const drawing of all<SVGElement>('svg:not(svg svg, [aria-hidden=true] svg, [aria-hidden=true])')) {
      const name = drawing.getAttribute('aria-label') ?? drawing.getAttribute('aria-labelledby') ?? drawing.querySelector(':scope > title')?.textContent;
      if (!name || drawing.getAttribute('role') !== 'img') faults.push(`drawings: no name: ${start(drawing)}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (/\p{Script=Han}/u.test(textContent ?? '') && !parentElement?.closest('script, style, option, title, desc, [lang|=zh]'))
        faults.push(`languages: Chinese in English: ${textContent?.slice(0, 60)}`);
    }
    // Links of one sentence, cell or item that sound alike and lead to different pages.
    const heard = new Map<string, string>();
    const places = new Map(all('td,th,li,p,figcaption,dd,nav').map((place, index) => [place, index]));
    for (const link of all<HTMLAnchorElement>('a[href]')) {
      const name = spoken(link) || (link.querySelector('[role=img]')?.getAttribute('aria-label') ?? '');
      if (name === '') faults.push(`links: no name: ${start(link)}`);
      const place = places.get(link.closest<HTMLElement>('td,th,li,p,figcaption,dd,nav') ?? document.body);
      const key = `${place} ${name}`;
      if (place !== undefined && (heard.get(key) ?? link.href) !== link.href) faults.push(`links: two sound the same, lead elsewhere: ${start(link)}`);
      heard.set(key, link.href);
    }
    for (const field of all<HTMLInputElement | HTMLSelectElement>('input:not([type=hidden]), select'))
      if (!field.labels?.length && !field.hasAttribute('aria-label')) faults.push(`fields: no label: ${start(field)}`);
    return [...new Set(faults)];
  });
}
