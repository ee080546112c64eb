// Visits many addresses without pressing anybody: a few hosts at a time, one address of a host at a time, with a pause between two.
import type { Linked } from './linked.ts';
import type { Visit } from './visit.ts';

/** How a round is made. */
export interface Manners {
  /** So many hosts at a time. */
  readonly hosts: number;
  /** Between two addresses of one host. */
  readonly pauseMs: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Visited extends Linked {
  readonly visit: Visit;
}

/** The first so many hosts tell whether there is a network at all. */
const FIRST_HOSTS = 5;

/** Every address with what came of it, in their order; null where none of the first hosts could be reached: there is no network. */
export async function makeRounds(
  links: readonly Linked[],
  visit: (url: string) => Promise<Visit>,
  { hosts, pauseMs, sleep }: Manners,
  tell: (done: number, all: number) => void = () => undefined,
): Promise<readonly Visited[] | null> {
  const waiting = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const done = new Map<string, Visit>();
  const firsts = waiting.slice(0, FIRST_HOSTS).flatMap((of) => of[0]?.url ?? []);
  await Promise.all(firsts.map(async (url) => done.set(url, await visit(url))));
  if (firsts.length > 0 && firsts.every((url) => done.get(url)?.verdict === 'unreachable')) return null;
  const walk = async (): Promise<void> => {
    for (let of = waiting.shift(); of !== undefined; of = waiting.shift()) {
      for (const { url } of of.filter((link) => !done.has(link.url))) {
        if (of[0]?.url !== url) await sleep(pauseMs);
        done.set(url, await visit(url));
        tell(done.size, links.length);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, walk));
  return links.flatMap((link) => {
    const found = done.get(link.url);
    return found === undefined ? [] : [{ ...link, visit: found }];
  });
}
