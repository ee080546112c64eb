// A small sound ledger as text, and builders of its entries: each test writes only what it is about.
import type { SourceFile } from '../../src/dataset/types.ts';

type Field = string | number | boolean | null | undefined | readonly Field[] | { readonly [name: string]: Field };
export type Fields = Readonly<Record<string, Field>>;

/** A value as one line of YAML: JSON is YAML. */
function inline(value: Field): string {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9 ./%~..-]*$/.test(value) ? value : JSON.stringify(value);
}

/** Fields as YAML lines; those set to undefined are left out. */
export function yaml(fields: Fields): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${inline(value)}\n`)
    .join('');
}

/** An MDX file of front matter and body. */
export function mdx(fields: Fields, body = ''): string {
  return `---\n${yaml(fields)}---\n${body === '' ? '' : `\n${body}\n`}`;
}

export function providerText(overrides: Fields = {}, body = ''): string {
  return mdx(
    {
      name: 'Acme Cloud',
      short: 'Acme',
      kind: 'provider',
      order: 1,
      currency: 'USD',
      fiscalYearEnd: '12-31',
      claimants: [{ id: 'acme', name: 'Acme' }],
      ...overrides,
    },
    body,
  );
}

export function metricText(overrides: Fields = {}, body = ''): string {
  return mdx(
    {
      label: 'Cloud revenue',
      group: 'scale',
      order: 1,
      kind: 'money',
      nature: 'flow',
      polarity: 'higher',
      periods: ['quarter', 'year'],
      scope: 'cloud',
      leavesOut: 'Nothing of note.',
      ...overrides,
    },
    body,
  );
}

export function sourceText(overrides: Fields = {}): string {
  return yaml({
    url: 'https://acme.example/q2-2025',
    title: 'Second quarter 2025',
    publisher: 'Acme',
    date: '2025-07-30',
    accessed: '2026-01-15',
    tier: 'company',
    language: 'en',
    ...overrides,
  });
}

export function eventText(overrides: Fields = {}, body = 'A new site opened.'): string {
  return mdx({ title: 'A site opens', date: '2025-03-01', providers: ['acme'], kind: 'capacity', sources: ['acme/q2'], ...overrides }, body);
}

/** A tension of two sides, the first of which rests on the fact of the sound ledger. */
export function tensionText(overrides: Fields = {}, body = 'They count different things.'): string {
  const sides = [
    { claim: 'Sales are large.', claimant: 'acme', date: '2025-07-30', sources: ['acme/q2'], facts: ['acme/cloud-revenue/2025-Q2'] },
    { claim: 'Sales are small.', sources: ['acme/q2'] },
  ];
  const fields = {
    title: 'Are sales large or small?',
    providers: ['acme'],
    metrics: ['cloud-revenue'],
    verdict: 'definition',
    sides,
    settles: 'A filing.',
    ...overrides,
  };
  return mdx(fields, body);
}

/** A reading that rests on the fact of the sound ledger. */
export function readingEntry(overrides: Fields = {}): Fields {
  return {
    provider: 'acme',
    date: '2025-07-30',
    direction: 'improving',
    why: 'Sales grew faster than the year before.',
    claimant: 'acme',
    sources: ['acme/q2'],
    facts: ['acme/cloud-revenue/2025-Q2'],
    ...overrides,
  };
}

export function signalText(readings: readonly Fields[] = [readingEntry()], overrides: Fields = {}, body = 'It shows who sells.'): string {
  return mdx({ title: 'Sales', question: 'Do sales grow faster?', order: 1, metrics: ['cloud-revenue'], readings, ...overrides }, body);
}

/** Evidence that rests on the fact of the sound ledger. */
export function evidenceEntry(overrides: Fields = {}): Fields {
  const { why: _, ...rest } = readingEntry();
  return { ...rest, direction: 'raises', what: 'A maker of chips stopped deliveries.', ...overrides };
}

export function riskText(evidence: readonly Fields[] = [evidenceEntry()], overrides: Fields = {}, body = 'Without chips nothing is sold.'): string {
  return mdx({ title: 'Chip supply', question: 'Can it get the chips it wants?', order: 1, metrics: ['cloud-revenue'], evidence, ...overrides }, body);
}

/** A fact with everything it needs. */
export function factEntry(overrides: Fields = {}): Fields {
  return { period: '2025-Q2', value: 'USD 3.1 billion', basis: 'reported', claimant: 'acme', source: 'acme/q2', ...overrides };
}

/** A series file; each fact is a list item with one field a line, so that places can be told apart. */
export function seriesText(facts: readonly Fields[] = [factEntry()], overrides: Fields = {}, body = ''): string {
  const items = facts.map((fact) =>
    yaml(fact)
      .trimEnd()
      .split('\n')
      .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`)
      .join(''),
  );
  return `---\n${yaml(overrides)}facts:\n${items.join('')}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** A correction of the fact of the sound ledger. */
export function correctionEntry(overrides: Fields = {}): Fields {
  return {
    date: '2026-01-10',
    since: '2025-12-01',
    wrong: 'The quarter was given as the year.',
    right: 'It is the figure of the quarter alone.',
    pages: ['/providers/acme/cloud-revenue/'],
    providers: ['acme'],
    facts: ['acme/cloud-revenue/2025-Q2'],
    sources: ['acme/q2'],
    ...overrides,
  };
}

/** A file that is one list: corrections.yaml, renamed.yaml. */
export function plainListText(entries: readonly Fields[]): string {
  return entries.map((entry) => `- ${yaml(entry).trimEnd().replaceAll('\n', '\n  ')}\n`).join('');
}

/** One provider, one metric, one source, one fact, by path. */
const SOUND: Readonly<Record<string, string>> = {
  'providers/acme/index.mdx': providerText(),
  'providers/acme/cloud-revenue.mdx': seriesText(),
  'metrics/cloud-revenue.mdx': metricText(),
  'sources/acme/q2.yaml': sourceText(),
};

/** The sound ledger with files put in its place or added; null takes one away. */
export function ledgerFiles(overrides: Readonly<Record<string, string | null>> = {}): readonly SourceFile[] {
  return Object.entries({ ...SOUND, ...overrides }).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
}
