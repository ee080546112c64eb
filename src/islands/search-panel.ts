// <search-panel>: words, filters and a list of hits over Pagefind, the same in the dialog and on the search page.
import { ask, type Answer, type Filters, type Hit } from './search-engine.ts';

const PAUSE_MS = 120;

class SearchPanel extends HTMLElement {
  #timer = 0;
  #asked = 0;

  connectedCallback(): void {
    const { input, form } = this;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#follow();
    });
    input.addEventListener('input', () => this.#later());
    form.addEventListener('change', (event) => {
      if (event.target !== input) void this.search();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    if (this.hasAttribute('data-page')) this.#fromAddress();
  }

  get form(): HTMLFormElement {
    return this.#part('form', HTMLFormElement);
  }

  get input(): HTMLInputElement {
    return this.#part('input[type="search"]', HTMLInputElement);
  }

  /** Asks for what stands in the field now and shows the answer, unless a later question overtook it. */
  async search(): Promise<void> {
    const turn = ++this.#asked;
    const words = this.input.value;
    if (this.hasAttribute('data-page')) this.#toAddress(words);
    try {
      const answer = await ask(this.getAttribute('data-base') ?? '/', words, this.#filters(), Number(this.getAttribute('data-limit') ?? 20));
      if (turn === this.#asked) this.#show(words, answer);
    } catch {
      if (turn === this.#asked) this.#fail();
    }
  }

  #part<T extends Element>(selector: string, kind: new () => T): T {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`<search-panel> lacks ${selector}.`);
    return part;
  }

  #filters(): Filters {
    const data = new FormData(this.form);
    const chosen = (name: string) => String(data.get(name) ?? '');
    return { provider: chosen('provider'), group: chosen('group'), year: chosen('year') };
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.search(), PAUSE_MS);
  }

  /** Enter opens the first hit where the answer is there, and asks at once where it is not. */
  #follow(): void {
    const first = this.querySelector<HTMLAnchorElement>('ol a');
    if (first && this.getAttribute('data-answered') === this.input.value && !this.hasAttribute('data-page')) first.click();
    else void this.search();
  }

  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [this.input, ...this.querySelectorAll<HTMLAnchorElement>('ol a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
  }

  #show(words: string, answer: Answer): void {
    const empty = words.trim() === '' && answer.total === 0;
    const shown =
      answer.hits.length < answer.total ? `The first ${answer.hits.length} of ${answer.total} hits` : `${answer.total} ${answer.total === 1 ? 'hit' : 'hits'}`;
    const none = 'Nothing found. Try a provider, a metric, a quarter such as 2025-Q2, or a figure such as 33.4 billion.';
    this.#say(empty ? '' : answer.total === 0 ? none : `${shown}.`);
    this.#part('ol', HTMLOListElement).replaceChildren(...answer.hits.map(hitItem));
    this.setAttribute('data-answered', words);
  }

  #fail(): void {
    this.#part('ol', HTMLOListElement).replaceChildren();
    this.#say('Search could not be loaded. Check the connection and try again, or use the lists of providers and metrics.');
  }

  #say(text: string): void {
    this.#part('output', HTMLOutputElement).textContent = text;
  }

  #fromAddress(): void {
    const query = new URLSearchParams(location.search);
    this.input.value = query.get('q') ?? '';
    for (const select of this.querySelectorAll('select')) {
      const wanted = query.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === wanted)) select.value = wanted;
    }
    if (query.size > 0) void this.search();
  }

  #toAddress(words: string): void {
    const entries = Object.entries({ q: words.trim(), ...this.#filters() }).filter(([, value]) => value !== '');
    const query = new URLSearchParams(entries).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }
}

function hitItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  item.className = hit.kind;
  const link = document.createElement('a');
  link.href = hit.href;
  link.textContent = hit.title;
  const detail = document.createElement('p');
  detail.textContent = hit.detail;
  item.append(link, detail);
  return item;
}

customElements.define('search-panel', SearchPanel);
