// Styles that travel with a script, for elements that the page's own sheet does not know.

/** Brings the styles of a script's own elements, which the page does not carry. */
export function adoptStyles(...texts: readonly string[]): void {
  for (const text of texts) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }
}
