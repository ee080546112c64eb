// What a new metric needs, and where it goes.
import type { SourceFile } from '../dataset/types.ts';
import { Id } from '../schema/id.ts';
import { Metric, MetricGroup, MetricKind } from '../schema/metric.ts';
import { PeriodKind } from '../schema/period.ts';
import type { Edit } from './edit.ts';
import { type Answers, type Choice, type Field, type Known, one, refusePlace } from './form.ts';
import { printYaml } from './house-yaml.ts';

const asChoices = (values: readonly string[]): readonly Choice[] => values.map((value) => ({ value, label: value }));
const YES_OR_NO = asChoices(['no', 'yes']);
/** Kinds whose values carry no unit of their own. */
const UNITLESS: readonly string[] = ['count', 'duration', 'rate', 'score'];

function nextPlace({ content }: Known, answers: Answers): string {
  const group = one(answers, 'group');
  const orders = [...content.metrics.values()].flatMap(({ data }) => (data !== null && data.group === group ? [data.order] : []));
  return String(Math.max(0, ...orders) + 1);
}

/** A limit of what is plausible, as a plain number. */
const limit = (name: string, asks: string): Field => ({
  name,
  asks,
  legal: 'A plain number, money in US dollars: 100000000.',
  need: 'optional',
  refuse: (text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? null : `"${text}" is no plain number. Write it in digits without commas: 100000000.`),
});

/** What can be said of a metric, in the order of asking. The first two may be given without their names. */
export const METRIC_FIELDS: readonly Field[] = [
  {
    name: 'id',
    asks: 'Which id shall it have?',
    legal: 'Lower-case letters, digits and hyphens: cloud-revenue. It is its file and its address.',
    need: 'required',
    refuse: (text, { content }) => {
      if (!Id.safeParse(text).success) return `"${text}" is no id. Write lower-case letters and digits joined by single hyphens: cloud-revenue.`;
      return content.metrics.has(text) ? `There is a metric "${text}" already: content/metrics/${text}.mdx.` : null;
    },
  },
  { name: 'label', asks: 'What is it called?', legal: 'The name the site prints: Cloud revenue.', need: 'required' },
  { name: 'short', asks: 'What is it called where room is short?', legal: 'A word or two.', need: 'optional' },
  { name: 'alias', asks: 'By which other words do people search for it?', legal: 'A name: 资本开支.', need: 'optional', isList: true },
  {
    name: 'group',
    asks: 'In which section does it stand?',
    legal: `One of ${MetricGroup.options.join(', ')}.`,
    need: 'required',
    choices: () => asChoices(MetricGroup.options),
  },
  {
    name: 'kind',
    asks: 'What is a value of it?',
    legal: `One of ${MetricKind.options.join(', ')}.`,
    need: 'required',
    choices: () => asChoices(MetricKind.options),
  },
  {
    name: 'unit',
    asks: 'What is counted?',
    legal: 'In the plural: regions, chips, tokens a day.',
    need: (_known, answers) => (UNITLESS.includes(one(answers, 'kind') ?? '') ? 'required' : 'silent'),
  },
  {
    name: 'nature',
    asks: 'Does it run over a period, or stand on a day?',
    legal: 'flow: over a period; stock: on a day.',
    need: 'required',
    choices: () => [
      { value: 'flow', label: 'it runs over a period' },
      { value: 'stock', label: 'it stands on a day' },
    ],
  },
  {
    name: 'polarity',
    asks: 'Which direction is better for the company?',
    legal: 'higher, lower or neutral.',
    need: 'required',
    choices: () => asChoices(['higher', 'lower', 'neutral']),
  },
  {
    name: 'period',
    asks: 'Which kinds of period may a fact have?',
    legal: `Of ${PeriodKind.options.join(', ')}.`,
    need: (_known, answers) => (one(answers, 'nature') === 'flow' ? 'required' : 'silent'),
    isList: true,
    choices: () => asChoices(PeriodKind.options),
  },
  limit('plausible-min', 'Below which value should the check ask whether it is right?'),
  limit('plausible-max', 'Above which value should the check ask whether it is right?'),
  {
    name: 'signed',
    asks: 'Can it be below zero?',
    legal: 'yes for profit, cash flow, growth.',
    need: 'required',
    choices: () => YES_OR_NO,
    suggestion: () => 'no',
    isTaken: true,
  },
  {
    name: 'scope',
    asks: 'Is it the cloud’s own, or the whole group’s?',
    legal: 'cloud or group.',
    need: 'required',
    choices: () => asChoices(['cloud', 'group']),
  },
  {
    name: 'list',
    asks: 'Is it a list of separate things, such as commitments?',
    legal: 'yes: all are shown, with no line and no sum, and each fact says what it is of.',
    need: 'required',
    choices: () => YES_OR_NO,
    suggestion: () => 'no',
    isTaken: true,
  },
  { name: 'leaves-out', asks: 'What does it leave out?', legal: 'A sentence.', need: 'required' },
  {
    name: 'order',
    asks: 'At which place does it stand in its section?',
    legal: 'A whole number, 1 is first.',
    need: 'required',
    suggestion: nextPlace,
    isTaken: true,
    refuse: refusePlace,
  },
  { name: 'text', asks: 'What is measured, in a sentence?', legal: 'The definition, without amounts.', need: 'required' },
];

/** The new file of a metric, whose answers are complete; a text where a file lies there or a limit lacks its other end. */
export function metricEdit(answers: Answers, files: readonly SourceFile[]): Edit | string {
  const path = `metrics/${one(answers, 'id') ?? ''}.mdx`;
  if (files.some((file) => file.path === path)) return `There is a file content/${path} already.`;
  const [min, max] = [one(answers, 'plausible-min'), one(answers, 'plausible-max')];
  if ((min === undefined) !== (max === undefined)) return 'A plausible range has two ends: give both --plausible-min and --plausible-max, or neither.';
  const nature = one(answers, 'nature');
  const entry = {
    ...Object.fromEntries(['label', 'short', 'group', 'kind', 'unit', 'nature', 'polarity', 'scope'].map((name) => [name, one(answers, name)])),
    aliases: answers['alias'],
    order: Number(one(answers, 'order')),
    periods: nature === 'stock' ? ['instant'] : answers['period'],
    plausible: min === undefined ? undefined : { min: Number(min), max: Number(max) },
    signed: one(answers, 'signed') === 'yes' ? true : undefined,
    list: one(answers, 'list') === 'yes' ? true : undefined,
    leavesOut: one(answers, 'leaves-out'),
  };
  return { path, before: null, after: `---\n${printYaml(entry, Metric)}---\n\n${one(answers, 'text') ?? ''}\n` };
}
