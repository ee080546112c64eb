import { describe, expect, it } from 'vitest';
import { formerFiles, formerPages } from '../../src/figures/former-pages.ts';
import type { Renaming } from '../../src/schema/renamed.ts';

const pages = (renamed: readonly Renaming[], released: readonly string[] = []) =>
  formerPages({ renamed }, released).map(({ path, successor }) => [path, successor.kind === 'renamed' ? successor.is : successor.why]);

describe('formerPages', () => {
  it('has none where nothing was renamed', () => {
    expect(pages([], ['/models/acme/one/'])).toEqual([]);
  });

  it('leads from the page of an old id to that of the new one', () => {
    expect(
      pages([
        { table: 'models', was: 'acme/one', is: 'acme/two' },
        { table: 'events', was: '2025/2025-03-01-site', is: '2025/2025-03-02-site' },
        { table: 'facts', was: 'acme/revenue', is: 'acme/sales' },
      ]),
    ).toEqual([
      ['/events/2025/2025-03-01-site/', '/events/2025/2025-03-02-site/'],
      ['/models/acme/one/', '/models/acme/two/'],
      ['/providers/acme/revenue/', '/providers/acme/sales/'],
    ]);
  });

  it('leaves out what has no page of its own', () => {
    expect(pages([{ table: 'prices', was: 'acme/acme/one/international/2025-01-01', is: 'acme/acme/one/international/2025-01-02' }])).toEqual([]);
    expect(pages([{ table: 'signals', was: 'sales/acme/2025-01-01', is: 'sales/acme/2025-01-02' }])).toEqual([]);
  });

  it('covers every released page below an old address, and says why one is withdrawn', () => {
    const why = 'The cloud was entered twice by mistake.';
    expect(
      pages(
        [
          { table: 'providers', was: 'acme', is: 'bolt' },
          { table: 'addresses', was: '/footprint/acme/', why },
        ],
        ['/footprint/acme/north/', '/providers/acme/', '/providers/acme/capex/', '/providers/acme/feed.xml', '/providers/other/'],
      ),
    ).toEqual([
      ['/footprint/acme/', why],
      ['/footprint/acme/north/', why],
      ['/providers/acme/', '/providers/bolt/'],
      ['/providers/acme/capex/', '/providers/bolt/capex/'],
    ]);
  });
});

describe('formerFiles', () => {
  it('names released files below an old address with where they stand now', () => {
    const renamed: readonly Renaming[] = [
      { table: 'providers', was: 'acme', is: 'bolt' },
      { table: 'addresses', was: '/figures/old.csv', is: '/figures/new.csv' },
    ];
    expect(formerFiles({ renamed }, ['/figures/old.csv', '/figures/old.json', '/providers/acme/', '/providers/acme/feed.xml'])).toEqual([
      ['/figures/old.csv', '/figures/new.csv'],
      ['/providers/acme/feed.xml', '/providers/bolt/feed.xml'],
    ]);
  });
});
