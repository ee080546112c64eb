// The element that narrows and sorts the tables in it, for those scripts that make an element of it: see matrix-tools.ts for its attributes.
import { ANY, makeButton, nouned, readChoices, valuesChosen } from './matrix-choices.ts';
import { columnName, sortTable } from './matrix-sort.ts';
import { showOnly, type Shown } from './matrix-view.ts';
import { AddressState } from './page-state.ts';
import { makeSwitch, showChoice, type SwitchChoice } from './tool-switch.ts';
import type { PageState, StatePart } from './url-state.ts';

const GIVEN = 'given';

/** Narrows and sorts the tables in it, and keeps what was chosen in the address. Those that build on it add parts to the state and act before rows are sorted. */
export class MatrixTools extends HTMLElement {
  readonly #switches = new Map<string, HTMLFieldSetElement>();
  readonly #bar = document.createElement('div');
  readonly #count = document.createElement('output');
  readonly #all = makeButton('Show all', () => this.#reset());
  readonly #empty = document.createElement('p');
  readonly #given = new Map<HTMLTableRowElement, number>();
  #choices: readonly SwitchChoice[] = [];
  #address: AddressState | null = null;

  connectedCallback(): void {
    if (this.#address !== null) return;
    this.#choices = readChoices(this.getAttribute('data-choices'));
    [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')].forEach((row, index) => this.#given.set(row, index));
    this.#makeBar();
    if (this.hasAttribute('data-sort')) for (const head of this.#heads()) this.#makeSortable(head);
    for (const input of this.#radios()) input.addEventListener('change', () => this.#address?.set({ [input.name]: [input.value] }));
    // What was chosen before this script came holds, unless the address says otherwise.
    const early = location.search === '' ? this.#radios().filter(({ checked, defaultChecked }) => checked && !defaultChecked) : [];
    const chosen = Object.fromEntries(early.map(({ name, value }) => [name, [value]]));
    this.#address = new AddressState(this, this.#spec(), (state) => this.#apply(state));
    if (early.length > 0) this.#address.set(chosen);
  }

  /** Changes some parts of the state, writes the address and applies. */
  protected change(changes: PageState): void {
    this.#address?.set(changes);
  }

  /** Parts of the state beside choices, radio buttons and the column that sorts. */
  protected extraParts(): readonly StatePart[] {
    return [];
  }

  /** What else stands in the bar over the tables. */
  protected fillBar(_bar: HTMLElement): void {
    // Nothing of its own.
  }

  /** Called with every state before rows are sorted and narrowed: cells may get other numbers. */
  protected prepare(_state: PageState): void {
    // Cells stand as the page gives them.
  }

  /** Whether a row is to be seen, beyond what the choices ask. */
  protected isRow(_row: HTMLTableRowElement): boolean {
    return true;
  }

  /** True where the first click on a head puts the greatest on top. */
  protected descendsFirst(head: HTMLTableCellElement): boolean {
    return head.classList.contains('num');
  }

  /** What is said after the count. */
  protected afterCount(): string {
    return '';
  }

  /** What the address may say: every choice, the page's own radio buttons, and the column that sorts. */
  #spec(): readonly StatePart[] {
    const columns = this.hasAttribute('data-sort') ? [...new Set(this.#heads().map((head) => columnName(head.textContent ?? '')))] : [];
    const radios = Map.groupBy(this.#radios(), ({ name }) => name);
    return [
      ...this.extraParts(),
      ...this.#choices.map(({ name, many, options }): StatePart => {
        const values = options.map(([value]) => value);
        return { name, aliases: [`${name}s`], noun: name, many, values, initial: many ? [] : [ANY] };
      }),
      ...[...radios].map(([name, inputs]): StatePart => {
        const initial = inputs.filter(({ defaultChecked }) => defaultChecked).map(({ value }) => value);
        return { name, noun: name, values: inputs.map(({ value }) => value), initial };
      }),
      ...(columns.length === 0
        ? []
        : [{ name: 'sort', noun: 'column', values: [GIVEN, ...columns.flatMap((column) => [column, `-${column}`])], initial: [GIVEN] }]),
    ];
  }

  #makeBar(): void {
    this.#bar.className = this.#choices.length === 0 ? 'aloud' : 'tools matrix-bar';
    if (this.#choices.length > 0) {
      const panel = document.createElement('div');
      panel.className = 'matrix-choices';
      panel.id = 'matrix-choices';
      panel.hidden = true;
      for (const choice of this.#choices) {
        const set = makeSwitch(choice, (values) => this.#address?.set({ [choice.name]: values }));
        this.#switches.set(choice.name, set);
        panel.append(set);
      }
      const open = makeButton('Filter', () => {
        panel.hidden = !panel.hidden;
        open.ariaExpanded = String(!panel.hidden);
      });
      open.ariaExpanded = 'false';
      open.setAttribute('aria-controls', panel.id);
      this.#bar.append(open, this.#count, this.#all, panel);
    } else this.#bar.append(this.#count);
    this.#empty.className = 'matrix-empty';
    this.#empty.append(
      'Nothing on this page is all of that. ',
      makeButton('Show all', () => this.#reset()),
    );
    this.fillBar(this.#bar);
    this.prepend(this.#bar);
    this.#bar.after(this.#empty);
  }

  #reset(): void {
    this.#address?.set(Object.fromEntries(this.#choices.map(({ name, many }) => [name, many ? [] : [ANY]])));
    this.#bar.querySelector('button')?.focus();
  }

  #apply(state: PageState): void {
    for (const [name, set] of this.#switches) showChoice(set, state[name] ?? []);
    for (const input of this.#radios()) input.checked = (state[input.name] ?? []).includes(input.value);
    this.prepare(state);
    this.#sort(state['sort']?.[0] ?? GIVEN);
    const chosen = new Map(valuesChosen(this.#choices, state));
    const shown = showOnly(this, chosen, (row) => this.isRow(row));
    this.#count.textContent = `${this.#words(shown)}${this.afterCount()}`;
    this.#all.hidden = chosen.size === 0;
    this.#empty.hidden = shown.rows > 0;
  }

  /** '41 of 132 figures in 12 of 22 rows'. */
  #words({ rows, allRows, cells, allCells }: Shown): string {
    const [row = 'rows', cell = 'figures'] = (this.getAttribute('data-nouns') ?? '').split(' ').filter((word) => word !== '');
    const aside = this.querySelector('.set-aside') === null ? '' : '; cells left blank are set aside';
    return allCells === 0 ? nouned(rows, allRows, row) : `${nouned(cells, allCells, cell)} in ${nouned(rows, allRows, row)}${aside}`;
  }

  #heads(): readonly HTMLTableCellElement[] {
    return [...this.querySelectorAll<HTMLTableCellElement>('thead th')].filter((head) => head.querySelector('a') === null && head.textContent?.trim() !== '');
  }

  #radios(): readonly HTMLInputElement[] {
    const names = (this.getAttribute('data-radios') ?? '').split(' ').filter((name) => name !== '');
    return names.flatMap((name) => [...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${name}"]`)]);
  }

  #makeSortable(head: HTMLTableCellElement): void {
    const button = makeButton('', () => {
      const name = columnName(button.textContent ?? '');
      const first = this.descendsFirst(head) ? [`-${name}`, name] : [name, `-${name}`];
      const at = first.indexOf(this.#address?.get('sort')[0] ?? GIVEN);
      this.#address?.set({ sort: [first[at + 1] ?? GIVEN] });
    });
    button.append(...head.childNodes);
    head.append(button);
  }

  #sort(by: string): void {
    const isDescending = by.startsWith('-');
    const name = isDescending ? by.slice(1) : by;
    for (const table of this.querySelectorAll('table')) {
      const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
      const sortable = heads.map((head) => (head.querySelector('button') === null ? '' : columnName(head.textContent ?? '')));
      const column = by === GIVEN ? -1 : sortable.indexOf(name);
      heads.forEach((head, index) => (head.ariaSort = index === column ? (isDescending ? 'descending' : 'ascending') : null));
      if (sortable.some((one) => one !== '')) sortTable(table, column === -1 ? null : column, isDescending, this.#given);
    }
  }
}
