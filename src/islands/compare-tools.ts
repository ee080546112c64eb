// <compare-tools>: keeps the choice of clouds and measures in the address, shows only what differs or compares, and takes the selection away as CSV.
//   data-rows      address of every figure of the matrix: see src/outputs/compare-rows.ts
//   data-choices   what else can be narrowed, as for <matrix-tools>
// Rows name the pairs of clouds that differ or compare by the places of both in the form: data-differs="01 12".
import styles from '../styles/matrix-tools.css?inline';
import own from '../styles/compare-tools.css?inline';
import { csvOf, isCompareRows, pairIn } from './compare-selection.ts';
import { adoptStyles } from './adopt-styles.ts';
import { ANY, makeButton, nouned, readChoices, valuesChosen } from './matrix-choices.ts';
import { type Chosen, showOnly } from './matrix-view.ts';
import { AddressState } from './page-state.ts';
import { makeSwitch, showChoice, type SwitchChoice } from './tool-switch.ts';
import type { PageState } from './url-state.ts';

const ALL = 'all';
const NONE = 'none';
const SHOW: SwitchChoice = {
  name: 'show',
  title: 'Lines',
  many: false,
  options: [
    [ALL, 'all'],
    ['differs', 'only what differs'],
    ['comparable', 'only comparable'],
  ],
};
/** Parts of the address and the fields of the form that say the same. */
const FIELDS = [
  { part: 'providers', field: 'provider' },
  { part: 'metrics', field: 'metric' },
] as const;

class CompareTools extends HTMLElement {
  readonly #bar = document.createElement('div');
  readonly #count = document.createElement('output');
  readonly #pair = document.createElement('a');
  readonly #empty = document.createElement('p');
  readonly #switches = new Map<string, HTMLFieldSetElement>();
  #choices: readonly SwitchChoice[] = [];
  #address: AddressState | null = null;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (this.#address !== null || form === null) return;
    this.#choices = [SHOW, ...readChoices(this.getAttribute('data-choices'))];
    this.#makeBar(form);
    form.addEventListener('change', () => this.#fromForm());
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#address?.set(Object.fromEntries(FIELDS.map(({ part, field }) => [part, this.#values(field)])));
    });
    const parts = FIELDS.map(({ part, field }) => {
      const values = this.#values(field);
      return { name: part, aliases: [field], noun: field, many: true, values: [...values, NONE], initial: values };
    });
    const others = this.#choices.map(({ name, many, options }) => {
      const values = options.map(([value]) => value);
      return { name, noun: name === 'show' ? 'choice of lines' : name, many, values, initial: name === 'show' ? [ALL] : many ? [] : [ANY] };
    });
    this.#address = new AddressState(this, [...parts, ...others], (state) => this.#apply(state));
  }

  #makeBar(form: HTMLFormElement): void {
    this.#bar.className = 'tools compare-bar';
    for (const choice of this.#choices) {
      const set = makeSwitch(choice, (values) => this.#address?.set({ [choice.name]: values }));
      this.#switches.set(choice.name, set);
      this.#bar.append(set);
    }
    const line = document.createElement('p');
    const csv = makeButton('Take this selection as CSV', () => void this.#download(csv));
    const copy = makeButton('Copy link', () => void this.#copy(copy));
    line.append(this.#count, ' ', this.#pair, ' ', csv, ' ', copy);
    this.#bar.append(line);
    this.#empty.className = 'matrix-empty';
    this.#empty.append(
      'Nothing is left of this choice. ',
      makeButton('Show all', () => this.#address?.set(this.#whole())),
    );
    form.after(this.#bar, this.#empty);
  }

  #boxes(field: string): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`form input[name="${field}"]`)];
  }

  #values(field: string): readonly string[] {
    return this.#boxes(field).map(({ value }) => value);
  }

  /** The state in which everything shows. */
  #whole(): PageState {
    const fields = FIELDS.map(({ part, field }) => [part, this.#values(field)] as const);
    return Object.fromEntries([...fields, ...this.#choices.map(({ name, many }) => [name, name === 'show' ? [ALL] : many ? [] : [ANY]] as const)]);
  }

  #fromForm(): void {
    const chosen = FIELDS.map(({ part, field }) => {
      const values = this.#boxes(field).flatMap(({ checked, value }) => (checked ? [value] : []));
      return [part, values.length === 0 ? [NONE] : values] as const;
    });
    this.#address?.set(Object.fromEntries(chosen));
  }

  #apply(state: PageState): void {
    const of = (name: string): readonly string[] => (state[name] ?? []).filter((value) => value !== NONE);
    for (const { part, field } of FIELDS) for (const box of this.#boxes(field)) box.checked = of(part).includes(box.value);
    for (const [name, set] of this.#switches) showChoice(set, state[name] ?? []);
    const chosen: Chosen = new Map([
      ['provider', new Set(of('providers'))],
      ['metric', new Set(of('metrics'))],
      ...valuesChosen(this.#choices.slice(1), state),
    ]);
    const places = this.#values('provider').flatMap((id, index) => (of('providers').includes(id) ? [index] : []));
    const [show = ALL] = of('show');
    const isAsked = show !== ALL && places.length > 1;
    const asked = show === 'differs' ? 'data-differs' : 'data-compares';
    const shown = showOnly(this, chosen, (row) => !isAsked || pairIn(row.getAttribute(asked), places));
    const alone = show !== ALL && !isAsked ? '; choose two clouds or more to see what lies between them' : '';
    this.#count.textContent = `${nouned(shown.rows, shown.allRows, 'measures')} of ${places.length === 1 ? 'one cloud' : `${places.length} clouds`}${alone}`;
    this.#empty.hidden = shown.rows > 0;
    this.#offerPair(of('providers'));
  }

  /** Two clouds have a page of their own. */
  #offerPair(providers: readonly string[]): void {
    const [left, right, more] = this.#values('provider').filter((id) => providers.includes(id));
    const isPair = left !== undefined && right !== undefined && more === undefined;
    this.#pair.hidden = !isPair;
    this.#pair.textContent = isPair ? 'What separates these two' : '';
    if (isPair) this.#pair.href = this.#beside(`${left}-vs-${right}/`);
    else this.#pair.removeAttribute('href');
  }

  /** A place beside the rows: the page's own address may stand without its last slash. */
  #beside(place: string): string {
    return (this.getAttribute('data-rows') ?? '').replace(/[^/]*$/, place);
  }

  /** The rows in view, cell by cell, in the order of the page. */
  #cells(): readonly string[] {
    const heads = [...(this.querySelector('thead tr')?.children ?? [])];
    return [...this.querySelectorAll<HTMLTableRowElement>('tbody tr[data-metric]')].flatMap((row) =>
      row.hidden
        ? []
        : [...row.cells].flatMap((cell, index) => {
            const provider = heads[index]?.getAttribute('data-provider');
            return !provider || cell.hidden || cell.classList.contains('set-aside') ? [] : [`${provider}/${row.getAttribute('data-metric')}`];
          }),
    );
  }

  async #download(button: HTMLButtonElement): Promise<void> {
    try {
      const response = await fetch(this.getAttribute('data-rows') ?? '');
      const data: unknown = await response.json();
      if (!isCompareRows(data)) throw new TypeError('The answer holds no rows.');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([csvOf(data, this.#cells())], { type: 'text/csv;charset=utf-8' }));
      link.download = 'ai-cloud-ledger-selection.csv';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      button.textContent = 'Take this selection as CSV';
    } catch {
      button.textContent = 'The figures could not be fetched. Try again';
    }
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const address = this.#address?.address() ?? location.href;
    try {
      await navigator.clipboard.writeText(address);
      button.textContent = 'Link copied';
      setTimeout(() => (button.textContent = 'Copy link'), 3000);
    } catch {
      button.replaceWith(address);
    }
  }
}

adoptStyles(styles, own);
customElements.define('compare-tools', CompareTools);
