// What a new event needs, and where it goes.
import type { SourceFile } from '../dataset/types.ts';
import { proposal } from '../format/nearest.ts';
import { Id } from '../schema/id.ts';
import { isRealDay } from '../schema/plain-date.ts';
import { Event, EventKind } from '../schema/event.ts';
import type { Edit } from './edit.ts';
import { type Answers, type Field, one, refuseBySchema } from './form.ts';
import { printYaml } from './house-yaml.ts';
import { slugOf } from './slug.ts';
import { isAddress, refuseAddress, SOURCE_FIELD } from './source-address.ts';

/** What can be said of an event, in the order of asking. The first two may be given without their names. */
export const EVENT_FIELDS: readonly Field[] = [
  {
    name: 'date',
    asks: 'On which day did it happen?',
    legal: 'A day, 2026-08-20, or the month alone, 2026-08, where the source gives no day.',
    need: 'required',
    refuse: (text) => {
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
      const isMonth = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
      return (isDay && isRealDay(text)) || isMonth ? null : `"${text}" is no day and no month. Write it as 2026-08-20 or 2026-08.`;
    },
  },
  {
    name: 'title',
    asks: 'What happened?',
    legal: 'A line without full stop and without amounts: "Trainium3 servers become generally available".',
    need: 'required',
    refuse: (text) => (text.endsWith('.') ? 'A title has no full stop.' : refuseBySchema(Event, 'title', text)),
  },
  {
    name: 'kind',
    asks: 'What kind of event is it?',
    legal: `One of ${EventKind.options.join(', ')}.`,
    need: 'required',
    choices: () => EventKind.options.map((value) => ({ value, label: value })),
  },
  {
    name: 'basis',
    asks: 'Did it happen, or does somebody say it will?',
    legal: 'reported: it happened; announced: somebody says it will.',
    need: 'required',
    choices: () => ['reported', 'announced'].map((value) => ({ value, label: value === 'reported' ? 'it happened' : 'somebody says it will' })),
    suggestion: () => 'reported',
    isTaken: true,
  },
  {
    name: 'provider',
    asks: 'Whom does it touch?',
    legal: 'Ids as under content/providers.',
    need: 'required',
    isList: true,
    choices: ({ content }) => [...content.providers].map(([id, { data }]) => ({ value: id, label: data?.name ?? id })),
  },
  {
    ...SOURCE_FIELD,
    refuse: (text, { content }) => {
      if (isAddress(text)) return refuseAddress(text);
      if (content.sources.has(text)) return null;
      return `There is no source "${text}". ${proposal(text, content.sources.keys(), 'Sources')}`;
    },
  },
  {
    name: 'text',
    asks: 'What should a reader know of it?',
    legal: 'A sentence or two without amounts; they belong into facts.',
    need: 'required',
  },
  {
    name: 'as',
    asks: 'Which words stand in its address, after the date?',
    legal: 'Lower-case letters, digits and hyphens: trainium3-becomes-available.',
    need: 'required',
    suggestion: (_known, answers) => slugOf(one(answers, 'title') ?? ''),
    isTaken: true,
    refuse: (text, { content }, answers) => {
      if (!Id.safeParse(text).success) return `"${text}" cannot stand in an address. Write lower-case letters, digits and single hyphens.`;
      const date = one(answers, 'date') ?? '';
      return content.events.has(`${date.slice(0, 4)}/${date}-${text}`) ? `There is an event ${date}-${text} already. Choose other words.` : null;
    },
  },
];

/** The new file of an event, whose answers are complete; a text where a file lies there. `sources` are the ids of its documents. */
export function eventEdit(answers: Answers, sources: readonly string[], files: readonly SourceFile[]): Edit | string {
  const date = one(answers, 'date') ?? '';
  const basis = one(answers, 'basis');
  const entry = {
    title: one(answers, 'title'),
    date,
    kind: one(answers, 'kind'),
    basis: basis === 'reported' ? undefined : basis,
    providers: answers['provider'],
    sources,
  };
  const path = `events/${date.slice(0, 4)}/${date}-${one(answers, 'as') ?? ''}.mdx`;
  if (files.some((file) => file.path === path)) return `There is a file content/${path} already.`;
  return { path, before: null, after: `---\n${printYaml(entry, Event)}---\n\n${one(answers, 'text') ?? ''}\n` };
}
