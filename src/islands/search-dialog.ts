// The search dialog: fetched, with its script and its styles, when somebody first asks for it.
import styles from '../styles/search.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import type { Load } from './search-engine.ts';
import './search-panel.ts';
import { element } from './search-results.ts';

const PLACEHOLDER = 'alibaba capex 2025-Q2, ¥33.4 billion, 阿里云';

/** Opens the dialog with the cursor in its field; on the search page it goes to that page's field. `load` fetches a script by its place beside the others. */
export function openSearch(load: Load): void {
  const own = document.querySelector<HTMLInputElement>('search-panel[data-page] input');
  const dialog = own === null ? (document.querySelector<HTMLDialogElement>('dialog.search') ?? makeDialog(load)) : null;
  if (dialog !== null && !dialog.open) dialog.showModal();
  const field = own ?? dialog?.querySelector('input');
  field?.focus();
  field?.select();
}

function makeDialog(load: Load): HTMLDialogElement {
  adoptStyles(styles);
  const dialog = document.createElement('dialog');
  dialog.className = 'search';
  dialog.setAttribute('aria-label', 'Search');
  dialog.append(makePanel(load));
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a, .close'))) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** The parts of SearchPanel.astro without its facets. The masthead's form says where the search page is. */
function makePanel(load: Load): HTMLElement {
  const address = document.querySelector<HTMLFormElement>('form.find')?.action ?? '/search/';
  const panel = Object.assign(document.createElement('search-panel'), { load });
  panel.setAttribute('data-base', new URL('..', address).pathname);
  panel.setAttribute('data-limit', '8');
  const field = { type: 'search', name: 'q', 'aria-label': 'Words or a figure', placeholder: PLACEHOLDER, autocomplete: 'off', spellcheck: 'false' };
  panel.append(
    element(
      'form',
      { action: address, role: 'search', 'aria-label': 'Search the ledger' },
      element('input', field),
      element('button', { type: 'button', class: 'close' }, 'Close'),
    ),
    element('output', { 'aria-live': 'polite' }),
    element('ul', { class: 'answer' }),
    element('ol', { id: 'search-hits' }),
  );
  return panel;
}
