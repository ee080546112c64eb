// On every page, inline: search keys, remembered colours and currency. It stands in the page as written here, so it has no type syntax.
(() => {
  const root = document.documentElement;
  const remembered = ['theme', 'currency'];
  try {
    for (const name of remembered) {
      const value = localStorage.getItem(name);
      if (value) root.setAttribute('data-' + name, value);
    }
  } catch {}

  // From here on the checked switch says what holds; the attribute only bridged the time until it was there.
  addEventListener('DOMContentLoaded', () => {
    for (const name of remembered) {
      const value = root.getAttribute('data-' + name);
      const input = document.querySelector('input[name="' + name + '"][value="' + value + '"]');
      if (input instanceof HTMLInputElement) input.checked = true;
      root.removeAttribute('data-' + name);
    }
  });
  addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !remembered.includes(target.name)) return;
    try {
      localStorage.setItem(target.name, target.value);
    } catch {}
  });

  // Whoever can open the search dialog listens for 'ledger:search' and prevents its default; else the field or the page serves.
  const search = () => {
    if (!dispatchEvent(new CustomEvent('ledger:search', { cancelable: true }))) return true;
    const field = document.querySelector('.find input');
    if (!(field instanceof HTMLInputElement) || !field.offsetParent) return false;
    field.focus();
    return true;
  };
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const wanted = event.key === 'k' ? event.metaKey || event.ctrlKey : event.key === '/' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey;
    if (wanted && search()) event.preventDefault();
  });
  addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-search]') && search()) event.preventDefault();
  });
})();
