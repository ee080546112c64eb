// What the entry of a document needs, and where it goes.
import { TIER_MEANINGS } from '../format/tier.ts';
import { SourceId } from '../schema/id.ts';
import { isRealDay } from '../schema/plain-date.ts';
import { Source, TIERS } from '../schema/source.ts';
import type { Edit } from './edit.ts';
import { type Answers, type Field, type Known, one, refuseBySchema } from './form.ts';
import { printYaml } from './house-yaml.ts';
import { slugOf } from './slug.ts';
import { refuseAddress, sourceAt } from './source-address.ts';

/** Written for a date where the page gives none. */
export const NO_DATE = 'none';

/** The folder of the publisher: that of its other documents, else its name as an id. */
function folderOf({ content }: Known, answers: Answers): string | null {
  const publisher = one(answers, 'publisher') ?? '';
  const host = hostOf(one(answers, 'url') ?? '');
  const known = [...content.sources].filter(([, { data }]) => data !== null);
  const same = known.find(([, { data }]) => data?.publisher === publisher) ?? known.find(([, { data }]) => hostOf(data?.url ?? '') === host);
  return same?.[0].split('/')[0] ?? slugOf(publisher);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '');

function proposedId(known: Known, answers: Answers): string | null {
  const folder = folderOf(known, answers);
  const slug = slugOf(one(answers, 'title') ?? '');
  const id = folder === null || slug === null ? null : `${folder}/${slug}`;
  return id === null || known.content.sources.has(id) ? null : id;
}

function refuseDay(text: string, name: 'date' | 'accessed', today: string): string | null {
  const fault = refuseBySchema(Source, name, text);
  if (fault !== null) return fault;
  if (!isRealDay(text)) return `There is no day ${text}. Write it as 2025-06-30.`;
  return text > today ? `${text} is still to come; today is ${today}.` : null;
}

/** What can be said of a document, in the order of asking. The first may be given without its name. */
export const SOURCE_FIELDS: readonly Field[] = [
  {
    name: 'url',
    asks: 'What is the address of the document itself?',
    legal: 'A full https address.',
    need: 'required',
    refuse: (text, { content }) => {
      const fault = refuseAddress(text);
      const known = fault === null ? sourceAt(text, content) : null;
      return known === null ? fault : `The ledger has this document already: it is the source "${known}". Name that id instead.`;
    },
  },
  { name: 'title', asks: 'What is its title, as printed?', legal: 'A plain descriptive title where the page has none.', need: 'required' },
  { name: 'publisher', asks: 'Who publishes the page one opens?', legal: 'A name: Reuters.', need: 'required' },
  {
    name: 'date',
    asks: 'On which day was it published?',
    legal: `A day, 2026-08-20, or "${NO_DATE}" where the page gives none: it is never guessed.`,
    need: 'required',
    refuse: (text, { today }) => (text === NO_DATE ? null : refuseDay(text, 'date', today)),
  },
  {
    name: 'accessed',
    asks: 'On which day did you read it?',
    legal: 'A day, 2026-11-22.',
    need: 'required',
    suggestion: ({ today }) => today,
    isTaken: true,
    refuse: (text, { today }) => refuseDay(text, 'accessed', today),
  },
  {
    name: 'tier',
    asks: 'How close does the page one opens stand to the company, whatever it quotes?',
    legal: `One of ${TIERS.join(', ')}, best first.`,
    need: 'required',
    choices: () => TIERS.map((value) => ({ value, label: TIER_MEANINGS[value] })),
  },
  {
    name: 'language',
    asks: 'In which language is it?',
    legal: 'A two-letter code: en, zh.',
    need: 'required',
    refuse: (text) => refuseBySchema(Source, 'language', text),
  },
  { name: 'via', asks: 'Where was a copy read?', legal: 'The copy’s address, or words; only where the page itself was not read.', need: 'silent' },
  {
    name: 'relays',
    asks: 'Which source’s report does it repeat?',
    legal: 'An id as under content/sources.',
    need: 'silent',
    choices: ({ content }) => [...content.sources].map(([id, { data }]) => ({ value: id, label: data?.title ?? id })),
  },
  {
    name: 'as',
    asks: 'Under which id shall it stand?',
    legal: 'publisher/short-title in lower-case letters, digits and hyphens: reuters/alibaba-raises-capex.',
    need: 'required',
    suggestion: proposedId,
    isTaken: true,
    refuse: (text, { content }) => {
      if (!SourceId.safeParse(text).success) return `"${text}" is no id of a source. Write publisher/short-title: reuters/alibaba-raises-capex.`;
      return content.sources.has(text) ? `There is a source "${text}" already, of ${content.sources.get(text)?.data?.url ?? 'another address'}.` : null;
    },
  },
];

/** The new file of a document, whose answers are complete. */
export function sourceEdit(answers: Answers): Edit {
  const date = one(answers, 'date');
  const entry = Source.parse({
    ...Object.fromEntries(['url', 'title', 'publisher', 'accessed', 'tier', 'language', 'via', 'relays'].map((name) => [name, one(answers, name)])),
    date: date === NO_DATE ? undefined : date,
  });
  return { path: `sources/${one(answers, 'as') ?? ''}.yaml`, before: null, after: printYaml(entry, Source) };
}
