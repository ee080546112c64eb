import { describe, expect, it } from 'vitest';
import { makerName, shippedShare, zonesPerRegion } from '../../../src/dataset/query.ts';
import type { Dataset } from '../../../src/dataset/types.ts';
import { chipText, listText, regionEntry, stepEntry } from '../../support/catalogue.ts';
import type { Fields } from '../../support/ledger.ts';
import { smallLedger } from '../../support/small-ledger.ts';

const withRegions = (regions: readonly Fields[]): Dataset => smallLedger({ files: { 'regions/acme.yaml': listText('regions', regions.map(regionEntry)) } });
const withChips = (chips: Readonly<Record<string, readonly Fields[]>>): Dataset =>
  smallLedger({
    files: Object.fromEntries(
      Object.entries(chips).map(([id, steps]) => [
        `chips/acme/${id}.mdx`,
        chipText({ name: id, aliases: [], steps: steps.map(stepEntry), claims: [], facts: [] }),
      ]),
    ),
  });

describe('zones per region by the list', () => {
  it('counts open regions that state zones, and names those that do not', () => {
    const [found] = zonesPerRegion(
      withRegions([
        { code: 'a', zones: 3 },
        { code: 'b', zones: 4 },
        { code: 'c', zones: undefined },
        { code: 'd', zones: 9, status: 'announced' },
        { code: 'e', zones: 9, status: 'closed' },
      ]),
    );
    expect(found).toMatchObject({
      id: 'zones-per-region/acme',
      value: 3.5,
      low: 3.5,
      high: 3.5,
      unit: 'zones',
      zones: 7,
      derivedFrom: ['acme/a', 'acme/b'],
      leftOut: ['acme/c'],
      note: '1 of 3 open regions is left out: no source says how many zones it has.',
    });
  });

  it('has no value where no open region states any, and is not there without an open region', () => {
    expect(zonesPerRegion(withRegions([{ zones: undefined }]))[0]).toMatchObject({ value: null, low: null, derivedFrom: [] });
    expect(zonesPerRegion(withRegions([{ status: 'announced' }]))).toEqual([]);
    expect(zonesPerRegion(smallLedger({}))).toEqual([]);
  });
});

describe('the share of announced chips that shipped', () => {
  it('counts what is reported as shipping or available by the day of the ledger', () => {
    const [found] = shippedShare(
      withChips({
        'anvil-1': [
          { step: 'announced', date: '2023' },
          { step: 'shipping', date: '2024' },
        ],
        'anvil-2': [{ step: 'available', date: '2025-Q4' }],
        'anvil-3': [
          { step: 'announced', date: '2025-11' },
          { step: 'sampling', date: '2025-12' },
          { step: 'available', date: '2025-12', basis: 'announced' },
        ],
        'anvil-4': [{ step: 'announced', date: '2027', basis: 'announced' }],
      }),
    );
    expect(found).toMatchObject({
      id: 'shipped-share/acme',
      value: 66.7,
      low: 66.65,
      high: 66.75,
      unit: '%',
      formula: 'Chips reported as shipping or available ÷ chips announced, as of 2026-01-15',
      announced: ['acme/anvil-1', 'acme/anvil-2', 'acme/anvil-3'],
      shipped: ['acme/anvil-1', 'acme/anvil-2'],
      derivedFrom: ['acme/anvil-1', 'acme/anvil-2', 'acme/anvil-3'],
      note: '2 of 3.',
    });
  });

  it('is not there for a provider without chips', () => expect(shippedShare(smallLedger({}))).toEqual([]));
});

describe('the name of a maker', () => {
  const dataset = smallLedger({ files: { 'claimants.yaml': '- { id: smith, name: Smith & Co, kind: company }\n' } });
  it('is the short name of a provider, else the name of a claimant', () => {
    expect([makerName(dataset, 'acme'), makerName(dataset, 'smith'), makerName(dataset, 'nobody')]).toEqual(['Acme', 'Smith & Co', 'nobody']);
  });
});
