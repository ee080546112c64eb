// Numbers as the site writes them, with a fixed locale. A formatter costs more to make than a thousand numbers to write, so each is made once.

const made = new Map<string, Intl.NumberFormat>();

/** The number in digits, its thousands set off by commas: '12,345', '0.25'; to three digits after the point unless the options say otherwise. */
export function numberWords(value: number, options: Intl.NumberFormatOptions = {}): string {
  const key = JSON.stringify(options);
  const known = made.get(key);
  if (known !== undefined) return known.format(value);
  const format = new Intl.NumberFormat('en-GB', options);
  made.set(key, format);
  return format.format(value);
}
