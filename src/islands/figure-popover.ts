// A click on a figure shows where it comes from: the fact's own section of its series page, fetched then. Without script the link leads there.

import { reportOn } from '../format/report-link.ts';
import { shownIn } from './shown-in.ts';

const FIGURES = 'a.figure, .matrix td a';
/** Where browsers know it, the site's policy lets text become markup by this name alone: a page of the site, looked through and never shown as it came. */
const PARSING = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('ledger', { createHTML: (html: string) => html });
interface TrustedTypes {
  readonly createPolicy: <R>(name: string, rules: R) => R;
}
/** The popover is made once and moved from figure to figure. */
let popover: HTMLElement | null = null;
let openedBy: HTMLAnchorElement | null = null;

addEventListener('click', (event) => {
  if (!(event instanceof MouseEvent) || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(FIGURES) : null;
  if (!link || !link.hash || link.origin !== location.origin || link.pathname === location.pathname) return;
  event.preventDefault();
  void show(link);
});

async function show(link: HTMLAnchorElement): Promise<void> {
  const section = await sectionAt(link.href);
  if (!section) {
    location.href = link.href;
    return;
  }
  openedBy = link;
  const box = popover ?? makePopover();
  box.replaceChildren(section);
  // Its links come after the figure in the order of the keyboard.
  box.showPopover({ source: link });
  place(box, link);
  box.focus();
}

/** The popover form of the section that the link's fragment names; null where the page or the section cannot be had. */
async function sectionAt(address: string): Promise<DocumentFragment | null> {
  try {
    const url = new URL(address);
    const response = await fetch(url.pathname);
    if (!response.ok) return null;
    // Without its styles, which this page's policy would refuse aloud.
    const html = (await response.text()).replace(/<style>[\s\S]*?<\/style>/g, '');
    const page = new DOMParser().parseFromString(PARSING?.createHTML(html) ?? html, 'text/html');
    const section = page.getElementById(decodeURIComponent(url.hash.slice(1)));
    const title = page.querySelector('h1')?.textContent ?? '';
    return section ? digest(section, title, url, [...page.querySelectorAll('ul.tools a')]) : null;
  } catch {
    return null;
  }
}

/** Title, value and the other cells of the section's first row under the heads of their columns, and links: the whole series, its citation, and the page's tools (src/pages/providers), the first of which reports an error. */
function digest(section: Element, title: string, url: URL, [report, edit]: readonly Element[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  const row = section.querySelector('tr');
  const heads = [...(section.closest('table')?.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent ?? '');
  const heading = document.createElement('h2');
  heading.id = 'popover-title';
  heading.textContent = `${title}, ${row?.querySelector('th b')?.textContent ?? ''}`;
  const value = document.createElement('p');
  value.className = 'value';
  value.append(...copies(row?.cells[1]));
  const list = document.createElement('dl');
  for (const cell of [...(row?.cells ?? [])].slice(2)) {
    if (cell.textContent?.trim() === '') continue;
    const term = document.createElement('dt');
    term.textContent = heads[cell.cellIndex] ?? '';
    const detail = document.createElement('dd');
    detail.append(...copies(cell));
    list.append(term, detail);
  }
  const links = document.createElement('p');
  links.append(anchor('Whole series', `${url.pathname}${url.hash}`), ' ', anchor('Cite', `${url.pathname}#cite`));
  if (report) links.append(' ', anchor('Report an error', reportOn(report.getAttribute('href') ?? '', shownIn(section))));
  if (edit) links.append(' ', anchor(edit.textContent ?? '', edit.getAttribute('href') ?? ''));
  fragment.append(heading, value, list, links);
  return fragment;
}

function copies(cell: Element | undefined): Node[] {
  return [...(cell?.childNodes ?? [])].map((node) => document.importNode(node, true));
}

function anchor(text: string, address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = text;
  return link;
}

function makePopover(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'provenance';
  box.popover = 'auto';
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', 'popover-title');
  // Who leaves it by the keyboard leaves nothing lying over the page.
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) box.hidePopover();
  });
  box.addEventListener('toggle', (event) => {
    const hasFocus = box.contains(document.activeElement) || document.activeElement === document.body;
    if (event instanceof ToggleEvent && event.newState === 'closed' && hasFocus) openedBy?.focus({ preventScroll: true });
  });
  document.body.append(box);
  popover = box;
  return box;
}

/** Under the figure, above it where there is no room, never past the window's edge. */
function place(box: HTMLElement, link: HTMLElement): void {
  const figure = link.getBoundingClientRect();
  const width = box.offsetWidth;
  const height = box.offsetHeight;
  const left = Math.max(8, Math.min(figure.left, innerWidth - width - 8));
  const below = figure.bottom + 4;
  const top = below + height > innerHeight ? Math.max(8, figure.top - height - 4) : below;
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

export {};

export {};
