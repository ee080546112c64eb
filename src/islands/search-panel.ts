// <search-panel>: a field, what it found, and on the search page its facets; the same in the dialog and on the page. Its state stands in the page's address.
import { cardFacts } from './search-card.ts';
import { ask, type Answer, type Load } from './search-engine.ts';
import { type Choices, chosen, FACETS, facetOptions, sorted } from './search-facets.ts';
import { cardItems, element, hitItems, hitOf } from './search-results.ts';

const PAUSE_MS = 120;
const ORDERS = ['relevance', 'newest', 'largest'];

class SearchPanel extends HTMLElement {
  /** Given by who makes the element, before it is one. */
  declare readonly load: Load;
  #timer = 0;
  #asked = 0;
  #active = -1;
  #isLiteral = false;
  #answer: Answer | null = null;

  connectedCallback(): void {
    const { form, input } = this;
    const list = this.#part<HTMLElement>('ol');
    list.role = 'listbox';
    list.ariaLabel = 'Results';
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    input.ariaAutoComplete = 'list';
    input.setAttribute('aria-controls', list.id);
    form.addEventListener('submit', (event) => this.#submit(event));
    input.addEventListener('input', () => this.#later());
    form.addEventListener('change', (event) => event.target !== input && void this.#show());
    input.addEventListener('keydown', (event) => this.#key(event));
    if (this.#isPage) this.#fromAddress();
  }

  get form(): HTMLFormElement {
    return this.#part('form');
  }

  get input(): HTMLInputElement {
    return this.#part('input');
  }

  get #isPage(): boolean {
    return this.hasAttribute('data-page');
  }

  get #base(): string {
    return this.getAttribute('data-base') ?? '/';
  }

  /** Asks for what stands in the field now and shows the answer, unless a later question overtook it. */
  async search(): Promise<void> {
    const turn = ++this.#asked;
    const words = this.input.value;
    try {
      const answer = words.trim() === '' ? null : await ask({ base: this.#base, load: this.load }, words, this.#isLiteral);
      if (turn !== this.#asked) return;
      this.#answer = answer;
      await this.#show();
    } catch {
      if (turn !== this.#asked) return;
      this.#part('ol').replaceChildren();
      this.#say('Search could not be loaded. Check the connection and try again, or use the lists of providers and metrics.');
    }
  }

  #part<T extends Element>(selector: string): T {
    return this.querySelector(selector) as T;
  }

  #later(): void {
    this.#isLiteral = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.search(), PAUSE_MS);
  }

  /** Enter opens the result that is marked; without one the page asks again, and the dialog goes to the page. */
  #submit(event: SubmitEvent): void {
    const active = this.#options[this.#active];
    if (!active && !this.#isPage) return;
    event.preventDefault();
    if (active) active.click();
    else void this.search();
  }

  get #options(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('ol a')];
  }

  /** The arrows walk through the results and round to the field; Escape lets go of the marked one first. */
  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = this.#options.length + 1;
    if (event.key === 'Escape' && this.#active >= 0) this.#mark(-1);
    else if (step && stops > 1) this.#mark(((this.#active + 1 + step + stops) % stops) - 1);
    else return;
    event.preventDefault();
  }

  #mark(index: number): void {
    const options = this.#options;
    options.forEach((option, at) => (option.ariaSelected = String(at === index)));
    this.#active = index;
    options[index]?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[index]?.id ?? '');
  }

  get #choices(): Choices {
    return Object.fromEntries([...this.querySelectorAll('select')].map(({ name, value }) => [name, value]));
  }

  async #show(): Promise<void> {
    const turn = this.#asked;
    const [answer, choices, base] = [this.#answer, this.#choices, this.#base];
    if (this.#isPage) this.#toAddress(choices);
    const left = answer ? sorted(chosen(answer.ranked, choices, answer.rows), choices['sort'], answer.rows) : [];
    const shown = left.slice(0, Number(this.getAttribute('data-limit')));
    const hits = answer ? (await Promise.all(shown.map(({ row }) => hitOf(answer, row, base)))).filter((hit) => hit !== null) : [];
    if (turn !== this.#asked) return;
    // What the ledger lacks is said by its page of coverage. A number that is nowhere has no page.
    if (answer && answer.query.numbers.length === 0 && (left.length === 0 || !answer.isWhole))
      hits.splice(2, 0, {
        href: `${base}coverage/`,
        title: 'Coverage',
        value: '',
        detail: 'What the ledger holds of each provider, and what is missing',
        group: 'Pages',
      });
    this.#part('ol').replaceChildren(...hitItems(hits, (choices['sort'] ?? 'relevance') !== 'relevance'));
    this.#part('.answer').replaceChildren(...(answer ? cardItems(cardFacts(answer.query, answer.rows), answer.rows, base) : []));
    this.#mark(-1);
    this.input.ariaExpanded = String(hits.length > 0);
    this.#say(...(answer ? this.#words(answer, left.length, shown.length) : []));
    if (answer && this.#isPage)
      for (const [facet, options] of facetOptions(answer.ranked, choices, answer.rows)) this.#fill(facet, choices[facet] ?? '', options);
    this.setAttribute('data-answered', this.input.value);
  }

  /** How much was found, what was taken for something else, and what to try instead. */
  #words({ corrected, isWhole, near, unknown, query, best }: Answer, total: number, shown: number): (Node | string)[] {
    const typed = this.input.value.trim();
    const count = total === 0 ? 'Nothing found.' : `${shown < total ? `The first ${shown} of ` : ''}${total} ${total === 1 ? 'result' : 'results'}.`;
    const missing = unknown.map((word) => `“${word}”`).join(', ');
    const part = !isWhole ? ` Nothing holds ${missing || 'all of it'}; these hold the rest.` : best < total ? ` ${best} of them with all of the query.` : '';
    const coverage = element('a', { href: `${this.#base}coverage/` }, 'what the ledger covers');
    return [
      ...(corrected === null ? [] : [`Results for “${corrected}”. `, this.#proposal(`Search for “${typed}” as typed`, typed, true), ' ']),
      count + (total > 0 ? part : ''),
      ...near.flatMap((one, index) => [index === 0 ? ' Nearest: ' : ', ', this.#proposal(one, one, false)]),
      ...(total > 0 || query.numbers.length === 0 ? [] : ['. See also ', coverage, '.']),
    ];
  }

  #proposal(label: string, words: string, isLiteral: boolean): HTMLElement {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => {
      this.input.value = words;
      this.#isLiteral = isLiteral;
      void this.search();
      this.input.focus();
    });
    return button;
  }

  #say(...parts: readonly (Node | string)[]): void {
    this.#part('output').replaceChildren(...parts);
  }

  /** Gives a select its options, and makes it where it is not there. A value that no row has stays, and counts none. */
  #fill(name: string, value: string, options: readonly (readonly [value: string, label: string])[]): void {
    let select = this.querySelector<HTMLSelectElement>(`[name=${name}]`);
    if (!select) {
      select = document.createElement('select');
      select.name = name;
      this.#part('.facets').append(element('label', {}, name, select));
    }
    const lost = value === '' || options.some(([one]) => one === value) ? [] : [[value, `${value} (0)`] as const];
    const all = name === 'sort' ? [] : [['', 'all'] as const];
    select.replaceChildren(...[...all, ...options, ...lost].map(([one, label]) => element('option', { value: one }, label)));
    select.value = value;
  }

  /** Reads the query, the facets and the order out of the address. An order that there is not is the first. */
  #fromAddress(): void {
    const query = new URLSearchParams(location.search);
    const value = (name: string): string => (query.get(name) ?? '').slice(0, 60);
    this.input.value ||= query.get('q') ?? '';
    this.#isLiteral = query.has('typed');
    for (const facet of FACETS) this.#fill(facet, value(facet), []);
    this.#fill(
      'sort',
      ORDERS.find((order) => order === value('sort')) ?? 'relevance',
      ORDERS.map((order) => [order, order]),
    );
    if (this.input.value !== '') void this.search();
  }

  #toAddress(choices: Choices): void {
    const state = { q: this.input.value.trim(), ...choices, ...(this.#isLiteral && { typed: '1' }) };
    // A whole address: a path that begins with two slashes would be read as a host.
    const address = new URL(location.href.replace(/[?#].*/, ''));
    for (const [name, value] of Object.entries(state)) if (value && (name !== 'sort' || value !== 'relevance')) address.searchParams.set(name, value);
    history.replaceState(null, '', address);
  }
}

customElements.define('search-panel', SearchPanel);
