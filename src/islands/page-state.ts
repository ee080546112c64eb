// Holds a page's state in its address: read at once, mended with a visible note, written at every change. See url-state.ts.
import { mendedWords, type PageState, parseState, serializeState, type StateSpec } from './url-state.ts';

/** The state of one element's page. `apply` is called whenever the state is another one, also by the Back key. */
export class AddressState {
  readonly #spec: StateSpec;
  readonly #note: HTMLElement;
  readonly #apply: (state: PageState) => void;
  state: PageState;

  /** Reads the address and applies it; what had to be mended is said before `host`'s own content. */
  constructor(host: HTMLElement, spec: StateSpec, apply: (state: PageState) => void) {
    this.#spec = spec;
    this.#apply = apply;
    this.#note = document.createElement('p');
    this.#note.className = 'mended';
    this.#note.role = 'status';
    host.prepend(this.#note);
    this.state = this.#read();
    addEventListener('popstate', () => {
      this.state = this.#read();
      this.#apply(this.state);
    });
    this.#apply(this.state);
  }

  /** The values of a part; one for a choice. */
  get(name: string): readonly string[] {
    return this.state[name] ?? [];
  }

  /** Changes some parts, writes the address and applies. */
  set(changes: PageState): void {
    this.#note.textContent = '';
    this.#write({ ...this.state, ...changes });
    this.#apply(this.state);
  }

  /** The address of the page in this state. */
  address(): string {
    return `${location.origin}${location.pathname}${serializeState(this.state, this.#spec)}`;
  }

  #read(): PageState {
    const { state, mended } = parseState(location.search, this.#spec);
    this.#note.textContent = mendedWords(mended);
    this.#write(state);
    return state;
  }

  #write(state: PageState): void {
    this.state = state;
    const query = serializeState(state, this.#spec);
    // A whole address: a path that begins with two slashes would be read as a host.
    const address = new URL(location.href);
    address.search = query;
    if (query !== location.search) history.replaceState(history.state, '', address);
  }
}
