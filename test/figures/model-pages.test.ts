import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { makerPage } from '../../src/figures/model-maker.ts';
import { eventsOfModel, factsOfModel, namesIn } from '../../src/figures/model-mentions.ts';
import { modelPage } from '../../src/figures/model-page.ts';
import { billions, billionsWords, modelRows, releaseNumber } from '../../src/figures/model-rows.ts';
import { companyScores, filterMarks, makerLines, modelChoices, modelsLead, othersWords } from '../../src/figures/models-overview.ts';
import { listText, modelText, priceEntry, scoreEntry } from '../support/catalogue.ts';
import { eventText, type Fields } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const CLAIMANTS = '- id: arena\n  name: Arena\n  kind: research\n- id: initech\n  name: Initech\n  kind: company\n';
const arena = (value: string, over: Fields = {}): Fields => scoreEntry({ independent: true, runner: 'arena', date: '2025-06-01', value, ...over });
const model = (name: string, over: Fields = {}): string => modelText({ name, family: name.split(' ')[0] ?? name, aliases: [], scores: [], ...over });
const ledger = (
  models: Readonly<Record<string, string>>,
  prices: Readonly<Record<string, readonly Fields[]>> = {},
  files: Readonly<Record<string, string>> = {},
) =>
  smallLedger({
    providers: { globex: { name: 'Globex Cloud', short: 'Globex', order: 2 } },
    files: {
      'claimants.yaml': CLAIMANTS,
      ...Object.fromEntries(Object.entries(models).map(([id, text]) => [`models/${id}.yaml`, text])),
      ...Object.fromEntries(Object.entries(prices).map(([id, list]) => [`prices/${id}.yaml`, listText('prices', list.map(priceEntry))])),
      ...files,
    },
  });

describe('rows of models', () => {
  it('put clouds first in their order, then the makers with the most models, the newest family and model on top', () => {
    const dataset = ledger({
      'globex/nail-1': model('Nail 1', { released: '2025-05' }),
      'acme/hammer-1': model('Hammer 1', { released: '2024-01-01' }),
      'acme/hammer-2': model('Hammer 2', { released: '2025-Q1' }),
      'acme/anvil-1': model('Anvil 1', { released: '2024-06' }),
      'initech/bolt': model('Bolt'),
    });
    expect(modelRows(dataset).map(({ name }) => name)).toEqual(['Hammer 2', 'Hammer 1', 'Anvil 1', 'Nail 1', 'Bolt']);
  });

  it('say where a model is listed, each market by itself', () => {
    const dataset = ledger({ 'acme/hammer-3': model('Hammer 3') }, { acme: [{}, { market: 'mainland China', currency: 'CNY' }], globex: [{}] });
    const [row] = modelRows(dataset);
    expect(row?.served['mainland China'].map(({ name }) => name)).toEqual(['Acme']);
    expect(row?.served.international.map(({ name }) => name)).toEqual(['Acme', 'Globex']);
    expect(row && filterMarks(row)).toEqual({ maker: 'acme', openness: 'unsaid', serves: 'acme globex' });
  });

  it.each([
    ['235 billion', 235, '235'],
    ['2.4 trillion', 2400, '2,400'],
    ['about 1 trillion', 1000, 'about 1,000'],
    ['300 million', 0.3, '0.3'],
    ['a mixture', null, 'a mixture'],
    [undefined, null, null],
  ])('count %s in billions', (stated, amount, words) => {
    expect([billions(stated), billionsWords(stated)]).toEqual([amount, words]);
  });

  it.each([
    ['2025-09-23', 20250923],
    ['2025-09', 20250900],
    ['2025-Q3', 20250700],
    ['2025', 20250000],
    [null, null],
  ])('sort a release of %s as %o', (released, number) => {
    expect(releaseNumber({ released })).toBe(number);
  });
});

describe('the opening of all models', () => {
  it('says that nothing is on file while nothing is', () => {
    expect(modelsLead(assemble([]))).toBe('No model is on file yet.');
    expect(makerLines(assemble([]))).toEqual([]);
  });

  it('counts models and openness, names the highest by each of two boards and the highest of a cloud’s own', () => {
    const dataset = ledger({
      'acme/hammer': model('Hammer', { openWeights: true, scores: [arena('1400', { rank: 9, among: 90 }), arena('50', { benchmark: 'Index' })] }),
      'initech/bolt': model('Bolt', { openWeights: false, scores: [arena('1500'), arena('40', { benchmark: 'Index' })] }),
    });
    expect(modelsLead(dataset)).toBe(
      'Of 2 models 1 is of the clouds’ own making, and the weights of 1 can be downloaded. By Arena text (1 Jun 2025) Initech’s Bolt stands highest; by Index (1 Jun 2025) Acme’s Hammer stands highest. The highest of a cloud’s own is Acme’s Hammer on both, rank 9 of 90 and at 50. No independent board on file holds a model of Globex.',
    );
  });

  it('says nothing of a highest where no board is on file', () => {
    expect(modelsLead(ledger({ 'acme/hammer': model('Hammer') }))).toBe(
      'Of 1 models 1 is of the clouds’ own making, and the weights of 0 can be downloaded; of 1 no source says.',
    );
  });

  it('knows how many models of others the clouds list', () => {
    const models = { 'initech/bolt': model('Bolt'), 'initech/nut': model('Nut') };
    expect(othersWords(ledger(models))).toBe('0 of 2 stand on a price list of one of the clouds.');
    expect(othersWords(ledger({ 'initech/bolt': model('Bolt') }, { acme: [{ model: 'initech/bolt' }] }))).toBe(
      'Every one stands on a price list of one of the clouds.',
    );
    expect(othersWords(ledger({ 'acme/hammer': model('Hammer') }))).toBe('No model of another maker is on file.');
  });

  it('offers filters only for what occurs', () => {
    const choices = modelChoices(ledger({ 'acme/hammer': model('Hammer', { openWeights: true }) }, { acme: [{ model: 'acme/hammer' }] }));
    expect(choices.map(({ name, options }) => [name, options.map(([value]) => value)])).toEqual([
      ['serves', ['acme']],
      ['openness', ['open']],
      ['maker', ['acme']],
    ]);
  });
});

describe('what makers report of themselves', () => {
  it('never stands among the scores of boards, nor those among it', () => {
    const dataset = ledger({ 'acme/hammer': model('Hammer', { scores: [arena('1400'), scoreEntry({ benchmark: 'SWE-bench', value: '70' })] }) });
    expect(companyScores(dataset).map(({ benchmark, words, claimant }) => `${benchmark} ${words} ${claimant}`)).toEqual(['SWE-bench 70 Acme']);
    const page = modelPage(dataset, 'acme/hammer');
    expect(page.scores.map(({ benchmark }) => benchmark)).toEqual(['Arena text']);
    expect(page.company.map(({ benchmark }) => benchmark)).toEqual(['SWE-bench']);
  });
});

describe('the page of a model', () => {
  it('opens with what it is, how it stands and who lists it', () => {
    const text = model('Hammer 3', {
      openWeights: true,
      released: '2025-06',
      parameters: '235 billion',
      active: '22 billion',
      context: 131072,
      scores: [arena('1400', { spread: '1390 to 1410', rank: 9, among: 90, as: 'one' }), arena('1300', { as: 'two' })],
    });
    const china: Fields = { market: 'mainland China', currency: 'CNY' };
    expect(modelPage(ledger({ 'acme/hammer-3': text }, { acme: [china], globex: [{}] }), 'acme/hammer-3').lead).toBe(
      'Hammer 3 is a model of Acme with open weights, out since June 2025, of 235 billion parameters, 22 billion of them active for a token, for up to 131,072 tokens of context. On Arena text (1 Jun 2025) it scores at best 1,400 (1,390 to 1,410), rank 9 of 90. Acme lists a price for it in mainland China, Globex outside it.',
    );
  });

  it('says what is missing instead of leaving it out', () => {
    const { lead, terms } = modelPage(ledger({ 'acme/hammer-3': model('Hammer 3', { released: undefined }) }), 'acme/hammer-3');
    expect(lead).toBe('Hammer 3 is a model of Acme. No independent score of it is on file. No price of it is on file.');
    expect(terms.filter(({ words }) => words === 'no source says').map(({ term }) => term)).toEqual([
      'Released',
      'Weights',
      'Licence',
      'Parameters',
      'Context',
    ]);
  });

  it('throws for a model that is not there', () => {
    expect(() => modelPage(assemble([]), 'acme/hammer')).toThrow('The ledger has no model acme/hammer.');
    expect(() => makerPage(assemble([]), 'acme')).toThrow('The ledger has no model of acme.');
  });

  it.each([
    ['Qwen 3.6 Plus across Alibaba', 'qwen3.6-plus', true],
    ['Alibaba shows Qwen3-Max', 'Qwen3-Max', true],
    ['Microsoft ships Phi-4-mini.', 'Phi-4', false],
    ['Tencent releases Hy3', 'Hy', false],
    ['Pangu, Pro and others', 'Pangu Pro', true],
  ])('finds in ‘%s’ the name %s: %o', (text, name, expected) => {
    expect(namesIn(text).includes(name.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, ''))).toBe(expected);
  });

  it('brings the facts of its family and the events that name it', () => {
    const dataset = smallLedger({
      metrics: { 'model-downloads': { kind: 'count', unit: 'downloads', nature: 'stock' } },
      series: {
        'acme/model-downloads': [
          ['2025-06-30', '3 million', { of: 'Hammer' }],
          ['2025-06-30', '1 million', { of: 'Hammer 3D tools' }],
        ],
      },
      files: {
        'models/acme/hammer-3.yaml': model('Hammer 3'),
        'events/2025/2025-06-01-acme-shows-hammer-3.mdx': eventText({ title: 'Acme shows Hammer 3', date: '2025-06-01', providers: ['acme'], kind: 'model' }),
        'events/2025/2025-06-02-acme-shows-nail.mdx': eventText({ title: 'Acme shows Nail', date: '2025-06-02', providers: ['acme'], kind: 'model' }),
      },
    });
    const entry = dataset.models.get('acme/hammer-3');
    if (entry === undefined) throw new Error('The model is not there.');
    expect(factsOfModel(dataset, entry).map(({ of }) => of)).toEqual(['Hammer']);
    expect(eventsOfModel(dataset, entry).map(({ data }) => data.title)).toEqual(['Acme shows Hammer 3']);
  });
});

describe('the models of the ledger', () => {
  const dataset = assemble(readContent('content'));

  it('all stand in one row, under one maker', () => {
    expect(modelRows(dataset).length).toBe(dataset.models.size);
    expect(makerLines(dataset).flatMap(({ rows }) => rows).length).toBe(dataset.models.size);
  });

  it('each have anchors of their own for every score and every price', () => {
    for (const id of dataset.models.keys()) {
      const { scores, company, prices } = modelPage(dataset, id);
      const anchors = [...scores, ...company].map(({ id: one }) => one).concat(prices.flatMap(({ rows }) => rows.map(({ anchor }) => anchor)));
      expect(new Set(anchors).size, id).toBe(anchors.length);
    }
  });

  it.each(makerLines(dataset).map(({ id }) => id))('%s has a page that counts its models', (id) => {
    const { lead, maker } = makerPage(dataset, id);
    expect(lead).toContain(maker.rows.length === 1 ? 'One model' : `${maker.rows.length} models`);
  });
});
