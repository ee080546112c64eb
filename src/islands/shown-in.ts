// Reads the figure that leads a period of a series' table.
import type { Shown } from '../format/report-link.ts';

/** Its period and its value, without the notes beneath it. */
export function shownIn(body: Element): Shown {
  const row = body.querySelector('tr');
  const words = [...(row?.cells[1]?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? '');
  return { anchor: body.id, period: row?.querySelector('th b')?.textContent ?? '', value: words.join('').trim() };
}
