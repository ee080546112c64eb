// Leaves in a page's styles only what can apply to that page: rules for classes and ids that occur in it, properties that something reads.
// It errs on the side of keeping: what stands inside :not() and the like, attributes and most element names decide nothing.

/** A rule or at-rule: what stands before its braces, and what stands in them; a body of null is a statement such as `@layer a, b`. */
export interface Block {
  readonly prelude: string;
  readonly body: string | null;
}

/** Names that the scripts of figures and matrices give to what they add to a page that loads them, which the page’s markup therefore does not show. */
const ADDED_BY_SCRIPTS: readonly string[] = ['provenance', 'value', 'mark', 'solid', 'fact'];

/** Elements that no script adds to a page: without them in its markup, rules for them go. */
const NEVER_ADDED = /(?<![\w.#:-])(?:pre|code|table|caption|em)(?![\w-])/g;

/** The place after the bracket that closes the one at `start`; the end where none does. Strings are stepped over. */
export function closing(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at += 1) {
    const char = css[at];
    if (char === '"' || char === "'") at = css.indexOf(char, at + 1);
    else if (char === '{' || char === '(' || char === '[') depth += 1;
    else if ((char === '}' || char === ')' || char === ']') && --depth === 0) return at + 1;
    if (at === -1) break;
  }
  return css.length;
}

/** The blocks of a style sheet, or of the body of an at-rule. Comments must be gone. */
export function blocks(css: string): Block[] {
  const found: Block[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    const char = css[at];
    if (char === '(' || char === '[') at = closing(css, at) - 1;
    else if (char === ';') {
      found.push({ prelude: css.slice(start, at).trim(), body: null });
      start = at + 1;
    } else if (char === '{') {
      const end = closing(css, at);
      found.push({ prelude: css.slice(start, at).trim(), body: css.slice(at + 1, end - 1) });
      start = end;
      at = end - 1;
    }
  }
  return found;
}

/** The parts of a list, split at the commas outside brackets. */
export function atCommas(list: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(' || list[at] === '[') at = closing(list, at) - 1;
    else if (list[at] === ',') {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, list.slice(start)];
}

/** What a page's markup has: each name as `.x`, `#x` or `pre`, and the classes that stand on one element together. */
interface Names {
  readonly all: ReadonlySet<string>;
  readonly together: readonly ReadonlySet<string>[];
}

/** The classes (`.x`), ids (`#x`) and elements (`pre`) that a selector cannot do without. `bare` is what stands outside its brackets. */
function required(selector: string, bare: string): string[] {
  // What :has() looks for must be there too, where it names one thing alone.
  const inside = [...selector.matchAll(/:has\(([^()]*)\)/g)].flatMap(([, content = '']) =>
    content.match(/[.#][\w-]+/g)?.length === 1 ? (content.match(/[.#][\w-]+/g) ?? []) : [],
  );
  // No script adds to prose: there every element that is named must stand in the markup.
  const elements = bare.startsWith('.prose') ? /(?<![\w.#:-])[a-z][a-z0-9]*/g : NEVER_ADDED;
  // An element named with its class is one that pages write.
  const classed = bare.match(/(?<![\w.#:-])[a-z][a-z0-9]*(?=\.)/g) ?? [];
  return [...(bare.match(/[.#][\w-]+/g) ?? []), ...(bare.match(elements) ?? []), ...classed, ...inside];
}

/** Whether a selector can find anything: of its choices in :is() one must be able to, and classes of one element must stand on one. */
function canApply(selector: string, names: Names): boolean {
  let bare = '';
  for (let at = 0; at < selector.length; at += 1) {
    if (selector[at] !== '(' && selector[at] !== '[') bare += selector[at];
    else {
      const end = closing(selector, at);
      if (bare.endsWith(':is') && !atCommas(selector.slice(at + 1, end - 1)).some((choice) => canApply(choice, names))) return false;
      at = end - 1;
    }
  }
  if (!required(selector, bare).every((name) => names.all.has(name))) return false;
  return (bare.match(/(?:\.[\w-]+){2,}/g) ?? []).every((classes) => {
    const list = classes.match(/\.[\w-]+/g) ?? [];
    return list.some((name) => ADDED_BY_SCRIPTS.includes(name.slice(1))) || names.together.some((set) => list.every((name) => set.has(name)));
  });
}

/** The names of a page's markup, templates included. */
function namesIn(html: string): Names {
  const all = new Set(/\/scripts\/(?!ledger-age|search-dialog)/.test(html) ? ADDED_BY_SCRIPTS.map((name) => `.${name}`) : []);
  const lists = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].map(([, list = '']) => list));
  const together = [...lists].map((list) => new Set(list.split(/\s+/).map((name) => `.${name}`)));
  for (const set of together) for (const name of set) all.add(name);
  for (const [, id = ''] of html.matchAll(/\sid="([^"]*)"/g)) all.add(`#${id}`);
  for (const [, element = ''] of html.matchAll(/<([a-z][\w-]*)/g)) all.add(element);
  return { all, together };
}

/** The sheet without the rules that need a name the page does not have. */
function withoutStrangers(css: string, names: Names): string {
  return blocks(css)
    .map(({ prelude, body }) => {
      if (body === null) return `${prelude};`;
      if (/^@(?:layer|media|supports|container)\b/.test(prelude)) {
        const inner = withoutStrangers(body, names);
        return inner === '' ? '' : `${prelude}{${inner}}`;
      }
      if (prelude.startsWith('@')) return `${prelude}{${body}}`;
      const kept = atCommas(prelude).filter((selector) => canApply(selector, names));
      return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`;
    })
    .join('');
}

/** The sheet without custom properties that neither it nor the markup reads; again and again, since one may have read another. */
function withoutUnread(css: string, markup: string): string {
  const read = new Set([...`${css}${markup}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));
  const next = css.replace(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (declaration, name: string) => (read.has(name) ? declaration : ''));
  return next === css ? css : withoutUnread(next, markup);
}

/** The part of a minified style sheet that a page uses. `markup` is the page without its styles. */
export function usedStyles(css: string, markup: string): string {
  const kept = withoutStrangers(css.replace(/\/\*[\s\S]*?\*\//g, ''), namesIn(markup));
  return withoutUnread(kept, markup)
    .replace(/(?<=[{}])[^{}@;]+\{\}/g, '')
    .replace(/;\}/g, '}');
}
