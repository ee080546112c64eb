import { describe, expect, it } from 'vitest';
import { makeRounds } from '../../src/links/rounds.ts';
import type { Visit } from '../../src/links/visit.ts';

const OPENS: Visit = { verdict: 'opens', status: 200, end: '', why: null };
const SILENT: Visit = { verdict: 'unreachable', status: null, end: '', why: 'ENOTFOUND' };
const linked = (url: string) => ({ url, place: 'content/sources/a/b.yaml:1', of: 'a/b', accessed: '2026-01-15' });

describe('makeRounds', () => {
  it('asks one host for one page at a time, with a pause between two, and answers in the given order', async () => {
    const urls = ['http://a/1', 'http://b/1', 'http://a/2', 'http://c/1', 'http://a/3'];
    const busy = new Map<string, number>();
    let [pauses, crowd] = [0, 0];
    const visited = await makeRounds(
      urls.map(linked),
      async (url) => {
        const { host } = new URL(url);
        busy.set(host, (busy.get(host) ?? 0) + 1);
        crowd = Math.max(crowd, busy.get(host) ?? 0);
        await Promise.resolve();
        busy.set(host, 0);
        return { ...OPENS, end: url };
      },
      { hosts: 2, pauseMs: 7, sleep: (milliseconds) => Promise.resolve(void (pauses += milliseconds)) },
    );
    expect(visited?.map(({ url }) => url)).toEqual(urls);
    expect({ crowd, pauses }).toEqual({ crowd: 1, pauses: 14 });
  });

  it('says that there is no network where none of the first hosts answers, and asks no further', async () => {
    let count = 0;
    const visited = await makeRounds(
      Array.from({ length: 40 }, (_, index) => linked(`http://host${index}/`)),
      () => Promise.resolve((count += 1) > 0 ? SILENT : OPENS),
      { hosts: 2, pauseMs: 0, sleep: () => Promise.resolve() },
    );
    expect([visited, count]).toEqual([null, 5]);
    expect(await makeRounds([], () => Promise.resolve(SILENT), { hosts: 2, pauseMs: 0, sleep: () => Promise.resolve() })).toEqual([]);
  });
});
