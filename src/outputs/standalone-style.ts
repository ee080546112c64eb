// The site's styles as a drawing needs them when it stands alone: plain colours, pixels and families, a light form and a dark one, nothing that an
// older viewer of SVG does not know (no custom properties, layers, light-dark() or rem).
import { plainColour, type Theme } from './plain-colour.ts';
import { atCommas, blocks, closing, usedStyles } from './used-styles.ts';

/** What counts in SVG; the rest lays out pages. */
const PROPERTIES = new Set([
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'stroke-opacity'],
  ...['paint-order', 'opacity', 'font', 'font-size', 'font-weight', 'font-family', 'text-anchor', 'text-decoration'],
]);
/** What a theme changes. */
const COLOURS = new Set(['fill', 'stroke']);
const PIXELS_A_REM = 16;

type Declaration = readonly [property: string, value: string];
type Properties = ReadonlyMap<string, string>;

interface Rule {
  readonly selectors: readonly string[];
  readonly declarations: readonly Declaration[];
}

/** Every rule outside conditions, layers opened; what hangs on a medium is left out. */
function rulesOf(css: string): readonly Rule[] {
  return blocks(css).flatMap(({ prelude, body }): readonly Rule[] => {
    if (body === null) return [];
    if (prelude.startsWith('@layer')) return rulesOf(body);
    if (prelude.startsWith('@')) return [];
    return [{ selectors: atCommas(prelude).map((one) => one.trim()), declarations: declarationsOf(body) }];
  });
}

function declarationsOf(body: string): readonly Declaration[] {
  return body.split(';').flatMap((part): readonly Declaration[] => {
    const colon = part.indexOf(':');
    return colon < 0 ? [] : [[part.slice(0, colon).trim(), part.slice(colon + 1).trim()]];
  });
}

/** The custom properties that the rules of one selector set. */
function customOf(rules: readonly Rule[], selector: string): Properties {
  return new Map(
    rules.filter(({ selectors }) => selectors.includes(selector)).flatMap(({ declarations }) => declarations.filter(([name]) => name.startsWith('--'))),
  );
}

/** The value with every var() read, or its fallback where nothing stands for it; null where that leaves a hole. */
function withVars(value: string, properties: Properties): string | null {
  const start = value.indexOf('var(');
  if (start < 0) return value;
  const end = closing(value, start + 3);
  const inner = value.slice(start + 4, end - 1);
  const comma = inner.indexOf(',');
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
  const found = properties.get(name) ?? (comma < 0 ? null : inner.slice(comma + 1).trim());
  if (found === null) return null;
  return withVars(`${value.slice(0, start)}${found}${value.slice(end)}`, properties);
}

/** A declaration in pixels and plain colours; `font` as the properties it stands for. */
function plain([property, value]: Declaration, properties: Properties, theme: Theme): readonly Declaration[] {
  const read = withVars(value, properties);
  if (read === null) return [];
  const pixels = plainColour(read, theme).replace(/([\d.]+)rem\b/g, (_, size: string) => `${Number((Number(size) * PIXELS_A_REM).toFixed(1))}px`);
  if (property !== 'font') return [[property, pixels]];
  const parts = /^(?:(\d+)\s+)?([\d.]+px)(?:\s*\/\s*[\d.]+(?:px)?)?\s+(.+)$/.exec(pixels);
  if (parts === null) return [];
  const [, weight, size = '', family = ''] = parts;
  const families = family.replace(/'Sans Fallback', /, '');
  return [...(weight === undefined ? [] : [['font-weight', weight] as const]), ['font-size', size], ['font-family', families]];
}

/** Selectors for what stands in an element of a class, and for the element itself. */
const within = (selectors: readonly string[], name: string): readonly string[] =>
  selectors.flatMap((selector) => {
    const bare = selector.replace(/^\.chart /, '');
    return [`${name} ${bare}`, `${bare}${name}`];
  });

/** The classes that set custom properties: a provider's hue, a tint. */
function settersOf(rules: readonly Rule[]): readonly (readonly [selector: string, own: Properties])[] {
  const selectors = new Set(rules.flatMap((rule) => rule.selectors.filter((selector) => /^\.[\w-]+$/.test(selector))));
  return [...selectors].map((selector) => [selector, customOf(rules, selector)] as const).filter(([, own]) => own.size > 0);
}

/** The style sheet of a drawing that stands alone, from the site's sheets and the drawing's markup. */
export function standaloneStyle(css: string, markup: string): string {
  const rules = rulesOf(usedStyles(css, markup));
  const root = customOf(rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, '')), ':root');
  const setters = settersOf(rules);
  const sheet = (theme: Theme): readonly string[] =>
    rules.flatMap(({ selectors, declarations }) => {
      const drawn = declarations.filter(([property]) => (theme === 'light' ? PROPERTIES : COLOURS).has(property));
      const set = setters.map(([name, own]) => {
        const changed = drawn.filter(([, value]) => [...own.keys()].some((property) => new RegExp(`var\\(\\s*${property}\\b`).test(value)));
        return ruleText(within(selectors, name), changed, new Map([...root, ...own]), theme);
      });
      return [ruleText(selectors, drawn, root, theme), ...set].filter((text) => text !== '');
    });
  const light = sheet('light');
  const known = new Set(light);
  const dark = sheet('dark').filter((text) => !known.has(text));
  return `${light.join('\n')}\n@media (prefers-color-scheme: dark) {\n${dark.join('\n')}\n}`;
}

function ruleText(selectors: readonly string[], declarations: readonly Declaration[], properties: Properties, theme: Theme): string {
  const lines = declarations.flatMap((one) => plain(one, properties, theme)).map(([property, value]) => `${property}:${value}`);
  return lines.length === 0 ? '' : `${selectors.join(',')}{${lines.join(';')}}`;
}
