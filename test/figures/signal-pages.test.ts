import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { readingCount, signalRow, signalRows, signalsAge, signalsLead, signalSummary } from '../../src/figures/signal-pages.ts';
import { watchOfMetric, watchOfProvider, watchOfSource } from '../../src/figures/watch-links.ts';
import { type Fields, readingEntry, signalText, sourceText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

const other = (name: string, order: number) => ({ name: `${name} Cloud`, short: name, order });
/** Three clouds and a benchmark; the ledger speaks as of 15 January 2026. */
const ledger = (signals: Readonly<Record<string, string>>) =>
  smallLedger({
    providers: { globex: other('Globex', 2), initech: other('Initech', 3), market: { ...other('Market', 4), kind: 'benchmark' } },
    series: { 'acme/cloud-revenue': [['2025-Q2', 'USD 3.1 billion']] },
    files: {
      'sources/acme/call.yaml': sourceText({ url: 'https://acme.example/call', publisher: 'Acme' }),
      ...Object.fromEntries(Object.entries(signals).map(([id, text]) => [`signals/${id}.mdx`, text])),
    },
  });
const read = (provider: string, direction: string, date = '2025-07-30', fields: Fields = {}) =>
  readingEntry({ provider, direction, date, facts: [], ...fields });
const [first] = signalRows(
  ledger({
    sales: signalText([
      read('acme', 'worsening', '2024-07-14'),
      readingEntry({ date: '2025-07-30' }),
      read('globex', 'improving', '2024-07-14'),
      read('market', 'mixed'),
    ]),
  }),
);

describe('a row of the matrix', () => {
  it('has a cell for each compared provider, with or without a reading, and keeps benchmarks apart', () => {
    expect(first?.cells.map(({ provider, direction }) => [provider, direction])).toEqual([
      ['acme', 'improving'],
      ['globex', 'improving'],
      ['initech', null],
    ]);
    expect(first?.others.map(({ provider }) => provider)).toEqual(['market']);
  });

  it('brings readings newest first, each with its place, who says so and its facts', () => {
    const [newest, older] = first?.cells[0]?.views ?? [];
    expect(newest).toMatchObject({ id: 'sales/acme/2025-07-30', anchor: 'acme/2025-07-30', words: 'Sales grew faster than the year before.' });
    expect(newest?.facts.map(({ key }) => key)).toEqual(['acme/cloud-revenue/2025-Q2']);
    expect(older?.date).toBe('2024-07-14');
  });

  it('names the claimant only where the source’s publisher is another', () => {
    expect(first?.cells[0]?.views[0]?.who).toBeNull();
    const relayed = ledger({ sales: signalText([read('acme', 'mixed', '2025-07-30', { sources: ['acme/call'] })]) });
    expect(signalRows(relayed)[0]?.cells[0]?.views[0]?.who).toBeNull();
    const elsewhere = smallLedger({
      files: {
        'sources/paper/report.yaml': sourceText({ publisher: 'Paper' }),
        'signals/sales.mdx': signalText([read('acme', 'mixed', '2025-07-30', { sources: ['paper/report'] })]),
      },
    });
    expect(signalRows(elsewhere)[0]?.cells[0]?.views[0]?.who).toBe('Acme');
  });

  it('calls readings stale from eighteen months on, a month only when it is past as a whole', () => {
    const dates = ['2024-06', '2024-07-14', '2024-07', '2024-07-15'];
    const [row] = signalRows(ledger({ sales: signalText(dates.map((date) => read('acme', 'mixed', date))) }));
    expect(Object.fromEntries((row?.cells[0]?.views ?? []).map(({ date, isStale }) => [date, isStale]))).toEqual({
      '2024-06': true,
      '2024-07-14': true,
      '2024-07': false,
      '2024-07-15': false,
    });
  });

  it('points both ways where the newest day does', () => {
    const [row] = signalRows(ledger({ sales: signalText([read('acme', 'improving'), read('acme', 'worsening', '2025-07-30', { sources: ['acme/call'] })]) }));
    expect(row?.cells[0]).toMatchObject({ direction: 'mixed', differs: true });
  });

  it('lets a silence beside words of the same day not count against them', () => {
    const readings = [read('acme', 'not disclosed'), read('acme', 'worsening', '2025-07-30', { sources: ['acme/call'] })];
    const [row] = signalRows(ledger({ sales: signalText(readings) }));
    expect(row?.cells[0]).toMatchObject({ direction: 'worsening', differs: false });
  });
});

describe('the sentences', () => {
  it('say that nothing is on file while nothing is', () => {
    expect(signalsLead(assemble([]))).toBe('No reading is on file yet.');
    expect(signalsAge(assemble([]))).toBe('');
    expect(readingCount({ views: [] })).toBe('');
  });

  it('count the newest readings by direction and name what stands out', () => {
    const dataset = ledger({
      margin: signalText([read('acme', 'worsening'), read('globex', 'not disclosed'), read('initech', 'mixed')], { title: 'Margin', order: 2 }),
      sales: signalText([read('acme', 'improving'), read('globex', 'improving')]),
    });
    expect(signalsLead(dataset)).toBe(
      'Of 5 newest readings, one for each signal and cloud, 2 improve, 1 worsens, 1 is mixed and 1 is kept back by the company. ‘Sales’ improves for the most clouds, 2. ‘Margin’ worsens for the most clouds, 1. For 1 of 6 no reading is on file.',
    );
  });

  it('single nothing out where all stand alike', () => {
    const dataset = ledger({
      margin: signalText([read('acme', 'improving')], { title: 'Margin', order: 2 }),
      sales: signalText([read('globex', 'improving')]),
    });
    expect(signalsLead(dataset)).not.toContain('for the most');
  });

  it('tell how old the newest are', () => {
    expect(signalsAge(ledger({ sales: signalText([read('acme', 'mixed'), read('globex', 'mixed', '2024-01')]) }))).toBe(
      'The newest is of 30 Jul 2025, the oldest of January 2024. 1 is more than eighteen months old and marked with an hourglass.',
    );
    expect(signalsAge(ledger({ sales: signalText([read('acme', 'mixed')]) }))).toBe('All are of 30 Jul 2025. None is more than eighteen months old.');
  });

  it('sum up one signal by whom it points where', () => {
    const dataset = ledger({ sales: signalText([read('acme', 'improving'), read('globex', 'not disclosed')]) });
    const row = signalRows(dataset)[0];
    expect(row && signalSummary(dataset, row)).toBe(
      'At the newest reading it improves for Acme and is not disclosed for Globex. No reading is on file for Initech.',
    );
    const all = ledger({ sales: signalText(['acme', 'globex', 'initech'].map((id) => read(id, 'mixed'))) });
    const same = signalRows(all)[0];
    expect(same && signalSummary(all, same)).toBe('At the newest reading it is mixed for all three.');
  });
});

describe('links to signals', () => {
  const dataset = ledger({ sales: signalText([read('acme', 'improving'), read('market', 'mixed')]) });

  it('stand on the pages of providers, metrics and sources', () => {
    expect(watchOfProvider(dataset, 'acme')).toEqual({ signals: [{ title: 'Sales', path: '/signals/sales/#acme', word: 'improving' }], risks: [] });
    expect(watchOfProvider(dataset, 'market').signals).toHaveLength(1);
    expect(watchOfProvider(dataset, 'globex')).toEqual({ signals: [], risks: [] });
    expect(watchOfMetric(dataset, 'cloud-revenue')).toEqual([{ title: 'Sales', path: '/signals/sales/' }]);
    expect(watchOfMetric(dataset, 'capex')).toEqual([]);
    expect(watchOfSource(dataset, 'acme/q2').readings).toEqual([
      { title: 'Sales, Acme, 30 Jul 2025', path: '/signals/sales/#acme/2025-07-30' },
      { title: 'Sales, Market, 30 Jul 2025', path: '/signals/sales/#market/2025-07-30' },
    ]);
    expect(watchOfSource(dataset, 'acme/call')).toEqual({ readings: [], evidence: [] });
  });
});

describe('the signals of the ledger', () => {
  const real = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));

  it.each([...real.signals.values()].map((signal) => [signal.data.title, signal] as const))(
    '%s: says what it is for, and its facts are there',
    (_title, signal) => {
      expect(signal.body.trim()).not.toBe('');
      const row = signalRow(real, signal);
      const views = [...row.cells, ...row.others].flatMap((cell) => cell.views);
      expect(views).toHaveLength(signal.data.readings.length);
      expect(views.flatMap(({ facts }) => facts)).toHaveLength(signal.data.readings.flatMap(({ facts }) => facts).length);
    },
  );
});
