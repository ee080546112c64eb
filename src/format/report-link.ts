// Narrows the link that reports an error on a page to one figure of it. The forms are those of src/repository.ts.

/** One figure of a page: the name of its period in an address and in words, and its value as the page shows it. */
export interface Shown {
  readonly anchor: string;
  readonly period: string;
  readonly value: string;
}

/**
 * The address that reports an error in one figure of a page, made of the address that reports one anywhere on it: its title, key, page and value
 * are filled in. An address without a form to fill comes back as it is.
 */
export function reportOn(address: string, { anchor, period, value }: Shown): string {
  const [path = '', search] = address.split('?');
  if (search === undefined) return address;
  const fields = new URLSearchParams(search);
  for (const [name, text] of [...fields]) {
    const id = /(\w+)\]?$/.exec(name)?.[1];
    if (id === 'title') fields.set(name, `${text}, ${period}`);
    else if (id === 'page') fields.set(name, `${text}#${anchor}`);
    else if (id === 'figure') {
      fields.set(name, `${text}/${anchor}`);
      fields.set(name.replace('figure', 'value'), value);
    } else if (id === 'description') fields.set(name, described(text, anchor, value));
  }
  return `${path}?${fields.toString()}`;
}

/** The lines of a report without fields, its first three filled. */
function described(text: string, anchor: string, value: string): string {
  return text
    .replace(/^(Figure: .+)$/m, `$1/${anchor}`)
    .replace(/^Shown:$/m, () => `Shown: ${value}`)
    .replace(/^(Page: .+)$/m, `$1#${anchor}`);
}
