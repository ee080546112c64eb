// On every page, inline: search keys, remembered colours and currency. src/layouts/boot-text.ts shortens it.
(() => {
  const page = document;
  const on = addEventListener;
  // Scripts stand beside the search page, to which the masthead's form leads.
  const load = async (name = '') => import(/* @vite-ignore */ new URL('../scripts/' + name + '.js', page.forms[0]?.action).href);
  try {
    const store = localStorage;
    const root = page.documentElement.dataset;
    for (const name of ['theme', 'currency']) {
      const value = store[name];
      if (!value) continue;
      root[name] = value;
      // Once the page's switch stands checked, it says what holds; the attribute bridges the time until then.
      on('DOMContentLoaded', () => {
        const input = page.getElementById(name + '-' + value);
        if (input instanceof HTMLInputElement) input.checked = true;
        if (input) delete root[name];
      });
    }
    on('change', ({ target }) => {
      if (target instanceof HTMLInputElement && /^(theme|currency)$/.test(target.name)) store[target.name] = target.value;
    });
  } catch {
    // Storage is refused: nothing is remembered.
  }

  // A page that speaks of a day more than a hundred days back fetches the words that say so: the footer has its last time.
  on('DOMContentLoaded', () => {
    const day = [...page.querySelectorAll('time')].pop();
    if (day && Date.now() - Date.parse(day.dateTime) > 864e7) load('ledger-age');
  });

  // `/` and Ctrl or ⌘ K fetch the search dialog; where that fails, the masthead's field serves, and without script the search page.
  on('keydown', (event) => {
    const { key, target } = event;
    const chord = event.metaKey || event.ctrlKey;
    if (key === 'k' ? !chord : key !== '/' || chord || (target instanceof Element && target.closest('input,textarea,select'))) return;
    event.preventDefault();
    load('search-dialog').then(
      (dialog) => dialog.openSearch(load),
      () => page.querySelector('input')?.focus(),
    );
  });
})();
