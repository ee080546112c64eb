import { describe, expect, it } from 'vitest';
import { parseContent } from '../../src/dataset/parse.ts';
import { linkedAddresses } from '../../src/links/linked.ts';
import { ledgerFiles, providerText, sourceText } from '../support/ledger.ts';

describe('linkedAddresses', () => {
  it('names every address once, with the line that holds it', () => {
    const files = ledgerFiles({
      'sources/acme/q2.yaml': sourceText({ via: 'https://copies.example/q2' }),
      'sources/acme/q3.yaml': sourceText({ url: 'https://acme.example/q3', via: 'a printed copy' }),
      'providers/acme/index.mdx': providerText({
        links: [
          { title: 'Investors', url: 'https://acme.example/q3' },
          { title: 'Status', url: 'https://status.acme.example/' },
        ],
      }),
    });
    expect(linkedAddresses(parseContent(files)).map(({ url, place, of, accessed }) => [url, place, of, accessed])).toEqual([
      ['https://acme.example/q2-2025', 'content/sources/acme/q2.yaml:1', 'acme/q2', '2026-01-15'],
      ['https://copies.example/q2', 'content/sources/acme/q2.yaml:8', 'acme/q2', '2026-01-15'],
      ['https://acme.example/q3', 'content/sources/acme/q3.yaml:1', 'acme/q3', '2026-01-15'],
      ['https://status.acme.example/', 'content/providers/acme/index.mdx:9', 'acme', null],
    ]);
  });
});
