// What gets the focus inside a table that scrolls comes out from under the heads that stay in view. Browsers do most of it by scroll-padding, not all.

addEventListener('focusin', ({ target }) => {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td') : null;
  const box = cell?.closest('.matrix-box, .scroll');
  if (!(target instanceof Element) || !cell || !box) return;
  const place = target.getBoundingClientRect();
  const first = edgeOf(cell.closest('tr')?.cells[0]);
  const head = edgeOf(cell.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]);
  if (first) box.scrollLeft -= Math.max(0, first.right - place.left);
  if (head) box.scrollTop -= Math.max(0, head.bottom - place.top);
});

/** Where a cell lies that stays in view while its table scrolls; null for any other. */
function edgeOf(cell: HTMLTableCellElement | undefined): DOMRect | null {
  return cell && getComputedStyle(cell).position === 'sticky' ? cell.getBoundingClientRect() : null;
}

export {};
