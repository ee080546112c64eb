import { describe, expect, it } from 'vitest';
import { chipPage, standing } from '../../src/figures/chip-page.ts';
import { chipFactGroups } from '../../src/figures/silicon-facts.ts';
import { generationsFigures } from '../../src/figures/silicon-generations.ts';
import { chipReadings, exportControls, providerLead, siliconRows, siliconTensions, siliconTotals, supplyRisk } from '../../src/figures/silicon-page.ts';
import { claimLines, claimsCount, measureWords, specsOf, specTable } from '../../src/figures/silicon-statements.ts';
import { siliconLead } from '../../src/figures/silicon-words.ts';
import { chipText, stepEntry } from '../support/catalogue.ts';
import { eventText, evidenceEntry, type Fields, readingEntry, riskText, signalText, sourceText, tensionText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const other = (name: string, order: number) => ({ name: `${name} Cloud`, short: name, order });
const step = (name: string, date: string, basis = 'reported') => stepEntry({ step: name, date, basis });
const chip = (name: string, overrides: Fields = {}) => chipText({ name, claims: [], specs: [], facts: [], ...overrides });
/** Acme ships and counts customers, Globex only shows a chip; the ledger speaks as of 15 January 2026. */
const ledger = (chips: Readonly<Record<string, string>>, claimants = '[]') =>
  smallLedger({
    providers: { globex: { ...other('Globex', 2) } },
    metrics: {
      'chip-customers': { group: 'silicon', nature: 'stock', kind: 'count', unit: 'customers' },
      'chip-shipments': { group: 'silicon', kind: 'count', unit: 'chips' },
    },
    series: {
      'acme/chip-customers': [['2025-06-30', 'more than 400']],
      'acme/chip-shipments': [['2025-Q2', 'not disclosed']],
    },
    files: {
      'claimants.yaml': claimants,
      ...Object.fromEntries(Object.entries(chips).map(([id, text]) => [`chips/${id}.mdx`, text])),
    },
  });
const two = {
  'acme/anvil-2': chip('Anvil 2', { steps: [step('announced', '2024-06-01'), step('available', '2025-03')] }),
  'acme/anvil-3': chip('Anvil 3', { generation: 3, steps: [step('announced', '2025-06-01'), step('available', '2026-Q4', 'announced')] }),
  'globex/tongs': chip('Tongs', { family: 'Tongs', generation: 1, steps: [step('sampling', '2025-01')] }),
};
const OUTSIDER = '- { id: lab, name: The Lab, kind: research }\n';

describe('the answer to the page’s question', () => {
  it('says who has a chip in service, who none, what no figure says, whose numbers are on file', () => {
    expect(siliconLead(ledger(two))).toBe(
      '1 of 2 clouds has an AI chip of their own in service, the newest Acme’s Anvil 2 since March 2025; for Globex none is on record beyond tests. ' +
        'No figure on file says how much of a cloud’s computing runs on such chips, so none is shown to do without Nvidia. ' +
        'Acme states figures on outside customers; no number of its own is on file for Globex.',
    );
  });

  it('says so where there is no chip, and where none is in service', () => {
    expect(siliconLead(ledger({}))).toBe('The ledger holds no chip yet.');
    expect(siliconLead(ledger({ 'globex/tongs': two['globex/tongs'] }))).toMatch(/^None of the 1 clouds has an AI chip of its own on record as in service\./);
  });

  it('leaves out that no figure says how much runs on them once the ledger follows a measure that might', () => {
    const dataset = smallLedger({
      metrics: { 'chip-share-of-use': { group: 'silicon', kind: 'percent', nature: 'stock' } },
      series: { 'acme/chip-share-of-use': [['2025-06-30', '40%']] },
      files: { 'chips/acme/anvil-2.mdx': two['acme/anvil-2'] },
    });
    expect(siliconLead(dataset)).toBe('1 of 1 clouds has an AI chip of their own in service, the newest Acme’s Anvil 2 since March 2025.');
  });
});

describe('a row a provider', () => {
  const rows = siliconRows(ledger(two));

  it('counts what is announced and what shipped, names the newest and the next, and what the company states', () => {
    expect(rows.map(({ id, share, newest, next, states }) => [id, share?.note, newest?.chip.id, next?.step.date, states])).toEqual([
      ['acme', '1 of 2.', 'acme/anvil-2', '2026-Q4', ['chip-customers']],
      ['globex', '0 of 1.', undefined, undefined, []],
    ]);
    expect(siliconTotals(rows)).toEqual({ announced: 3, shipped: 1 });
  });

  it('opens the provider’s page', () => {
    const dataset = ledger(two);
    expect(siliconRows(dataset).map((row) => providerLead(dataset, row))).toEqual([
      'Acme has announced 2 chips of its own in 1 family; 1 of them shipped or went on sale. The newest AI chip in service is Anvil 2, since March 2025. Promised next: Anvil 3, Q4 2026. Of the 2 measures of chips that the ledger follows it states a number of its own on 1.',
      'Globex has announced 1 chip of its own in 1 family; none is on record as shipped or on sale. None of its AI chips is on record as in service. No plan for another AI chip is on file. Of the 2 measures of chips that the ledger follows it states a number of its own on none.',
    ]);
  });

  it('promises nothing whose time has passed', () => {
    const late = ledger({ 'acme/anvil': chip('Anvil', { steps: [step('announced', '2024'), step('available', '2025-Q1', 'announced')] }) });
    expect(siliconRows(late)[0]?.next).toBeNull();
  });
});

describe('what is said of a chip', () => {
  const claim = (claimant: string, date: string, measure: string): Fields => ({
    measure,
    value: '4x',
    against: 'Anvil 1',
    claimant,
    date,
    sources: ['acme/q2'],
  });
  const dataset = ledger(
    {
      'acme/anvil-2': chip('Anvil 2', {
        claims: [claim('lab', '2025-06', 'speed'), claim('acme', '2025-01-05', 'cost')],
        specs: [
          { measure: 'compute fp16', value: '1 PFLOPS', claimant: 'acme', sources: ['acme/q2'] },
          { measure: 'memory', value: '96 GB', claimant: 'acme', sources: ['acme/q2'] },
          { measure: 'compute fp16', value: '900 TFLOPS', claimant: 'lab', sources: ['acme/q2'] },
        ],
      }),
      'acme/anvil-3': chip('Anvil 3', { generation: 3, specs: [{ measure: 'node', value: '3 nm', sources: ['acme/q2'] }] }),
    },
    OUTSIDER,
  );
  const chips = [...dataset.chips.values()];

  it('tells the maker’s own claims from outsiders’, oldest first', () => {
    const lines = claimLines(dataset, chips);
    expect(lines.map(({ measure, voice, when }) => [measure, voice.name, voice.isOwn, when])).toEqual([
      ['cost', 'Acme', true, '5 Jan 2025'],
      ['speed', 'The Lab', false, 'June 2025'],
    ]);
  });

  it.each([
    [[], ''],
    [[true], 'The one claim on file is the maker’s own.'],
    [[true, true], 'Both claims on file are the maker’s own.'],
    [[false, false, false], 'All 3 claims on file are outsiders’.'],
    [[true, false, true], 'Of 3 claims on file 1 is an outsider’s, the rest the maker’s own.'],
  ])('counts %j as: %s', (own, words) => {
    expect(claimsCount(own.map((isOwn) => ({ voice: { name: 'Somebody', isOwn } })))).toBe(words);
  });

  it('keeps figures of several hands beside each other, in the order of the list, and marks those that differ', () => {
    const [second] = chips;
    if (second === undefined) throw new Error('There is no chip.');
    expect(specsOf(dataset, second).map(({ measure, values, differs }) => [measure, values.map(({ value }) => value), differs])).toEqual([
      ['memory', ['96 GB'], false],
      ['compute fp16', ['1 PFLOPS', '900 TFLOPS'], true],
    ]);
    const { measures, rows } = specTable(dataset, chips);
    expect(measures).toEqual(['node', 'memory', 'compute fp16']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.values.length ?? null))).toEqual([
      [null, 1, 2],
      [1, null, null],
    ]);
    expect(rows[1]?.cells[0]?.values[0]?.voice).toEqual({ name: null, isOwn: false });
    expect(['compute fp16', 'memory bandwidth'].map((measure) => measureWords(measure as 'memory bandwidth'))).toEqual(['Compute FP16', 'Memory bandwidth']);
  });
});

describe('where a chip stands in its life', () => {
  it.each<readonly [string, readonly Fields[]]>([
    ['available since June 2024', [step('announced', '2023'), step('shipping', '2024'), step('available', '2024-06')]],
    ['in production or use since 2024, availability planned for 2026', [step('shipping', '2024'), step('available', '2026', 'announced')]],
    ['in tests since March 2025, with nothing later on record', [step('sampling', '2025-03')]],
    [
      'announced on 1 Feb 2025, availability planned for Q1 2027 or Q4 2027',
      [step('announced', '2025-02-01'), step('available', '2027-Q4', 'announced'), step('available', '2027-Q1', 'announced')],
    ],
    [
      'announced in 2024, availability planned for Q1 2025, which has passed without a word on record',
      [step('announced', '2024'), step('available', '2025-Q1', 'announced')],
    ],
    ['announced in 2024, with no later step on record', [step('announced', '2024')]],
    ['retired in 2025', [step('available', '2020'), step('retired', '2025')]],
  ])('%s', (words, steps) => {
    const dataset = ledger({ 'acme/anvil': chip('Anvil', { steps }) });
    const found = dataset.chips.get('acme/anvil');
    expect(found && standing(dataset, found)).toBe(words);
  });

  it('opens its page, with what became of each plan and every source once', () => {
    const dataset = ledger({
      'acme/anvil': chip('Anvil', {
        steps: [step('available', '2025-Q1', 'announced'), step('available', '2025-03-20')],
        facts: ['acme/chip-customers/2025-06-30'],
      }),
    });
    const page = chipPage(dataset, 'acme/anvil');
    expect(page.lead).toBe('Anvil is of the second generation of Acme’s Anvil, for inference: available since 20 Mar 2025. No claim about it is on file.');
    expect(page.steps.map(({ when, words, outcome }) => [when, words, outcome])).toEqual([
      ['Q1 2025', 'availability planned', 'came about on 20 Mar 2025'],
      ['20 Mar 2025', 'available', ''],
    ]);
    expect(page.facts.map(({ words, label }) => [words, label])).toEqual([['more than 400 customers', 'chip-customers']]);
    expect(page.sources).toEqual(['acme/q2']);
    expect(() => chipPage(dataset, 'acme/none')).toThrow('The ledger has no chip acme/none.');
  });
});

describe('figures and limits', () => {
  it('gives facts by metric with their silences, and says of whom nothing was looked for', () => {
    const groups = chipFactGroups(ledger(two));
    expect(groups.map(({ id, lines, unsought }) => [id, lines.map(({ name, words, mark }) => [name, words, mark]), unsought])).toEqual([
      ['chip-customers', [['Acme', 'more than 400 customers', 'reported']], ['Globex']],
      ['chip-shipments', [['Acme', 'not disclosed', 'not-disclosed']], ['Globex']],
    ]);
    expect(chipFactGroups(ledger(two), 'globex')).toEqual([]);
  });

  it('finds the risk that bears on chips, and none where none does', () => {
    const risk = (metrics: readonly string[]) =>
      smallLedger({
        metrics: { 'chip-shipments': { group: 'silicon', kind: 'count', unit: 'chips' } },
        series: { 'acme/chip-shipments': [['2025-Q2', '400']] },
        files: { 'risks/supply.mdx': riskText([evidenceEntry({ facts: [] })], { metrics }) },
      });
    expect(supplyRisk(risk(['chip-shipments']))?.id).toBe('supply');
    expect(supplyRisk(risk(['cloud-revenue']))).toBeNull();
    expect(exportControls(ledger(two))).toEqual([]);
  });

  it('finds the tensions on measures of chips and on the rules, each once, of all or of one provider', () => {
    const dataset = smallLedger({
      providers: { globex: other('Globex', 2) },
      metrics: { 'chip-shipments': { group: 'silicon', kind: 'count', unit: 'chips' } },
      series: { 'acme/chip-shipments': [['2025-Q2', '400']] },
      files: {
        'sources/paper/rule.yaml': sourceText({ url: 'https://paper.example/rule', publisher: 'Paper' }),
        'events/2025/2025-06-01-rule.mdx': eventText({ kind: 'export-control', date: '2025-06-01', sources: ['paper/rule'] }),
        'tensions/count.mdx': tensionText({ title: 'How many?', metrics: ['chip-shipments'] }),
        'tensions/rule.mdx': tensionText({ title: 'Is it a rule?', metrics: [], sides: ['Yes.', 'No.'].map((claim) => ({ claim, sources: ['paper/rule'] })) }),
        'tensions/sales.mdx': tensionText({ title: 'How much?' }),
      },
    });
    expect(siliconTensions(dataset).map(({ title }) => title)).toEqual(['How many?', 'Is it a rule?']);
    expect(siliconTensions(dataset, 'acme')).toHaveLength(2);
    expect(siliconTensions(dataset, 'globex')).toEqual([]);
    expect(siliconTensions(ledger(two))).toEqual([]);
  });

  it('finds the readings of signals that speak of chips', () => {
    const dataset = smallLedger({
      files: {
        'signals/use.mdx': signalText([
          readingEntry({ date: '2025-06-01', facts: [], why: 'Every chip is in use.' }),
          readingEntry({ date: '2025-07-30', facts: [], why: 'Sales of chipboard grew.' }),
        ]),
      },
    });
    expect(chipReadings(dataset).map(({ date, words }) => [date, words])).toEqual([['2025-06-01', 'Every chip is in use.']]);
  });

  it('draws every step that is not overtaken, of all and of each provider', () => {
    const figures = generationsFigures(ledger(two));
    expect(figures.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['generations', 5],
      ['generations-acme', 4],
      ['generations-globex', 1],
    ]);
    expect(figures.map(({ title }) => title)).toEqual([
      'The newest AI chip in service is Acme’s Anvil 2, March 2025; plans reach to 2026',
      'The newest AI chip in service is Acme’s Anvil 2, March 2025; plans reach to 2026',
      'No AI chip is on record as in service; no plan is on file',
    ]);
    expect(generationsFigures(ledger({}))).toEqual([]);
  });
});
