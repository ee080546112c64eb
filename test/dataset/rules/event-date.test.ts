import { describe, expect, it } from 'vitest';
import { eventText, factEntry, ledgerFiles, seriesText } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (facts: Parameters<typeof seriesText>[0], others: Readonly<Record<string, string>> = {}): readonly string[] =>
  problemsOf(ledgerFiles({ 'providers/acme/cloud-revenue.mdx': seriesText(facts), ...others }), 'event-date');

describe('event-date', () => {
  it('lets a day or a month stand that the file name repeats', () => {
    expect(check([factEntry()], { 'events/2025/2025-03-01-site.mdx': eventText(), 'events/2025/2025-03-site.mdx': eventText({ date: '2025-03' }) })).toEqual(
      [],
    );
  });

  it('refuses another date', () => {
    expect(check([factEntry()], { 'events/2025/2025-03-01-site.mdx': eventText({ date: '2025-03-11' }) })).toMatchSnapshot();
  });
});
