// Plants one fault of each rule in a copy of the content, in memory, and says on which line each stands.
import type { SourceFile } from '../../src/dataset/types.ts';
import { assemble } from '../../src/dataset/assemble.ts';
import { auditPlants } from './planted-audit.ts';
import { cataloguePlants } from './planted-catalogue.ts';
import { eventText, mdx, metricText, providerText, readingEntry, signalText, sourceText } from './ledger.ts';

export interface PlantedFault {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

interface Planting {
  readonly faulty: readonly SourceFile[];
  readonly planted: readonly PlantedFault[];
}

/** A marker that stands once in the planted text, on the line at fault. */
type Plant = readonly [rule: string, file: string, text: string, marker: string];

export function plantFaults(files: readonly SourceFile[]): Planting {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const audit = auditPlants();
  const plants = [...inNewFiles(texts), ...inSeries(files, texts), ...audit.plants, ...cataloguePlants('volcano-engine', firstId(texts, 'sources/', '.yaml'))];
  for (const [path, text] of audit.scenery) texts.set(path, text);
  for (const [, file, text] of plants) texts.set(file, text);
  const planted = plants.map(([rule, file, text, marker]) => ({ rule, file, line: text.slice(0, text.indexOf(marker)).split('\n').length }));
  return { faulty: [...texts].map(([path, text]) => ({ path, text })), planted };
}

function inNewFiles(texts: ReadonlyMap<string, string>): readonly Plant[] {
  const source = firstId(texts, 'sources/', '.yaml');
  const provider = 'aws';
  const event = { providers: [provider], sources: [source] };
  return [
    ['readable-file', 'sources/planted/alias.yaml', 'url: &u https://planted.example/a\ntitle: A page\nvia: *u\n', 'via:'],
    ['plain-letters', 'sources/planted/letters.yaml', sourceText({ url: 'https://planted.example/letters', title: '\u0410mazon' }), 'title:'],
    ['plain-fields', 'sources/planted/address.yaml', sourceText({ url: 'javascript:alert(1)' }), 'url:'],
    ['legal-path', 'provider/aws/capex.mdx', mdx({ facts: [] }), '---'],
    ['schema', 'sources/planted/tier.yaml', sourceText({ url: 'https://planted.example/tier', tier: 'newspaper' }), 'tier: newspaper'],
    ['unused-source', 'sources/planted/unused.yaml', sourceText({ url: 'https://planted.example/unused' }), 'url:'],
    [
      'one-hue-each',
      'providers/planted-hue/index.mdx',
      providerText({ name: 'Planted', kind: 'benchmark', order: 99, hue: 'ink', claimants: [], perimeters: [] }),
      'hue:',
    ],
    ['event-date', 'events/2025/2025-03-01-planted.mdx', eventText({ ...event, date: '2025-03-11' }), 'date:'],
    [
      'readings-in-order',
      'signals/planted.mdx',
      signalText([], { metrics: [], readings: undefined }).replace(
        '---\n\n',
        `readings:\n${['2025-03-01', '2025-02-01'].map((date) => `  - ${JSON.stringify(readingEntry({ provider, date, claimant: undefined, sources: [source], facts: [] }))}\n`).join('')}---\n\n`,
      ),
      '"date":"2025-02-01"',
    ],
    ['closed-components', 'metrics/planted-code.mdx', metricText({}, 'A line.\n\nAnd {process.exit()} here.'), '{process'],
    ['number-in-prose', 'metrics/planted-number.mdx', metricText({}, 'A line.\n\nIt grew by 26% since.'), '26%'],
    [
      'unneeded-exception',
      'exceptions.yaml',
      `${texts.get('exceptions.yaml') ?? ''}- rule: duplicate\n  file: content/planted.yaml\n  reason: Planted, and of no use to anyone.\n`,
      '- rule: duplicate\n  file: content/planted.yaml',
    ],
  ];
}

function firstId(texts: ReadonlyMap<string, string>, folder: string, ending: string): string {
  const path = [...texts.keys()].find((one) => one.startsWith(folder) && one.endsWith(ending)) ?? '';
  return path.slice(folder.length, -ending.length);
}

/** What is planted in a series file: a field of its first fact rewritten, or lines added to it. */
interface Edit {
  readonly rule: string;
  readonly edit: (text: string) => readonly [text: string, marker: string];
}

const rewrite = (rule: string, field: string, value: string): Edit => ({
  rule,
  edit: (text) => [text.replace(new RegExp(`^(  - |    )${field}:.*$`, 'm'), `$1${field}: ${value}`), `${field}: ${value}`],
});

const EDITS: readonly Edit[] = [
  rewrite('readable-period', 'period', '2025-Q9'),
  rewrite('readable-value', 'value', 'lots and lots'),
  rewrite('unit-fits-metric', 'value', '3.8 GW'),
  rewrite('period-allowed', 'period', '2019-01-31'),
  rewrite('dangling-reference', 'source', 'nobody/nothing'),
  rewrite('unknown-claimant', 'claimant', 'nobody-at-all'),
  rewrite('future-date', 'period', '2090'),
  rewrite('unknown-perimeter', 'perimeter', 'nowhere'),
  { rule: 'source-before-period', edit: (text) => [rewrite('', 'period', '2026-Q3').edit(text)[0], 'source:'] },
  { rule: 'facts-in-order', edit: (text) => append(text, { period: '1999' }, 'period: 1999') },
  { rule: 'duplicate', edit: (text) => append(text, {}, null) },
  { rule: 'plausible-range', edit: (text) => [rewrite('', 'value', 'USD 900,000 trillion').edit(text)[0], 'value: USD 900,000 trillion'] },
];

/** Each edit goes to a series of money of its own, whose first fact is reported in an early, dated source. */
function inSeries(files: readonly SourceFile[], texts: ReadonlyMap<string, string>): readonly Plant[] {
  const dataset = assemble(files);
  const isFit = (path: string): boolean => {
    const [, provider = '', metric = ''] = /^providers\/([^/]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
    const measure = dataset.metrics.get(metric)?.data;
    const first = dataset.series.get(`${provider}/${metric}`)?.facts.find((fact) => fact.place?.line !== undefined);
    const text = texts.get(path) ?? '';
    const isFlow =
      measure?.kind === 'money' && measure.nature === 'flow' && !measure.list && measure.plausible !== undefined && measure.periods.includes('year');
    const head = text.split(/^  - /m)[1] ?? '';
    const isPlain = /^    basis: reported$/m.test(head) && /^    source: \S+$/m.test(head) && !/checked|disputed|perimeter/.test(head);
    const date = dataset.sources.get(first?.sources[0] ?? '')?.data.date;
    return isFlow && isPlain && date !== undefined && date < '2026-09-01';
  };
  const fit = files.map(({ path }) => path).filter(isFit);
  const listed = [...dataset.series.values()].find((series) => dataset.metrics.get(series.metric)?.data.list === true && series.file !== '');
  const plants = EDITS.map(({ rule, edit }, index): Plant => {
    const file = fit[index] ?? '';
    const base = rule === 'unknown-perimeter' ? (texts.get(file) ?? '').replace(/^ {4}basis:/m, '    perimeter: x\n    basis:') : (texts.get(file) ?? '');
    return [rule, file, ...edit(base)];
  });
  const list = listed?.file ?? '';
  return [
    ...plants,
    ['list-needs-of', list, ...append((texts.get(list) ?? '').replace(/^ {4}of:.*\n/m, ''), {}, '  - ')],
    leaping(dataset, texts, fit.slice(EDITS.length)),
  ];
}

/** Copies the first fact, with fields rewritten, to the end of the list; the marker is its last field unless one is given. */
function append(text: string, fields: Readonly<Record<string, string>>, marker: string | null): readonly [string, string] {
  const [, head = ''] = text.split(/^  - /m);
  const first = head.split(/^---/m)[0] ?? '';
  const copy = Object.entries(fields).reduce(
    (block, [field, value]) => block.replace(new RegExp(`^( *(?:- )?)${field}:.*$`, 'm'), `$1${field}: ${value}`),
    `  - ${first}`,
  );
  const end = text.indexOf('\n---', 4) + 1;
  const planted = `${text.slice(0, end)}${marker === null ? copy.replace(/source:/, 'source:  ') : copy}${text.slice(end)}`;
  return [planted, marker ?? 'source:   '];
}

/** A value between two neighbours, a thousand times too large. */
function leaping(dataset: ReturnType<typeof assemble>, texts: ReadonlyMap<string, string>, files: readonly string[]): Plant {
  for (const series of dataset.series.values()) {
    if (!files.includes(series.file) || dataset.metrics.get(series.metric)?.data.jump === undefined) continue;
    const quarters = series.facts.filter((fact) => fact.place !== null && fact.shown && fact.period.kind === 'quarter' && fact.basis === 'reported');
    const alone = quarters.find(
      (fact, index) =>
        index > 1 && index < quarters.length - 2 && / billion$/.test(fact.stated) && series.facts.filter(({ key }) => key === fact.key).length === 1,
    );
    if (alone === undefined) continue;
    const lines = (texts.get(series.file) ?? '').split('\n');
    const at = lines.findIndex((line, index) => index >= (alone.place?.line ?? 0) - 1 && line.includes('value:'));
    lines[at] = '    value: USD 999,999 billion';
    return ['jump', series.file, lines.join('\n'), 'value: USD 999,999 billion'];
  }
  throw new Error('No series is fit for planting a leap.');
}
