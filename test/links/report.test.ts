import { describe, expect, it } from 'vitest';
import { archiveAddress, linksJson, linksText } from '../../src/links/report.ts';
import type { Visit } from '../../src/links/visit.ts';

const OPENS: Visit = { verdict: 'opens', status: 200, end: '', why: null };
const SILENT: Visit = { verdict: 'unreachable', status: null, end: '', why: 'ENOTFOUND' };
const linked = (url: string) => ({ url, place: 'content/sources/a/b.yaml:1', of: 'a/b', accessed: '2026-01-15' });

describe('the report', () => {
  const visited = [
    { ...linked('https://a.example/1'), visit: { ...OPENS, end: 'https://a.example/1' } },
    { ...linked('https://a.example/2'), visit: { verdict: 'moved', status: 200, end: 'https://a.example/new', why: null } as const },
    { ...linked('https://b.example/'), visit: { ...SILENT, end: 'https://b.example/' } },
    { ...linked('https://c.example/'), visit: { verdict: 'gone', status: 404, end: 'https://c.example/', why: null } as const },
  ];

  it('says what is wrong, where, and what to do', () => {
    expect(linksText(visited)).toMatchInlineSnapshot(`
      "Gone (1). Find the document’s new address and put it into "url"; where there is none, keep the address and say under "via" where a copy stands.
        content/sources/a/b.yaml:1  404  https://c.example/
          a copy, if any: https://web.archive.org/web/20260115/https://c.example/

      Moved for good (1). Open the new address; where it is the same document, put it into "url".
        content/sources/a/b.yaml:1  200  https://a.example/2
          leads to https://a.example/new

      Nobody answers (1). Try again another day; then treat it as gone.
        content/sources/a/b.yaml:1  ENOTFOUND  https://b.example/
          a copy, if any: https://web.archive.org/web/20260115/https://b.example/

      4 addresses: 1 open as written.
      "
    `);
  });

  it('is one array for tools', () => {
    expect(JSON.parse(linksJson(visited))).toMatchObject([
      { verdict: 'opens', archive: null },
      { end: 'https://a.example/new' },
      {},
      { archive: archiveAddress(linked('https://c.example/')) },
    ]);
    expect(linksJson([])).toBe('[]\n');
    expect(archiveAddress({ url: 'https://a.example/', accessed: null })).toBe('https://web.archive.org/web/*/https://a.example/');
  });
});
