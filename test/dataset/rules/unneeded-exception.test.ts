import { describe, expect, it } from 'vitest';
import { factEntry, ledgerFiles, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const exception = (rule: string, file: string, subject = ''): string => `- rule: ${rule}\n  file: ${file}\n${subject}  reason: It was looked at and stands.\n`;
const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'unneeded-exception');

describe('unneeded-exception', () => {
  it('lets an exception stand that silences a complaint, by file and by subject', () => {
    const late = [factEntry(), factEntry({ period: '2025-Q1' })];
    expect(problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(late) }))).toHaveLength(1);
    for (const subject of ['', '  subject: acme/cloud-revenue/2025-Q1\n']) {
      const exceptions = exception('facts-in-order', 'content/providers/acme/cloud-revenue.mdx', subject);
      expect(problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(late), 'exceptions.yaml': exceptions }))).toEqual([]);
    }
  });

  it('refuses one that silences nothing, names no rule, or would open the gate', () => {
    const all = [
      exception('facts-in-order', 'providers/acme/cloud-revenue.mdx'),
      exception('fact-in-order', 'providers/acme/cloud-revenue.mdx'),
      exception('closed-components', 'providers/acme/index.mdx'),
      exception('duplicate', 'providers/acme/cloud-revenue.mdx', '  subject: acme/capex\n'),
    ].join('');
    expect(check([factEntry()], { 'exceptions.yaml': all })).toMatchSnapshot();
  });
});
