// <chart-readout>: reads single points of a drawing out to pointers and keys. Its figure is fetched at first use; where that fails, the drawing stays as it is.
import styles from '../styles/readout.css?inline';
import { adoptStyles } from './adopt-styles.ts';
import {
  isReadoutFigure,
  linesOf,
  nearestRow,
  placeOf,
  pointWords,
  rowAfter,
  type ReadoutFigure,
  type ReadoutForm,
  type ReadoutLine,
  type ReadoutStep,
} from './readout-points.ts';

const HINT =
  'Left and right arrow move along a line, up and down arrow from line to line, Home and End go to its ends, Enter opens where the figure comes from, Escape leaves.';
const STEPS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);
const SVG = 'http://www.w3.org/2000/svg';
/** Half width and height of the ring where a number is printed in a mark, or close beside its end, which stays free to read. */
const RINGS: Readonly<Record<string, readonly [rx: string, ry: string]>> = { heat: ['17', '11'], bar: ['4.5', '9'], 'dollar-bar': ['4.5', '9'] };
let count = 0;

class ChartReadout extends HTMLElement {
  #figure: ReadoutFigure | null = null;
  #lines: readonly ReadoutLine[] = [];
  #fetched: Promise<boolean> | null = null;
  /** Index of the row that is read out. */
  #row: number | null = null;
  readonly #id = `readout-${++count}`;
  readonly #list = document.createElement('div');
  readonly #hint = document.createElement('p');
  readonly #box = document.createElement('div');
  readonly #line = document.createElement('p');
  readonly #ring = document.createElementNS(SVG, 'g');

  connectedCallback(): void {
    if (this.#list.isConnected) return;
    this.#make();
    this.addEventListener('pointerenter', () => void this.#load());
    this.addEventListener('pointerdown', (event) => void this.#point(event));
    this.addEventListener('pointermove', (event) => void this.#point(event));
    this.addEventListener('pointerleave', () => {
      if (!this.contains(document.activeElement)) this.#clear();
    });
    this.addEventListener('click', (event) => {
      if (event.target instanceof SVGElement && this.#row !== null) this.#list.focus({ preventScroll: true });
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#clear();
    });
    this.#list.addEventListener('focus', () => void this.#start());
    this.addEventListener('keydown', (event) => this.#key(event));
    // Whoever reads with the pointer can put the words away too.
    document.addEventListener('keydown', ({ key }) => {
      if (key !== 'Escape' || this.#row === null) return;
      if (this.#line.contains(document.activeElement)) this.#list.focus({ preventScroll: true });
      this.#clear();
    });
  }

  #make(): void {
    const title = this.closest('figure')?.querySelector('h2, h3')?.textContent ?? this.querySelector('svg')?.ariaLabel ?? 'the drawing';
    this.#list.className = 'readout-points';
    this.#list.tabIndex = 0;
    this.#list.role = 'listbox';
    this.#list.ariaLabel = `Points of the drawing: ${title}`;
    this.#list.ariaBusy = 'true';
    this.#list.setAttribute('aria-describedby', `${this.#id}-hint`);
    this.#hint.id = `${this.#id}-hint`;
    this.#hint.hidden = true;
    this.#hint.textContent = HINT;
    this.#box.className = 'readout';
    this.#line.hidden = true;
    this.#box.append(this.#line);
    this.#ring.classList.add('reading');
    this.#ring.append(document.createElementNS(SVG, 'ellipse'), document.createElementNS(SVG, 'ellipse'));
    this.append(this.#hint, this.#list, this.#box);
  }

  /** Fetches the figure once; true where its points can be read. Where not, what was added goes again. */
  #load(): Promise<boolean> {
    this.#fetched ??= this.#fetch().then((isThere) => {
      if (isThere) this.#list.ariaBusy = null;
      else for (const part of [this.#hint, this.#list, this.#box]) part.remove();
      return isThere;
    });
    return this.#fetched;
  }

  async #fetch(): Promise<boolean> {
    try {
      const response = await fetch(this.getAttribute('data-src') ?? '');
      const data: unknown = response.ok ? await response.json() : null;
      if (!isReadoutFigure(data)) return false;
      this.#figure = data;
      this.#lines = linesOf(data);
      const [rx, ry] = RINGS[data.kind] ?? ['8', '8'];
      for (const ellipse of this.#ring.children) for (const [name, value] of Object.entries({ rx, ry })) ellipse.setAttribute(name, value);
      this.#list.replaceChildren(...this.#lines.flatMap((line) => this.#options(data, line)));
      return this.#lines.length > 0;
    } catch {
      return false;
    }
  }

  /** One option a point, under the name of its line where there are several. */
  #options(figure: ReadoutFigure, line: ReadoutLine): readonly HTMLElement[] {
    const options = line.rows.map((row) => {
      const option = document.createElement('div');
      const { label, standing } = pointWords(figure, row);
      option.id = `${this.#id}-${row}`;
      option.role = 'option';
      option.ariaSelected = 'false';
      option.textContent = standing === '' ? label : `${label}, ${standing}`;
      return option;
    });
    if (this.#lines.length === 1) return options;
    const group = document.createElement('div');
    group.role = 'group';
    if (line.name !== '') group.ariaLabel = line.name;
    group.append(...options);
    return [group];
  }

  /** The drawing that shows, and its form; null where none does. */
  #shown(): { readonly svg: SVGSVGElement; readonly form: ReadoutForm } | null {
    for (const svg of this.querySelectorAll<SVGSVGElement>('svg.chart')) {
      const form = svg.classList.contains('chart-narrow') ? this.#figure?.narrow : this.#figure?.wide;
      if (form && svg.getClientRects().length > 0) return { svg, form };
    }
    return null;
  }

  async #point(event: PointerEvent): Promise<void> {
    const { target, clientX, clientY } = event;
    if (!(target instanceof SVGElement) || !(await this.#load())) return;
    const shown = this.#shown();
    if (!shown) return;
    const box = shown.svg.getBoundingClientRect();
    const scale = shown.form.width / box.width;
    const row = nearestRow(shown.form, (clientX - box.left) * scale, (clientY - box.top) * scale);
    if (row !== null) this.#show(row);
  }

  /** Focus begins at the newest point of the line that ends highest, unless a point is read out already. */
  async #start(): Promise<void> {
    if (!(await this.#load()) || document.activeElement !== this.#list || this.#row !== null) return;
    const row = this.#lines[0]?.rows.at(this.#lines.length === 1 && this.#lines[0].name === '' ? 0 : -1);
    if (row !== undefined) this.#show(row);
  }

  #key(event: KeyboardEvent): void {
    if (event.target !== this.#list || this.#figure === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && this.#row !== null) location.assign(this.#address(this.#row));
    else if (isStep(event.key)) {
      event.preventDefault();
      if (this.#row === null) void this.#start();
      else this.#show(rowAfter(this.#figure, this.#lines, this.#row, event.key));
      // Of a drawing taller than the window, the part with the point comes into view.
      this.#ring.scrollIntoView({ block: 'nearest' });
    }
  }

  #show(row: number): void {
    const shown = this.#shown();
    const place = shown && placeOf(shown.form, row);
    if (place) {
      this.#ring.setAttribute('transform', `translate(${place[0]},${place[1]})`);
      if (this.#ring.parentNode !== shown.svg) shown.svg.append(this.#ring);
    } else this.#ring.remove();
    if (row === this.#row || this.#figure === null) return;
    this.#select(row);
    const { label, standing } = pointWords(this.#figure, row);
    const link = document.createElement('a');
    link.className = 'figure';
    link.href = this.#address(row);
    link.textContent = label;
    this.#line.replaceChildren(link, standing === '' ? '' : `, ${standing}`);
    this.#line.hidden = false;
  }

  #clear(): void {
    this.#select(null);
    this.#line.hidden = true;
    this.#ring.remove();
  }

  #select(row: number | null): void {
    for (const [one, isSelected] of [
      [this.#row, 'false'],
      [row, 'true'],
    ] as const)
      document.getElementById(`${this.#id}-${one}`)?.setAttribute('aria-selected', isSelected);
    this.#row = row;
    if (row === null) this.#list.removeAttribute('aria-activedescendant');
    else this.#list.setAttribute('aria-activedescendant', `${this.#id}-${row}`);
  }

  /** Where a row comes from; the site's base stands before /figures/ in the address of the data. */
  #address(row: number): string {
    const source = new URL(this.getAttribute('data-src') ?? '', location.href);
    const base = source.pathname.slice(0, -`figures/${this.#figure?.id ?? ''}.json`.length);
    return `${base}${(this.#figure?.rows[row]?.path ?? '/').slice(1)}`;
  }
}

const isStep = (key: string): key is ReadoutStep => STEPS.has(key);

adoptStyles(styles);
customElements.define('chart-readout', ChartReadout);
