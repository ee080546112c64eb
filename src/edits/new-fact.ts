// What a new fact needs, and where it goes.
import type { Content } from '../dataset/parse.ts';
import { parseFacts } from '../dataset/parse-facts.ts';
import { keyOf } from '../dataset/identity.ts';
import { wantedPerimeters } from '../dataset/rules/unknown-perimeter.ts';
import type { LedgerFact, SourceFile } from '../dataset/types.ts';
import { nearest } from '../format/nearest.ts';
import { type ParsedPeriod, parsePeriod, type Period, shiftPeriod } from '../schema/period.ts';
import { type ParsedQuantity, parseQuantity } from '../schema/quantity.ts';
import { Basis, FactEntry } from '../schema/series.ts';
import type { Edit } from './edit.ts';
import { type Answers, type Choice, type Field, type Known, one } from './form.ts';
import { insertFact, placeAmong, seriesWith } from './insert-fact.ts';
import { isAddress, refuseAddress, SOURCE_FIELD, sourceAt } from './source-address.ts';

/** The newest stated fact of the series that is asked about; undefined where there is none. */
function newest({ dataset }: Known, answers: Answers): LedgerFact | undefined {
  const facts = dataset.series.get(`${one(answers, 'provider') ?? ''}/${one(answers, 'metric') ?? ''}`)?.facts ?? [];
  return facts.findLast(({ basis, disputed }) => basis !== 'derived' && disputed === null);
}

/** The period after the newest quarter of the series, or after its newest one of another length. */
function nextPeriod(known: Known, answers: Answers): string | null {
  const provider = one(answers, 'provider') ?? '';
  const stated = (known.dataset.series.get(`${provider}/${one(answers, 'metric') ?? ''}`)?.facts ?? []).filter(({ basis }) => basis === 'reported');
  const last = stated.findLast(({ period }) => period.kind === 'quarter') ?? stated.at(-1);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[last?.period.kind as string];
  const fiscalYearEnd = known.content.providers.get(provider)?.data?.fiscalYearEnd;
  return last === undefined || months === undefined || fiscalYearEnd === undefined ? null : shiftPeriod(last.period, months, fiscalYearEnd).label;
}

function readPeriod(text: string, { content }: Known, answers: Answers): ParsedPeriod | null {
  const fiscalYearEnd = content.providers.get(one(answers, 'provider') ?? '')?.data?.fiscalYearEnd;
  const nature = content.metrics.get(one(answers, 'metric') ?? '')?.data?.nature;
  return fiscalYearEnd === undefined || nature === undefined ? null : parsePeriod(text, { fiscalYearEnd, nature });
}

function refusePeriod(text: string, known: Known, answers: Answers): string | null {
  const read = readPeriod(text, known, answers);
  if (read === null) return null;
  if (!read.ok) return `${read.message} ${read.cure}`;
  const periods = known.content.metrics.get(one(answers, 'metric') ?? '')?.data?.periods ?? [];
  if (periods.includes(read.period.kind)) return null;
  return `"${text}" is of the kind "${read.period.kind}", and the metric allows ${periods.join(', ')}.`;
}

function readValue(text: string, { content }: Known, answers: Answers): ParsedQuantity | null {
  const metric = content.metrics.get(one(answers, 'metric') ?? '')?.data;
  return metric === null || metric === undefined ? null : parseQuantity(text, { kind: metric.kind, signed: metric.signed, unit: metric.unit });
}

function refuseValue(text: string, known: Known, answers: Answers): string | null {
  const read = readValue(text, known, answers);
  return read === null || read.ok ? null : `${read.message} ${read.cure}`;
}

/** The period that was answered; null while it cannot be read. */
function periodOf(known: Known, answers: Answers): Period | null {
  const read = readPeriod(one(answers, 'period') ?? '', known, answers);
  return read?.ok === true ? read.period : null;
}

function perimeterChoices(known: Known, answers: Answers): readonly Choice[] {
  const period = periodOf(known, answers);
  const perimeters = known.content.providers.get(one(answers, 'provider') ?? '')?.data?.perimeters ?? [];
  return perimeters
    .filter(({ metrics, from, to }) => {
      const holds = period === null || ((from === undefined || period.end >= from) && (to === undefined || period.start <= to));
      return metrics.includes(one(answers, 'metric') ?? '') && holds;
    })
    .map(({ id, name }) => ({ value: id, label: name }));
}

function isPerimeterWanted(known: Known, answers: Answers): boolean {
  const provider = known.content.providers.get(one(answers, 'provider') ?? '')?.data;
  const period = periodOf(known, answers);
  return provider !== null && provider !== undefined && period !== null && wantedPerimeters(provider, one(answers, 'metric') ?? '', period).length > 0;
}

function needOfSubject(known: Known, answers: Answers): 'required' | 'optional' | 'silent' {
  if (known.content.metrics.get(one(answers, 'metric') ?? '')?.data?.list === true) return 'required';
  return (newest(known, answers)?.of ?? null) === null ? 'silent' : 'optional';
}

/** A known id or an address, and no document that says the same of the same already. */
function refuseSource(text: string, known: Known, answers: Answers): string | null {
  if (isAddress(text)) {
    const fault = refuseAddress(text);
    if (fault !== null) return fault;
  }
  const id = isAddress(text) ? sourceAt(text, known.content) : text;
  if (id === null) return null;
  if (!known.content.sources.has(id)) {
    const near = nearest(id, known.content.sources.keys());
    return `There is no source "${id}".${near === null ? '' : ` Did you mean "${near}"?`} Give an id as under content/sources, or the document’s https address.`;
  }
  return refuseTwice(id, known, answers);
}

function refuseTwice(source: string, known: Known, answers: Answers): string | null {
  const [provider = '', metric = ''] = [one(answers, 'provider'), one(answers, 'metric')];
  const period = periodOf(known, answers);
  const basis = Basis.safeParse(one(answers, 'basis'));
  const value = readValue(one(answers, 'value') ?? '', known, answers);
  if (period === null || !basis.success || value?.ok !== true) return null;
  const [perimeter, of] = [one(answers, 'perimeter') ?? null, one(answers, 'of') ?? null];
  const key = keyOf({ provider, metric, calendar: period.calendar, perimeter, of, basis: basis.data });
  const standing = parseFacts(known.content).find(
    (fact) => fact.key === key && fact.sources.includes(source) && (fact.quantity?.unit ?? null) === value.quantity.unit,
  );
  if (standing === undefined) return null;
  const { file, line } = standing.doc.at(['facts', standing.index]);
  return `The source "${source}" is entered for ${key} already, as ${standing.entry.value}. Correct it there: content/${file}:${line}.`;
}

/** The provider's own claimants, then everybody else. */
function claimantChoices({ dataset }: Known, answers: Answers): readonly Choice[] {
  const own = one(answers, 'provider') ?? '';
  const all = [...dataset.claimants.values()].toSorted((a, b) => Number(b.provider === own) - Number(a.provider === own));
  return all.map(({ id, data }) => ({ value: id, label: data.name }));
}

/** What can be said of a fact, in the order of asking. The first four may be given without their names. */
export const FACT_FIELDS: readonly Field[] = [
  {
    name: 'provider',
    asks: 'Whose figure is it?',
    legal: 'An id as under content/providers: alibaba-cloud.',
    need: 'required',
    choices: ({ content }) => [...content.providers].map(([id, { data }]) => ({ value: id, label: data?.name ?? id })),
  },
  {
    name: 'metric',
    asks: 'What is measured?',
    legal: 'An id as under content/metrics: cloud-revenue.',
    need: 'required',
    choices: ({ content }) => [...content.metrics].map(([id, { data }]) => ({ value: id, label: data?.label ?? id })),
  },
  {
    name: 'period',
    asks: 'Over which period, or on which day?',
    legal: 'The provider’s own label: 2025-Q2, FY2026-Q1, 2025, 2025-06-30.',
    need: 'required',
    suggestion: nextPeriod,
    refuse: refusePeriod,
  },
  {
    name: 'value',
    asks: 'What does the source state?',
    legal: 'In its digits: "CNY 33.4 billion", "26%", "about 400", "not disclosed".',
    need: 'required',
    refuse: refuseValue,
  },
  {
    name: 'basis',
    asks: 'On what footing does it stand?',
    legal: 'reported: its own figure for a past period; guided: its forecast; announced: a plan; estimated: somebody else’s reckoning.',
    need: 'required',
    choices: () => Basis.options.map((value) => ({ value, label: value })),
    suggestion: (known, answers) => newest(known, answers)?.basis ?? null,
  },
  {
    name: 'perimeter',
    asks: 'By which definition is it counted?',
    legal: 'A perimeter of the provider’s index.mdx.',
    need: (known, answers) => (isPerimeterWanted(known, answers) ? 'required' : perimeterChoices(known, answers).length > 0 ? 'optional' : 'silent'),
    choices: perimeterChoices,
    suggestion: (known, answers) => {
      const last = newest(known, answers)?.perimeter ?? null;
      return perimeterChoices(known, answers).some(({ value }) => value === last) ? last : null;
    },
  },
  {
    name: 'of',
    asks: 'What is it a count, a share or a commitment of?',
    legal: 'In a few words: "IaaS and PaaS, mainland China".',
    need: needOfSubject,
  },
  {
    ...SOURCE_FIELD,
    refuse: refuseSource,
  },
  {
    name: 'claimant',
    asks: 'Who said it, not who relayed it?',
    legal: 'An id from the provider’s claimants or from content/claimants.yaml.',
    need: 'required',
    choices: claimantChoices,
    suggestion: (known, answers) => newest(known, answers)?.claimant ?? null,
  },
  { name: 'note', asks: 'What should a reader know about this one value?', legal: 'A sentence.', need: 'optional' },
  { name: 'disputed', asks: 'Why is it believed wrong?', legal: 'A sentence; the fact stays and is not the one shown.', need: 'silent' },
  { name: 'checked', asks: 'The check questions the value. Why does it stand all the same?', legal: 'A sentence.', need: 'silent' },
];

/** The edit that enters the fact; a text where its series cannot take it. `sources` are the ids of its documents. */
export function factEdit(answers: Answers, sources: readonly string[], known: Known, files: readonly SourceFile[]): Edit | string {
  const [provider = '', metric = ''] = [one(answers, 'provider'), one(answers, 'metric')];
  const rest = ['period', 'value', 'basis', 'claimant', 'perimeter', 'of', 'note', 'disputed', 'checked'].map((name) => [name, one(answers, name)] as const);
  const entry = FactEntry.parse({ ...Object.fromEntries(rest), source: sources.length === 1 ? sources[0] : sources });
  const path = `providers/${provider}/${metric}.mdx`;
  const before = files.find((file) => file.path === path)?.text ?? null;
  const period = periodOf(known, answers);
  if (period === null) return `The period "${entry.period}" cannot be read.`;
  if (before === null) return { path, before, after: seriesWith(entry) };
  const after = insertFact(before, entry, placeAmong(period, standingPeriods(known.content, provider, metric)));
  return after === null ? `content/${path} does not hold its facts one field a line. Put it in order with npm run fix, then repeat.` : { path, before, after };
}

function standingPeriods(content: Content, provider: string, metric: string): readonly (Period | null)[] {
  const facts = content.series.get(`${provider}/${metric}`)?.data?.facts ?? [];
  const context = {
    fiscalYearEnd: content.providers.get(provider)?.data?.fiscalYearEnd ?? '12-31',
    nature: content.metrics.get(metric)?.data?.nature ?? 'flow',
  };
  return facts.map((fact) => {
    const read = fact === null ? null : parsePeriod(fact.period, context);
    return read?.ok === true ? read.period : null;
  });
}
