import { describe, expect, it } from 'vitest';
import { catalogueFiles, modelText } from '../../support/catalogue.ts';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (others: Readonly<Record<string, string>>): readonly string[] =>
  problemsOf(ledgerFiles({ ...catalogueFiles(), ...others }), 'maker-without-name');
const model = (name: string): string => modelText({ name, aliases: [], scores: [] });

describe('maker-without-name', () => {
  it('lets models stand under a provider and under a claimant', () => {
    expect(check({ 'claimants.yaml': '- { id: smith, name: Smith, kind: company }\n', 'models/smith/tongs.yaml': model('Tongs') })).toEqual([]);
  });

  it('refuses a folder of a maker without a name, once', () => {
    expect(
      check({
        'models/smiht/tongs.yaml': model('Tongs'),
        'models/smiht/bellows.yaml': model('Bellows'),
        'claimants.yaml': '- { id: smith, name: Smith, kind: company }\n',
      }),
    ).toMatchSnapshot();
  });
});
