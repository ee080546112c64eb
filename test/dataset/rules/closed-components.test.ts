import { describe, expect, it } from 'vitest';
import { chipText } from '../../support/catalogue.ts';
import { factEntry, ledgerFiles, providerText, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (body: string): readonly string[] =>
  problemsOf(
    ledgerFiles({
      'providers/acme/index.mdx': providerText({}, body),
      'providers/acme/cloud-revenue.mdx': seriesText([factEntry(), factEntry({ period: 2026, basis: 'guided', of: 'Asia' })]),
    }),
    'closed-components',
  );

describe('closed-components', () => {
  it('lets prose, Markdown and the three components pass', () => {
    expect(check('')).toEqual([]);
    expect(
      check(
        '## A head\n\nRevenue was <Value provider="acme" metric="cloud-revenue" period="2025-Q2" />, *it* said. <Cite source="acme/q2" />\n\n- [a link](https://a.example)\n- [a page](/methodology/)\n\n| a | b |\n| - | - |\n| c | d |\n\n<Figure id="acme/cloud-revenue" />',
      ),
    ).toEqual([]);
    expect(
      check('By key: <Value fact="acme/cloud-revenue/2025-Q2" />, by fiscal label: <Value provider="acme" metric="cloud-revenue" period="FY2025-Q2" />.'),
    ).toEqual([]);
    expect(check('<Value provider="acme" metric="cloud-revenue" period="2026" of="Asia" basis="guided" />')).toEqual([]);
  });

  it.each([
    ['an import', 'import x from "node:fs"'],
    ['an export', 'export const x = 1'],
    ['a sentence that begins with export', 'export controls were widened'],
    ['a sentence that begins with import', 'import duties rose'],
    ['an expression', 'It is {1 + 1}.'],
    ['an expression of its own', '{globalThis.process.exit()}'],
    ['an open brace', 'It is { here'],
    ['raw HTML', 'A <b>bold</b> claim'],
    ['a script', '<script>alert(1)</script>'],
    ['a component that is not ours', '<Chart id="x" />'],
    ['a member of a component', '<Value.x />'],
    ['an empty tag', '<>x</>'],
    ['an HTML comment', 'Before <!-- hidden --> after'],
    ['an address in angle brackets', '<https://a.example>'],
    ['a less-than sign', 'margins <5 of them'],
    ['an image', '![a](https://a.example/a.png)'],
    ['a javascript link', '[a](javascript:alert(1))'],
    ['a disguised javascript link', '[a](JaVa&#115;cript:alert(1))'],
    ['a data link by reference', '[a][x]\n\n[x]: data:text/html,x'],
    ['a link without scheme', '[a](//a.example)'],
    ['an attribute that is an expression', '<Cite source={x} />'],
    ['spread attributes', '<Cite {...x} />'],
    ['an attribute without value', '<Cite source />'],
    ['an attribute twice', '<Cite source="acme/q2" source="acme/q2" />'],
    ['an attribute that does not exist', '<Value provider="acme" metric="cloud-revenue" periode="2025-Q2" />'],
    ['a missing attribute', '<Value provider="acme" />'],
    ['text inside a component', '<Cite source="acme/q2">here</Cite>'],
    ['an unknown source', '<Cite source="acme/q3" />'],
    ['a figure of nothing', '<Figure id="cloud-revenu" />'],
    ['an unknown provider', '<Value provider="acmee" metric="cloud-revenue" period="2025-Q2" />'],
    ['an unknown metric', '<Value provider="acme" metric="cloud-revenu" period="2025-Q2" />'],
    ['a malformed period', '<Value provider="acme" metric="cloud-revenue" period="2025Q2" />'],
    ['a period without a fact', '<Value provider="acme" metric="cloud-revenue" period="2025-Q1" />'],
    ['a fact on another footing', '<Value provider="acme" metric="cloud-revenue" period="2026" />'],
    ['an unknown basis', '<Value provider="acme" metric="cloud-revenue" period="2026" basis="planned" />'],
    ['an unknown key', '<Value fact="acme/cloud-revenue/2025-Q3" />'],
    ['an unclosed component', 'Here <Cite source="acme/q2"> stands'],
    ['an open quote', 'Here <Cite source="acme/q2 />'],
  ])('refuses %s', (_name, body) => {
    expect(check(body)).toMatchSnapshot();
  });

  it('goes on after text that cannot be parsed', () => {
    expect(check('One { brace.\n\nTwo <!-- comments.\n\n<b>three</b>').map((problem) => problem.split('  ')[0])).toEqual([
      'providers/acme/index.mdx:11:5',
      'providers/acme/index.mdx:13:5',
      'providers/acme/index.mdx:15:1',
    ]);
  });

  it('takes code for text, however it looks', () => {
    expect(check('A name such as `{x}` or `<b>`.\n\n```\nimport x\n{y}\n```')).toEqual([]);
  });

  it.each([
    ['braces', '{'.repeat(60_000)],
    ['quotations in quotations', '> '.repeat(30_000)],
    ['lists in lists', '- '.repeat(30_000)],
    ['components in components', '<Cite>'.repeat(10_000)],
    ['emphasis in emphasis', `${'*'.repeat(30_000)}a${'*'.repeat(30_000)}`],
    ['more text than any page holds', 'A long line of words. '.repeat(10_000)],
  ])('neither hangs nor falls over %s', (_name, body) => {
    const started = performance.now();
    check(body);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('looks into what a chip is said to be', () => {
    expect(
      problemsOf(ledgerFiles({ 'chips/acme/anvil-2.mdx': chipText({}, 'Its sales: <Value fact="acme/cloud-revenue/2025-Q2" />.') }), 'closed-components'),
    ).toEqual([]);
    expect(
      problemsOf(ledgerFiles({ 'chips/acme/anvil-2.mdx': chipText({}, 'It is <b>fast</b>. <Cite source="acme/q3" />') }), 'closed-components'),
    ).toMatchSnapshot();
  });
});
