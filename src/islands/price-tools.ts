// <price-tools>: blends the prices of the tables in it anew for a mix that the reader sets, sorts and narrows them, and keeps all of it in the address.
// Amounts stand in the second line of a price's link, '2 · 0.25 · 6': input, cached input and output, a dash for what the list does not say.
import styles from '../styles/price-tools.css?inline';
import tableStyles from '../styles/matrix-tools.css?inline';
import { DEFAULT_MIX, FIXED_MIXES, type Mix, mixSlug, mixWords, MOST_PARTS, parseMix, priceDigits } from '../format/price-mix.ts';
import { adoptStyles } from './adopt-styles.ts';
import { MatrixTools } from './matrix-element.ts';
import { leastOf, readAmounts, repriced } from './price-cells.ts';
import { makeSwitch, showChoice } from './tool-switch.ts';
import type { PageState, StatePart } from './url-state.ts';

const KINDS = [
  ['input', 'input'],
  ['cached', 'cached input'],
  ['output', 'output'],
] as const satisfies readonly (readonly [keyof Mix, string])[];
const USUAL = mixSlug(DEFAULT_MIX);
/** Mixes at one click. */
const MIXES: readonly (readonly [slug: string, label: string])[] = [
  ...FIXED_MIXES.map(([mix, label]) => [mixSlug(mix), label] as const),
  ['1-0-0', 'input alone'],
  ['0-1-0', 'cached input alone'],
  ['0-0-1', 'output alone'],
];

class PriceTools extends MatrixTools {
  readonly #inputs = new Map<keyof Mix, HTMLInputElement>();
  #presets: HTMLFieldSetElement | null = null;
  #mix: Mix = DEFAULT_MIX;
  #clouds: readonly string[] = [];

  protected override extraParts(): readonly StatePart[] {
    const read = (word: string): string | null => {
      const mix = parseMix(word);
      return mix === null ? null : mixSlug(mix);
    };
    return [{ name: 'mix', noun: 'mix', values: FIXED_MIXES.map(([mix]) => mixSlug(mix)), read, initial: [USUAL] }];
  }

  protected override fillBar(bar: HTMLElement): void {
    const set = document.createElement('fieldset');
    set.className = 'price-mix';
    const legend = document.createElement('legend');
    legend.textContent = 'Parts of';
    set.append(legend);
    for (const [kind, words] of KINDS) {
      const input = document.createElement('input');
      Object.assign(input, { type: 'number', min: '0', max: String(MOST_PARTS), step: '1', required: true });
      const label = document.createElement('label');
      label.append(words, ' ', input);
      set.append(label);
      this.#inputs.set(kind, input);
    }
    set.addEventListener('input', () => this.#read());
    this.#presets = makeSwitch({ name: 'mix', title: 'Price of a million tokens,', many: false, options: MIXES }, (values) => this.change({ mix: values }));
    bar.prepend(this.#presets, set);
  }

  /** What stands in the three fields, if it is a mix. */
  #read(): void {
    const mix = parseMix(KINDS.map(([kind]) => this.#inputs.get(kind)?.value ?? '').join('-'));
    for (const input of this.#inputs.values()) input.setCustomValidity(mix === null ? `Whole parts from 0 to ${MOST_PARTS}, not all 0.` : '');
    if (mix !== null) this.change({ mix: [mixSlug(mix)] });
  }

  protected override prepare(state: PageState): void {
    this.#mix = parseMix(state['mix']?.[0] ?? USUAL) ?? DEFAULT_MIX;
    this.#clouds = state['provider'] ?? [];
    if (this.#presets) showChoice(this.#presets, [mixSlug(this.#mix)]);
    for (const [kind, input] of this.#inputs) {
      if (Number(input.value) !== this.#mix[kind] || input.value === '') input.value = String(this.#mix[kind]);
      input.setCustomValidity('');
    }
    for (const place of this.querySelectorAll('[data-mix]')) place.textContent = mixWords(this.#mix);
    for (const table of this.querySelectorAll('table')) this.#price(table);
  }

  /** Writes the blends of a table, its least column and which cloud is the least. */
  #price(table: HTMLTableElement): void {
    const clouds = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.getAttribute('data-provider'));
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      const cells = [...row.cells].map((cell, index) => ({ cell, isIn: this.#isCloud(clouds[index] ?? null), prices: pricesIn(cell, this.#mix) }));
      for (const { cell, prices } of cells) {
        for (const { link, blended } of prices) {
          const place = link.querySelector('b');
          if (place) place.textContent = blended === null ? '–' : priceDigits(blended);
        }
        if (prices.length > 0) cell.setAttribute('data-value', String(leastOf(prices) ?? ''));
      }
      const shown = cells.filter(({ isIn }) => isIn);
      const { least, leaders } = repriced(shown.map(({ prices }) => prices));
      for (const { prices } of cells)
        for (const { link } of prices)
          link.querySelector('b')?.classList.toggle(
            'top',
            leaders.some((one) => one.link === link),
          );
      const place = row.cells[1];
      if (place) {
        place.textContent = least === null ? '–' : priceDigits(least);
        place.setAttribute('data-value', String(least ?? ''));
      }
    }
  }

  #isCloud(provider: string | null): boolean {
    return provider !== null && (this.#clouds.length === 0 || this.#clouds.includes(provider));
  }

  /** A row without a price at a chosen cloud goes. */
  protected override isRow(row: HTMLTableRowElement): boolean {
    const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])];
    return [...row.cells].some((cell, index) => this.#isCloud(heads[index]?.getAttribute('data-provider') ?? null) && cell.querySelector('.price') !== null);
  }

  /** The cheapest first. */
  protected override descendsFirst(): boolean {
    return false;
  }

  protected override afterCount(): string {
    const shown = [...this.querySelectorAll('tbody tr:not([hidden]) td:not([hidden]) .price')];
    const lacking = shown.filter((link) => link.querySelector('b')?.textContent === '–').length;
    const without = lacking === 0 ? '' : `; ${lacking} of ${shown.length} prices lack a part of it`;
    return `; ${mixWords(this.#mix)}${without}`;
  }
}

function pricesIn(cell: HTMLTableCellElement, mix: Mix) {
  return [...cell.querySelectorAll<HTMLAnchorElement>('.price')].map((link) => ({
    link,
    isComparable: !link.classList.contains('apart'),
    blended: readAmounts(link.querySelector('small')?.textContent ?? '', mix),
  }));
}

adoptStyles(tableStyles, styles);
customElements.define('price-tools', PriceTools);
