// <copy-sentence>: adds to each figure of a series' table a button that copies it as a sentence, with who says it, the caveat and the link, and a
// link that reports an error in it.
import { reportOn } from '../format/report-link.ts';
import { shownIn } from './shown-in.ts';

class CopySentence extends HTMLElement {
  connectedCallback(): void {
    // The page's own link, which stands before this element.
    const report = document.querySelector('ul.tools a')?.getAttribute('href') ?? null;
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tbody[id] tr:first-child')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'Copy';
      button.setAttribute('aria-label', `Copy ${textOf(row, 0, 'b')} as a sentence`);
      // Says aloud too that it is done.
      const said = document.createElement('output');
      button.addEventListener('click', () => void copy(button, said, sentenceOf(this.getAttribute('data-subject') ?? '', row)));
      const grade = row.cells[row.cells.length - 1]?.querySelector('b');
      grade?.after(' ', button, ' ', said);
      if (report === null || !row.parentElement) continue;
      const shown = shownIn(row.parentElement);
      const link = document.createElement('a');
      link.href = reportOn(report, shown);
      link.textContent = 'Report';
      link.setAttribute('aria-label', `Report an error in the figure of ${shown.period}`);
      button.after(' ', link);
    }
  }
}

async function copy(button: HTMLButtonElement, said: HTMLOutputElement, sentence: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(sentence);
    said.value = 'Copied';
  } catch {
    said.value = sentence;
    button.remove();
  }
}

/** 'Alibaba Cloud: cloud revenue, Q2 2025 (FY2026-Q1): CNY 33,398 million, reported by Alibaba Group. Source: … AI Cloud Ledger, https://…' */
function sentenceOf(subject: string, row: HTMLTableRowElement): string {
  const label = textOf(row, 0, 'small');
  const caveat = textOf(row, 1, 'small');
  const heads = [...(row.closest('table')?.tHead?.rows[0]?.cells ?? [])].map((head) => head.textContent ?? '');
  const of = (head: string) => row.cells[heads.indexOf(head)]?.textContent?.trim() ?? '';
  const { value } = shownIn(row.parentElement ?? row);
  const claim = `${subject}, ${textOf(row, 0, 'b')}${label === '' ? '' : ` (${label})`}: ${value}${caveat === '' ? '' : ` (${caveat})`}, ${of('Basis')} by ${of('Who says so')}, grade ${textOf(row, row.cells.length - 1, 'b')} (${textOf(row, row.cells.length - 1, 'small')}).`;
  const source = textOf(row, heads.indexOf('Source'), 'a');
  return `${claim}${source === '' ? '' : ` Source: ${source}.`} AI Cloud Ledger, ${location.origin}${location.pathname}#${row.closest('tbody')?.id ?? ''}`;
}

function textOf(row: HTMLTableRowElement, cell: number, selector: string): string {
  return row.cells[cell]?.querySelector(selector)?.textContent?.trim() ?? '';
}

customElements.define('copy-sentence', CopySentence);
