import { describe, expect, it } from 'vitest';
import { catalogueFiles, chipText, modelText, scoreEntry, stepEntry } from '../../support/catalogue.ts';
import { evidenceEntry, factEntry, ledgerFiles, readingEntry, riskText, seriesText, signalText, tensionText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'unknown-claimant');

describe('unknown-claimant', () => {
  it('knows the claimants of providers and those of claimants.yaml', () => {
    const outsider = '- id: idc\n  name: IDC\n  kind: research\n';
    expect(check([factEntry(), factEntry({ claimant: 'idc' })], { 'claimants.yaml': outsider })).toEqual([]);
  });

  it('asks who stands behind each side of a tension, where one is named', () => {
    const side = { claim: 'Sales are large.', sources: ['acme/q2'] };
    expect(check([factEntry()], { 'tensions/sales.mdx': tensionText() })).toEqual([]);
    expect(check([factEntry()], { 'tensions/sales.mdx': tensionText({ sides: [side, { ...side, claimant: 'acmee' }] }) })).toMatchSnapshot();
  });

  it('asks who stands behind each reading and piece of evidence, where one is named', () => {
    const sound = { 'signals/sales.mdx': signalText([readingEntry({ claimant: undefined })]), 'risks/chips.mdx': riskText() };
    expect(check([factEntry()], sound)).toEqual([]);
    const unknown = {
      'signals/sales.mdx': signalText([readingEntry({ claimant: 'acmee' })]),
      'risks/chips.mdx': riskText([evidenceEntry({ claimant: 'them' })]),
    };
    expect(check([factEntry()], unknown)).toMatchSnapshot();
  });

  it('proposes whom a mistyped one may be', () => {
    expect(check([factEntry({ claimant: 'acmee' }), factEntry({ claimant: 'somebody' })])).toMatchSnapshot();
  });

  it('asks who stands behind what is said of a chip, and who ran each test of a model', () => {
    expect(check([factEntry()], catalogueFiles())).toEqual([]);
    const unknown = {
      'chips/acme/anvil-2.mdx': chipText({ steps: [stepEntry(), stepEntry({ step: 'retired', claimant: 'acmee' })] }),
      'models/acme/hammer-3.yaml': modelText({ scores: [scoreEntry({ runner: 'them' })] }),
    };
    expect(check([factEntry()], unknown)).toMatchSnapshot();
  });
});
