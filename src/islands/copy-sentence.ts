// <copy-sentence>: adds to each row of a series' table a button that copies the figure as a sentence with who says it, the caveat and the link.

class CopySentence extends HTMLElement {
  connectedCallback(): void {
    const subject = this.getAttribute('data-subject') ?? '';
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-sentence]')) {
      const place = row.querySelector('.actions');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Copy';
      button.setAttribute('aria-label', `Copy ${row.querySelector('th b')?.textContent ?? 'this figure'} as a sentence`);
      button.addEventListener('click', () => void this.#copy(button, sentenceOf(subject, row)));
      place?.append(button);
    }
  }

  async #copy(button: HTMLButtonElement, sentence: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(sentence);
      button.textContent = 'Copied';
    } catch {
      button.replaceWith(sentence);
    }
  }
}

function sentenceOf(subject: string, row: HTMLTableRowElement): string {
  const anchor = row.closest('tbody')?.id ?? '';
  return `${subject} ${row.getAttribute('data-sentence') ?? ''} ${location.origin}${location.pathname}#${anchor}`;
}

customElements.define('copy-sentence', CopySentence);
