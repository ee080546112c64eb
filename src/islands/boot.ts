// On every page, inline: search keys, remembered colours and currency. It stands in the page as written here, so it has no type syntax.
(() => {
  const root = document.documentElement;
  try {
    const store = localStorage;
    for (const name of ['theme', 'currency']) {
      const value = store[name];
      if (!value) continue;
      root.dataset[name] = value;
      // Once the page's switch stands checked, it says what holds; the attribute bridges the time until then.
      addEventListener('DOMContentLoaded', () => {
        const input = document.getElementById(name + '-' + value);
        if (input instanceof HTMLInputElement) input.checked = true;
        if (input) delete root.dataset[name];
      });
    }
    addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && /^(theme|currency)$/.test(target.name)) store[target.name] = target.value;
    });
  } catch {
    // Storage is refused: nothing is remembered.
  }

  // A page that speaks of a day more than a hundred days back fetches the words that say so.
  addEventListener('DOMContentLoaded', () => {
    const day = document.querySelector('.footer time');
    const [form] = document.forms;
    if (form && day instanceof HTMLTimeElement && Date.now() - Date.parse(day.dateTime) > 864e7)
      import(/* @vite-ignore */ new URL('../scripts/ledger-age.js', form.action).href);
  });

  // `/` and Ctrl or ⌘ K fetch the search dialog; where that fails, the masthead's field serves, and without script the search page.
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    const chord = event.metaKey || event.ctrlKey;
    if (key === 'k' ? !chord : key !== '/' || chord || (target instanceof Element && target.closest('input, textarea, select'))) return;
    event.preventDefault();
    const field = document.querySelector('input');
    if (field?.form)
      import(/* @vite-ignore */ new URL('../scripts/search-dialog.js', field.form.action).href).then(
        (dialog) => dialog.openSearch(),
        () => field.focus(),
      );
  });
})();
