import { describe, expect, it } from 'vitest';
import { reportOn } from '../../src/format/report-link.ts';
import { reportAddress, type Host } from '../../src/repository.ts';

const SHOWN = { anchor: '2025-Q2', period: 'Q2 2025', value: 'US$31.4 billion' };
const linkOn = (host: Host): string =>
  reportAddress({ host, url: 'https://code.example.org/a/b', branch: 'main' }, { title: 'AWS: capex', page: '/providers/aws/capex/', figure: 'aws/capex' }) ??
  '';
const fieldsOn = (host: Host): Record<string, string> => Object.fromEntries(new URL(reportOn(linkOn(host), SHOWN)).searchParams);

describe('the report of one figure', () => {
  it('names its period, key, value and place in the form', () => {
    expect(fieldsOn('github')).toEqual({
      template: 'wrong-figure.yml',
      title: 'Error in AWS: capex, Q2 2025',
      figure: 'aws/capex/2025-Q2',
      value: 'US$31.4 billion',
      page: '/providers/aws/capex/#2025-Q2',
    });
  });

  it('marks its fields where the host wants them marked', () => {
    expect(fieldsOn('gitea')).toMatchObject({
      'field:figure': 'aws/capex/2025-Q2',
      'field:value': 'US$31.4 billion',
      'field:page': '/providers/aws/capex/#2025-Q2',
    });
  });

  it('fills the lines where there is no form', () => {
    expect(fieldsOn('gitlab')).toMatchObject({ 'issue[title]': 'Error in AWS: capex, Q2 2025' });
    expect(fieldsOn('gitlab')['issue[description]']).toMatch(
      /^Figure: aws\/capex\/2025-Q2\nShown: US\$31\.4 billion\nPage: \/providers\/aws\/capex\/#2025-Q2\n/,
    );
  });

  it('leads where the page’s own link leads, where that fills nothing in', () => {
    expect(reportOn('/ledger/contribute/#report', SHOWN)).toBe('/ledger/contribute/#report');
  });
});
