// Markdown for machines: tables whose cells cannot break them, and bodies of content with their components written out.
import { resolveValue } from '../dataset/value-reference.ts';
import type { Dataset } from '../dataset/types.ts';
import { factPath, figurePath, sourcePath } from '../figures/address.ts';
import { figuresOf } from '../figures/index.ts';
import { dayWords } from '../format/day.ts';
import { statedWords, valueWords } from '../format/value.ts';

/** From a path of the site to what a link names. */
export type AddressOf = (path: string) => string;

/** Text as Markdown prints it: signs that would make markup are escaped, line breaks become spaces. */
export function markdownText(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`);
}

/** A link; the address is kept free of what would end it. */
export function markdownLink(text: string, address: string): string {
  return `[${markdownText(text)}](${address.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`;
}

/** A table: heads, then rows of cells, which are Markdown already. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('');
}

const COMPONENT = /<(Value|Cite|Figure)\s([^>]*?)\/>/g;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/** A body of content as plain Markdown: each <Value> its figure, each <Cite> its document, each <Figure> the chart's title, all as links. The check has let nothing else through. */
export function markdownBody(body: string, dataset: Dataset, addressOf: AddressOf): string {
  return body.trim().replace(COMPONENT, (_, name: string, text: string) => {
    const attributes = Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]));
    if (name === 'Value') {
      const found = resolveValue(attributes, dataset);
      if (!found.ok) throw new Error(`${found.message} ${found.cure}`);
      const { fact } = found;
      return markdownLink(fact.absence === null ? valueWords(fact) : statedWords(fact.stated), addressOf(factPath(fact)));
    }
    if (name === 'Cite') {
      const source = dataset.sources.get(attributes['source'] ?? '');
      if (source === undefined) throw new Error(`<Cite> names the source "${attributes['source']}", which is not there.`);
      const { publisher, date } = source.data;
      return `(${markdownLink(date === undefined ? publisher : `${publisher}, ${dayWords(date)}`, addressOf(sourcePath(source.id)))})`;
    }
    const figure = figuresOf(dataset).get(attributes['id'] ?? '');
    if (figure === undefined) throw new Error(`<Figure> names "${attributes['id']}", of which nothing can be drawn.`);
    return `Figure: ${markdownLink(figure.title, addressOf(figurePath(figure)))}`;
  });
}
