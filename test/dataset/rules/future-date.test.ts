import { describe, expect, it } from 'vitest';
import { catalogueFiles, chipText, listText, modelText, priceEntry, regionEntry, scoreEntry, stepEntry } from '../../support/catalogue.ts';
import {
  correctionEntry,
  evidenceEntry,
  eventText,
  factEntry,
  ledgerFiles,
  plainListText,
  readingEntry,
  riskText,
  seriesText,
  signalText,
  tensionText,
} from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'future-date');

describe('future-date', () => {
  it('lets the past be reported and the future be guided', () => {
    expect(check([factEntry(), factEntry({ period: 2027, basis: 'guided' })])).toEqual([]);
  });

  it('refuses a report of a period that had not ended on the newest day of reading', () => {
    expect(check([factEntry({ period: '2026-Q1' })])).toMatchSnapshot();
  });

  it('refuses what a side of a tension is to say after that day', () => {
    const side = { claim: 'Sales are large.', sources: ['acme/q2'] };
    expect(check([factEntry()], { 'tensions/sales.mdx': tensionText({ sides: [side, { ...side, date: '2026-03' }] }) })).toMatchSnapshot();
  });

  it('refuses a correction dated after that day', () => {
    expect(check([factEntry()], { 'corrections.yaml': plainListText([correctionEntry()]) })).toEqual([]);
    expect(check([factEntry()], { 'corrections.yaml': plainListText([correctionEntry({ date: '2026-01-16' })]) })).toMatchSnapshot();
  });

  it('refuses a reading and a piece of evidence dated after that day', () => {
    expect(
      check([factEntry()], {
        'signals/sales.mdx': signalText([readingEntry({ date: '2026-01' }), readingEntry({ date: '2026-01-16' })]),
        'risks/chips.mdx': riskText([evidenceEntry({ date: '2026-02' })]),
      }),
    ).toMatchSnapshot();
  });

  it('refuses an event after that day, unless it is announced', () => {
    const event = { date: '2026-03-01' };
    expect(check([factEntry()], { 'events/2026/2026-03-01-site.mdx': eventText(event) })).toMatchSnapshot();
    expect(check([factEntry()], { 'events/2026/2026-03-01-site.mdx': eventText({ ...event, basis: 'announced' }) })).toEqual([]);
  });

  it('lets plans of chips and regions lie ahead, and dates that have begun', () => {
    const ahead = {
      'chips/acme/anvil-2.mdx': chipText({ steps: [stepEntry(), stepEntry({ date: '2026-Q4', basis: 'announced' })] }),
      'models/acme/hammer-3.yaml': modelText({ released: '2026-Q1' }),
      'regions/acme.yaml': listText('regions', [regionEntry({ status: 'announced', opened: '2027' })]),
    };
    expect(check([factEntry()], { ...catalogueFiles(), ...ahead })).toEqual([]);
  });

  it('refuses what a chip, a model, a price list and a region hold as done after that day', () => {
    expect(
      check([factEntry()], {
        'chips/acme/anvil-2.mdx': chipText({ steps: [stepEntry({ date: '2026-Q2' })] }),
        'models/acme/hammer-3.yaml': modelText({ released: '2026-01-16', scores: [scoreEntry({ date: '2026-02' })] }),
        'prices/acme.yaml': listText('prices', [priceEntry({ date: '2026-03-01' })]),
        'regions/acme.yaml': listText('regions', [regionEntry({ opened: '2027' })]),
      }),
    ).toMatchSnapshot();
  });
});
