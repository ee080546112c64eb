// Builders of the catalogues' entries over the small sound ledger: each test writes only what it is about.
import { type Fields, mdx, yaml } from './ledger.ts';

/** A step that happened, of a chip. */
export function stepEntry(overrides: Fields = {}): Fields {
  return { step: 'available', date: '2025-03', claimant: 'acme', sources: ['acme/q2'], ...overrides };
}

/** A chip with a step, a property, a claim and the fact of the sound ledger. */
export function chipText(overrides: Fields = {}, body = 'It runs models of its own.'): string {
  return mdx(
    {
      name: 'Anvil 2',
      aliases: ['铁砧2'],
      family: 'Anvil',
      generation: 2,
      purpose: 'inference',
      steps: [stepEntry()],
      specs: [{ measure: 'memory', value: '96 GB', sources: ['acme/q2'] }],
      claims: [{ measure: 'throughput', value: '4x', against: 'Anvil 1', claimant: 'acme', date: '2025-Q1', sources: ['acme/q2'] }],
      facts: ['acme/cloud-revenue/2025-Q2'],
      ...overrides,
    },
    body,
  );
}

/** A score by the company itself. */
export function scoreEntry(overrides: Fields = {}): Fields {
  return { benchmark: 'Arena text', date: '2025-07-01', value: '1424', runner: 'acme', independent: false, sources: ['acme/q2'], ...overrides };
}

/** A model with one score. */
export function modelText(overrides: Fields = {}): string {
  return yaml({
    name: 'Hammer 3',
    family: 'Hammer',
    aliases: ['hammer-3-max'],
    released: '2025-06',
    sources: ['acme/q2'],
    scores: [scoreEntry()],
    ...overrides,
  });
}

/** A price of the model acme/hammer-3. */
export function priceEntry(overrides: Fields = {}): Fields {
  return {
    model: 'acme/hammer-3',
    as: 'hammer-3-max',
    market: 'international',
    date: '2025-07-30',
    currency: 'USD',
    input: '0.30',
    output: '1.20',
    sources: ['acme/q2'],
    ...overrides,
  };
}

/** A region that is open. */
export function regionEntry(overrides: Fields = {}): Fields {
  return {
    code: 'eu-1',
    name: 'Europe (Oslo)',
    place: 'Oslo',
    country: 'NO',
    latitude: 59.91,
    longitude: 10.75,
    zones: 3,
    status: 'open',
    opened: '2024',
    sources: ['acme/q2'],
    ...overrides,
  };
}

/** A file that is one list, a line an entry. */
export function listText(list: 'prices' | 'regions', entries: readonly Fields[]): string {
  return `${list}:\n${entries.map((entry) => `  - ${JSON.stringify(entry)}\n`).join('')}`;
}

/** One chip, one model with a price, one region: sound over the sound ledger. */
export function catalogueFiles(): Readonly<Record<string, string>> {
  return {
    'chips/acme/anvil-2.mdx': chipText(),
    'models/acme/hammer-3.yaml': modelText(),
    'prices/acme.yaml': listText('prices', [priceEntry()]),
    'regions/acme.yaml': listText('regions', [regionEntry()]),
  };
}
