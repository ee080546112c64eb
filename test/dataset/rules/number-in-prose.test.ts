import { describe, expect, it } from 'vitest';
import { chipText } from '../../support/catalogue.ts';
import { evidenceEntry, eventText, ledgerFiles, providerText, readingEntry, riskText, signalText, tensionText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (body: string): readonly string[] => problemsOf(ledgerFiles({ 'providers/acme/index.mdx': providerText({}, body) }), 'number-in-prose');
const numbersIn = (body: string): readonly (string | undefined)[] => check(body).map((problem) => /The number "(.*?)" is typed/.exec(problem)?.[1]);

describe('number-in-prose', () => {
  it('lets an empty body pass', () => {
    expect(check('')).toEqual([]);
  });

  it.each([
    'Qwen3, H20 and P800 ship',
    'In 2025 and 2026 revenue grew',
    'On 25 February 2025 it began',
    'Ascend 910B and 950PR',
    'FY2026-Q1 is 2025-Q2',
    'Qwen3-235B-A22B, GPT-4x and A100x',
    'the 5G network, 24/7',
    'two of the ten largest',
    'a three-year plan',
    'Gemini 2.5 and v2.1',
    'Article 5 of the law',
    'eight quarters in a row',
    'M100 x two',
  ])('lets %j stand', (body) => {
    expect(numbersIn(body)).toEqual([]);
  });

  it.each([
    ['it grew 26%', '26%'],
    ['it grew 26 per cent', '26 per cent'],
    ['by 2 pp', '2 pp'],
    ['USD 5 billion', 'USD 5 billion'],
    ['about $5B a year', '$5B'],
    ['CNY400bn', 'CNY400bn'],
    ['RMB 6.5', 'RMB 6.5'],
    ['a 33-billion plan', '33-billion'],
    ['3.8 GW of power', '3.8 GW'],
    ['a 200-megawatt site', '200-megawatt'],
    ['at 14.3x earnings', '14.3x'],
    ['398.24 亿元', '398.24 亿'],
    ['增长26%', '26%'],
    ['five billion dollars', 'five billion'],
    ['two percent', 'two percent'],
    ['1.4M tokens', '1.4M'],
    ['**33.4** billion', '33.4 billion'],
    ['USD **5**', 'USD 5'],
    ['12&nbsp;thousand', '12\u00A0thousand'],
    ['the 26&#37; rise', '26%'],
    ['`USD 5 billion`', 'USD 5 billion'],
    ['| a | 26% |\n| - | - |\n| b | c |', '26%'],
    ['## Up 26%', '26%'],
    ['[26%](https://a.example)', '26%'],
  ])('finds the figure in %j', (body, found) => {
    expect(numbersIn(body)).toEqual([found]);
  });

  it('says where each stands, in whatever block', () => {
    expect(check('Growth of 26% and\nof USD 5 billion.\n\n> Quoted: 3.8 GW\n\n- a list\n- of **14.3x**')).toMatchSnapshot();
  });

  it('reads no number across a component', () => {
    expect(numbersIn('It was 5 <Figure id="a" /> billion')).toEqual([]);
  });

  it('minds the titles of events, which carry no amounts', () => {
    expect(
      problemsOf(ledgerFiles({ 'events/2025/2025-03-01-site.mdx': eventText({ title: 'Acme puts USD 5 billion into Malaysia' }) }), 'number-in-prose'),
    ).toMatchSnapshot();
  });

  it('looks into the title, the question and the sentences of a signal and a risk', () => {
    const files = {
      'signals/sales.mdx': signalText([readingEntry(), readingEntry({ date: '2025-08-01', why: 'In 2025 sales grew 26%.' })], { question: 'Over 5%?' }),
      'risks/chips.mdx': riskText([evidenceEntry({ what: 'It orders chips for USD 5 billion.' })], { title: 'The 3 GW risk' }),
    };
    expect(problemsOf(ledgerFiles(files), 'number-in-prose')).toMatchSnapshot();
  });

  it('looks into the question, the claims and the remedy of a tension', () => {
    const sides = [
      { claim: 'Sales grew 26% in 2025.', sources: ['acme/q2'] },
      { claim: 'In 2026 they fell.', sources: ['acme/q2'] },
    ];
    const text = tensionText({ title: 'Is it USD 5 billion?', sides, settles: 'A filing of over 3 GW.' });
    expect(problemsOf(ledgerFiles({ 'tensions/sales.mdx': text }), 'number-in-prose')).toMatchSnapshot();
  });

  it('looks into what a chip is said to be, not into its properties', () => {
    expect(problemsOf(ledgerFiles({ 'chips/acme/anvil-2.mdx': chipText() }), 'number-in-prose')).toEqual([]);
    expect(problemsOf(ledgerFiles({ 'chips/acme/anvil-2.mdx': chipText({}, 'It is 26% faster and draws 600 W.') }), 'number-in-prose')).toMatchSnapshot();
  });
});
