import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { evidenceCount, riskRow, riskRows, risksAge, risksLead, riskSummary } from '../../src/figures/risk-pages.ts';
import { watchOfMetric, watchOfProvider, watchOfSource } from '../../src/figures/watch-links.ts';
import { evidenceEntry, riskText } from '../support/ledger.ts';
import { smallLedger } from '../support/small-ledger.ts';

/** Two clouds; the ledger speaks as of 15 January 2026. */
const ledger = (risks: Readonly<Record<string, string>>) =>
  smallLedger({
    providers: { globex: { name: 'Globex Cloud', short: 'Globex', order: 2 } },
    series: { 'acme/cloud-revenue': [['2025-Q2', 'USD 3.1 billion']] },
    files: Object.fromEntries(Object.entries(risks).map(([id, text]) => [`risks/${id}.mdx`, text])),
  });
const seen = (provider: string, direction: string, date: string) => evidenceEntry({ provider, direction, date, facts: [] });
const dataset = ledger({
  chips: riskText([seen('acme', 'raises', '2024-01-10'), seen('acme', 'raises', '2025-01-15'), seen('acme', 'eases', '2025-09')]),
  power: riskText([seen('globex', 'mixed', '2025-06-01')], { title: 'Power', order: 2 }),
});
const [chips, power] = riskRows(dataset);

describe('the matrix of risks', () => {
  it('shows the newest piece and counts each direction', () => {
    const [acme, globex] = chips?.cells ?? [];
    expect([acme?.direction, acme && evidenceCount(acme)]).toEqual(['eases', 'raises 2, eases 1']);
    expect([globex?.direction, globex && evidenceCount(globex)]).toEqual([null, '']);
  });

  it('opens with the risk that gathered most in twelve months, and never with a level', () => {
    expect(risksLead(dataset)).toBe(
      '‘Chip supply’ gathered most in the twelve months to 15 Jan 2026: 2 pieces of evidence, of which 1 raises it and 1 eases it. In all, 4 pieces of evidence on 2 risks: 2 raise a risk, 1 is mixed and 1 eases a risk.',
    );
  });

  it('names no risk where all gathered as much, nor anything in an empty ledger', () => {
    const same = { chips: riskText([seen('acme', 'raises', '2025-09-01')]), power: riskText([seen('acme', 'raises', '2025-09-01')], { title: 'Power' }) };
    expect(risksLead(ledger(same))).toBe('In all, 2 pieces of evidence on 2 risks: 2 raise a risk.');
    expect(risksLead(assemble([]))).toBe('No evidence is on file yet.');
  });

  it('tells how old the newest evidence is', () => {
    expect(risksAge(dataset)).toBe('The newest is of September 2025, the oldest of 1 Jun 2025. None is more than eighteen months old.');
  });
});

describe('one risk', () => {
  it('says how much there is, how much of it is recent, and for whom the newest points where', () => {
    expect(chips && riskSummary(dataset, chips)).toBe(
      '3 pieces of evidence, 2 of the last twelve months: 2 raise it and 1 eases it. The newest eases the risk for Acme. None is on file for Globex.',
    );
    expect(power && riskSummary(dataset, power)).toBe(
      '1 piece of evidence, 1 of the last twelve months: 1 is mixed. The newest is mixed for Globex. None is on file for Acme.',
    );
  });

  it('is named on the pages of whom it touches', () => {
    expect(watchOfProvider(dataset, 'acme').risks).toEqual([{ title: 'Chip supply', path: '/risks/chips/#acme', word: 'eases' }]);
    expect(watchOfMetric(dataset, 'cloud-revenue').map(({ path }) => path)).toEqual(['/risks/chips/', '/risks/power/']);
    expect(watchOfSource(dataset, 'acme/q2').evidence.map(({ path }) => path)).toContain('/risks/chips/#acme/2025-09');
  });
});

describe('the risks of the ledger', () => {
  const real = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));

  it.each([...real.risks.values()].map((risk) => [risk.data.title, risk] as const))('%s: says what it is, and its facts are there', (_title, risk) => {
    expect(risk.body.trim()).not.toBe('');
    const row = riskRow(real, risk);
    const views = [...row.cells, ...row.others].flatMap((cell) => cell.views);
    expect(views).toHaveLength(risk.data.evidence.length);
    expect(views.flatMap(({ facts }) => facts)).toHaveLength(risk.data.evidence.flatMap(({ facts }) => facts).length);
  });
});
