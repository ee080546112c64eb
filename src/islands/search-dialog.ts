// The search dialog: fetched, with its script, when somebody first asks for it.
import './search-panel.ts';

/** Opens the dialog that stands in the page as a template, with the cursor in its field. */
export function openSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search') ?? unfold();
  if (!dialog.open) dialog.showModal();
  const field = dialog.querySelector('input');
  field?.focus();
  field?.select();
}

function unfold(): HTMLDialogElement {
  const template = document.querySelector<HTMLTemplateElement>('#search-template');
  const dialog = template?.content.querySelector('dialog')?.cloneNode(true);
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('The page lacks the template of the search dialog.');
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog || (event.target instanceof Element && event.target.closest('a, .close'))) dialog.close();
  });
  return dialog;
}
