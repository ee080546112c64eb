import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/commands/built-main.ts';

const page = (main: string): string => `<html><head><title>1</title></head><body><nav>2</nav><main class="wide">${main}</main><footer>3</footer></body></html>`;
const shown = (main: string): string => shownText(page(main), '22 Nov 2026');

describe('shownText', () => {
  it('keeps the text of the main part and where its links lead, nothing else of a page', () => {
    expect(shown('<h1 id="a" class="b">Capex</h1><p>up <a class="figure" href="/x/">33.4</a></p>')).toBe('Capex up </x/> 33.4');
  });

  it('keeps what drawings draw, and lets go of how they are read out', () => {
    const drawing = (d: string, label: string): string =>
      shown(`<svg aria-label="${label}" viewBox="0 0 9 9"><path class="line" d="${d}"/><text x="1">Q2</text></svg>`);
    expect(drawing('M0,1', 'a')).toBe(drawing('M0,1', 'b'));
    expect(drawing('M0,1', 'a')).not.toBe(drawing('M0,2', 'a'));
    expect(drawing('M0,1', 'a')).toContain('<text x=1> Q2');
  });

  it('leaves the day of the data aside', () => {
    expect(shown('<p>As of 22 Nov 2026</p>')).toBe('As of the day');
  });

  it('reads a figure that stands alone', () => {
    expect(shownText('<body><figure class="drawing"><h1>A title</h1></figure></body>', '1 Jan 2026')).toBe('A title');
  });
});
