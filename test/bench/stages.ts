// What a build spends on each of its stages, from the processes it was made of.
import { uncovered } from './arithmetic.ts';
import type { ProcessNote } from './processes.ts';

/** One stage. */
export interface Stage {
  readonly name: string;
  /** Seconds on the clock, and of processor time. */
  readonly seconds: number;
  readonly cpu: number;
  /** MB. */
  readonly peak: number;
}

const NAMES: Readonly<Record<string, string>> = { 'index-search': 'search', 'write-sitemap': 'sitemap', 'draw-pictures': 'pictures' };
/** What the build's own process does: it reads every page, seals it and puts the whole in its place. */
const OWN = 'seal and the rest';

function nameOf({ args: [script = ''] }: ProcessNote): string {
  const [, command = ''] = /\/([\w-]+)\.m?[jt]s$/.exec(script.replaceAll('\\', '/')) ?? [];
  return command === 'astro' ? 'pages' : (NAMES[command] ?? command);
}

/** The stages of a build in their order, from its own process and those that it started; some run side by side. */
export function stagesOf([own, ...others]: readonly ProcessNote[]): readonly Stage[] {
  if (own === undefined) throw new Error('The build left no note.');
  const stages = others.map((note) => ({ name: nameOf(note), seconds: (note.to - note.from) / 1000, cpu: note.cpu, peak: note.peak }));
  return [...stages, { name: OWN, seconds: uncovered(own, others) / 1000, cpu: own.cpu, peak: own.peak }];
}

/** All stages together: from the first to the last, with the memory of the largest. */
export function wholeOf(notes: readonly ProcessNote[]): Stage {
  const [own] = notes;
  if (own === undefined) throw new Error('The build left no note.');
  return {
    name: 'whole build',
    seconds: (own.to - own.from) / 1000,
    cpu: notes.reduce((sum, { cpu }) => sum + cpu, 0),
    peak: Math.max(...notes.map(({ peak }) => peak)),
  };
}
