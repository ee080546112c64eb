// What a new provider or benchmark needs, and where it goes.
import type { SourceFile } from '../dataset/types.ts';
import { Id } from '../schema/id.ts';
import { HUES, Provider } from '../schema/provider.ts';
import { Currency } from '../schema/quantity.ts';
import type { Edit } from './edit.ts';
import { type Answers, type Field, type Known, one, refusePlace } from './form.ts';
import { printYaml } from './house-yaml.ts';

const YEAR_ENDS = ['03-31', '06-30', '09-30', '12-31'];

/** The hues that no provider has yet. */
function freeHues({ content }: Known): readonly string[] {
  const taken = [...content.providers.values()].flatMap(({ data }) => data?.hue ?? []);
  return HUES.filter((hue) => !taken.includes(hue));
}

/** Why an id cannot be a new provider's: it is one already. A yardstick that is to be compared becomes so in its own file. */
function refuseTaken(id: string, { content }: Known): string | null {
  const doc = content.providers.get(id);
  if (doc === undefined) return null;
  const there = `There is a provider "${id}" already: content/providers/${id}/index.mdx.`;
  return doc.data?.kind === 'benchmark' ? `${there} To have it compared, write kind: provider there, with order, hue and claimants.` : there;
}

/** The place after the last of the same kind; null while the kind is not known. */
function nextPlace({ content }: Known, answers: Answers): string | null {
  const kind = one(answers, 'kind');
  if (kind === undefined) return null;
  const orders = [...content.providers.values()].flatMap(({ data }) => (data !== null && data.kind === kind ? [data.order] : []));
  return String(Math.max(0, ...orders) + 1);
}

/** What can be said of a provider, in the order of asking. The first two may be given without their names. */
export const PROVIDER_FIELDS: readonly Field[] = [
  {
    name: 'id',
    asks: 'Which id shall it have?',
    legal: 'Lower-case letters, digits and hyphens: google-cloud. It is its folder and its address.',
    need: 'required',
    refuse: (text, known) => {
      if (!Id.safeParse(text).success) return `"${text}" is no id. Write lower-case letters and digits joined by single hyphens: google-cloud.`;
      return refuseTaken(text, known);
    },
  },
  { name: 'name', asks: 'What is it called?', legal: 'The name the site prints: Alibaba Cloud.', need: 'required' },
  {
    name: 'short',
    asks: 'What is it called where room is short?',
    legal: 'A word: Alibaba.',
    need: 'required',
    suggestion: (_known, answers) => one(answers, 'name') ?? null,
  },
  {
    name: 'kind',
    asks: 'Is it compared, or a yardstick?',
    legal: 'provider: one of the compared clouds; benchmark: a market, an industry or another company.',
    need: 'required',
    choices: () => [
      { value: 'provider', label: 'one of the compared clouds' },
      { value: 'benchmark', label: 'a market, an industry or another company' },
    ],
  },
  {
    name: 'currency',
    asks: 'In which currency does it report?',
    legal: 'An ISO code: USD, CNY.',
    need: 'required',
    refuse: (text) => (Currency.safeParse(text).success ? null : `"${text}" is no currency that the ledger knows. Write an ISO code such as USD or CNY.`),
  },
  {
    name: 'fiscal-year-end',
    asks: 'On which day does its fiscal year end?',
    legal: 'Month and day, the last of a calendar quarter: 03-31. Years that end in another month have no place here yet.',
    need: 'required',
    choices: () => YEAR_ENDS.map((value) => ({ value, label: value })),
  },
  {
    name: 'hue',
    asks: 'In which hue is it drawn?',
    legal: 'One that no other provider has; left out where all are taken, it is drawn in grey.',
    need: (_known, answers) => (one(answers, 'kind') === 'provider' ? 'optional' : 'silent'),
    choices: (known) => freeHues(known).map((value) => ({ value, label: value })),
    suggestion: (known, answers) => (one(answers, 'kind') === 'provider' ? (freeHues(known)[0] ?? null) : null),
    isTaken: true,
  },
  { name: 'parent', asks: 'Which group owns it and reports for it?', legal: 'A name: Alphabet.', need: 'optional' },
  { name: 'segment', asks: 'In which segment is its revenue reported?', legal: 'As the group names it: Google Cloud.', need: 'optional' },
  { name: 'listing', asks: 'Where are its shares listed?', legal: 'Exchange and ticker: "NYSE: BABA; HKEX: 9988".', need: 'optional' },
  { name: 'alias', asks: 'What else is it called, in any script?', legal: 'A name: 阿里云.', need: 'optional', isList: true },
  {
    name: 'claimant',
    asks: 'Under which id does the company speak?',
    legal: 'An id that facts name: alibaba-group.',
    need: (_known, answers) => (one(answers, 'kind') === 'benchmark' ? 'optional' : 'required'),
    refuse: (text, { dataset }) => {
      if (!Id.safeParse(text).success) return `"${text}" is no id. Write lower-case letters and digits joined by single hyphens: alibaba-group.`;
      const known = dataset.claimants.get(text);
      return known === undefined
        ? null
        : `"${text}" is ${known.data.name} already, in content/${known.provider === null ? 'claimants.yaml' : `providers/${known.provider}/index.mdx`}.`;
    },
  },
  {
    name: 'claimant-name',
    asks: 'What is the company called?',
    legal: 'A name: Alibaba Group.',
    need: (_known, answers) => (one(answers, 'claimant') === undefined ? 'silent' : 'required'),
    suggestion: (_known, answers) => one(answers, 'parent') ?? one(answers, 'name') ?? null,
    isTaken: true,
  },
  {
    name: 'order',
    asks: 'At which place does it stand in every list?',
    legal: 'A whole number, 1 is first.',
    need: 'required',
    suggestion: nextPlace,
    isTaken: true,
    refuse: refusePlace,
  },
  { name: 'text', asks: 'What is it, in a sentence?', legal: 'The opening of its profile, without amounts.', need: 'required' },
];

/** The new file of a provider, whose answers are complete; a text where a file lies there. */
export function providerEdit(answers: Answers, files: readonly SourceFile[]): Edit | string {
  const path = `providers/${one(answers, 'id') ?? ''}/index.mdx`;
  if (files.some((file) => file.path === path)) return `There is a file content/${path} already.`;
  const claimant = one(answers, 'claimant');
  const isOneself = one(answers, 'claimant-name');
  const entry = {
    ...Object.fromEntries(['name', 'short', 'kind', 'parent', 'segment', 'listing', 'currency', 'hue'].map((name) => [name, one(answers, name)])),
    order: Number(one(answers, 'order')),
    fiscalYearEnd: one(answers, 'fiscal-year-end'),
    aliases: answers['alias'],
    claimants: claimant === undefined || isOneself === undefined ? undefined : [{ id: claimant, name: isOneself }],
  };
  return { path, before: null, after: `---\n${printYaml(entry, Provider)}---\n\n${one(answers, 'text') ?? ''}\n` };
}
