import { describe, expect, it } from 'vitest';
import { usedStyles } from '../../src/outputs/used-styles.ts';

describe('the styles a page uses', () => {
  it('are none of none', () => {
    expect(usedStyles('', '<p>')).toBe('');
  });

  it.each([
    ['a class it has', '.a{top:0}', '<p class="b a">', '.a{top:0}'],
    ['a class it lacks', '.b{top:0}', '<p class="a">', ''],
    ['an id it lacks', '#b{top:0}', '<p id="a">', ''],
    ['one selector of a list', '.a,.b,p{top:0}', '<p class="a">', '.a,p{top:0}'],
    ['a class among others it lacks', '.a .b{top:0}', '<p class="a">', ''],
    ['an element, whatever it has', 'dialog{top:0}', '<p>', 'dialog{top:0}'],
    ['an element that no script adds', '.a pre,pre b{top:0}.a{top:1px}.precode p{top:2px}', '<p class="a precode">', '.a{top:1px}.precode p{top:2px}'],
    ['such an element where it stands', '.a pre{top:0}', '<pre class="a">', '.a pre{top:0}'],
    ['an element with its class that is not there', 'dl.terms dt,.terms td{top:0}', '<table class="terms">', '.terms td{top:0}'],
    ['an element of prose that is not there', '.prose dt,.prose h3,.prose>*+*{top:0}', '<div class="prose"><h3>', '.prose h3,.prose>*+*{top:0}'],
    ['a class inside :not()', 'p:not(.b){top:0}', '<p>', 'p:not(.b){top:0}'],
    ['classes inside :is(), none of which it has', 'p:is(.a,.b){top:0}b :is(.a, .b) i{top:0}', '<p class="c">', ''],
    ['classes inside :is(), one of which it has', 'p:is(.a,.b){top:0}', '<p class="b">', 'p:is(.a,.b){top:0}'],
    ['a class beside an element inside :is()', 'p:is(.a,b){top:0}', '<p>', 'p:is(.a,b){top:0}'],
    ['an element among the choices of :is()', '.a :is(.b,s){top:0}', '<p class="a">', '.a :is(.b,s){top:0}'],
    ['classes of one element', '.a.b,.a .b{top:0}', '<p class="c b a">', '.a.b,.a .b{top:0}'],
    ['classes that stand on two elements', '.a.b,.a .b{top:0}', '<p class="a"><b class="b">', '.a .b{top:0}'],
    ['an id that :has() looks for in vain', ':root:has(#b:checked),p{top:0}', '<p>', 'p{top:0}'],
    ['an id that :has() looks for where it stands', ':root:has(#b:checked){top:0}', '<p id="b">', ':root:has(#b:checked){top:0}'],
    ['an attribute in brackets', '[href$=".b"]{top:0}', '<p>', '[href$=".b"]{top:0}'],
    ['a layer that empties', '@layer x{.b{top:0}}p{top:0}', '<p>', 'p{top:0}'],
    ['a layer inside a query', '@media print{@layer x{.a{top:0}.b{top:0}}}', '<p class="a">', '@media print{@layer x{.a{top:0}}}'],
    ['a font and a statement', '@layer a,b;@font-face{font-family:"A{"}', '<p>', '@layer a,b;@font-face{font-family:"A{"}'],
    ['nested rules of a kept rule', '.a{top:0;.b &{top:1px}}', '<p class="a">', '.a{top:0;.b &{top:1px}}'],
  ])('hold for %s', (_, css, html, expected) => {
    expect(usedStyles(css, html)).toBe(expected);
  });

  it('drop properties that nothing reads, also where only a dropped one read them', () => {
    expect(usedStyles(':root{--a:1;--b:var(--a);--c:2}p{top:var(--c)}', '<p>')).toBe(':root{--c:2}p{top:var(--c)}');
  });

  it('keep properties that the markup reads', () => {
    expect(usedStyles(':root{--a:red}', '<path fill="var(--a)">')).toBe(':root{--a:red}');
  });
});
