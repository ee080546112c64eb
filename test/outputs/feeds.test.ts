// Feeds and calendar of the real ledger, held by validators that are not ours: libxml2 with the grammar of RFC 4287, the JSON Schema of JSON Feed, ical.js.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import ICAL from 'ical.js';
import jsonFeedSchema from 'jsonfeed-schema/schema-v1.1.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { expectedDays } from '../../src/figures/expectations.ts';
import { news } from '../../src/figures/news.ts';
import { calendarIcs } from '../../src/outputs/calendar.ts';
import { atomFeed, type FeedSite, jsonFeed } from '../../src/outputs/feeds.ts';
import { lastingUuid } from '../../src/outputs/lasting-uuid.ts';

const dataset = assemble(readContent('content'));
const LICENCE = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const placed: FeedSite = { name: 'Ledger & sons', licence: LICENCE, address: (path) => `https://ledger.example${path}`, isPlaced: true };
const unplaced: FeedSite = { ...placed, address: (path) => path, isPlaced: false };
const SITES = [
  ['with an origin', placed],
  ['without one', unplaced],
] as const;
const scopes: readonly (string | undefined)[] = [undefined, ...dataset.providers.keys()];
const schema = readFileSync(new URL('../support/atom.rng', import.meta.url), 'utf8');

const faultsOf = async (...feeds: readonly string[]): Promise<readonly string[]> => {
  const xml = feeds.map((contents, index) => ({ fileName: `feed-${index}.xml`, contents }));
  const { errors } = await validateXML({ xml, schema, extension: 'relaxng' });
  return errors.map(({ message }) => message);
};
const fitsJsonFeed = addFormats.default(new Ajv({ allErrors: true })).compile(jsonFeedSchema);

interface JsonFeed {
  readonly feed_url?: string;
  readonly items: readonly { readonly id: string; readonly url?: string; readonly content_html: string; readonly date_published: string }[];
}
const itemsOf = (text: string): JsonFeed['items'] => (JSON.parse(text) as JsonFeed).items;

describe.each(SITES)('the Atom feed %s', (_name, site) => {
  it('is valid by the grammar of RFC 4287, of all and of each provider', { timeout: 30_000 }, async () => {
    expect(await faultsOf(...scopes.map((provider) => atomFeed(dataset, site, provider)))).toEqual([]);
  });
});

describe('the grammar', () => {
  it('refuses a feed without an id, and markup that does not close', async () => {
    const feed = atomFeed(dataset, placed);
    expect(await faultsOf(feed.replace(/<id>[^<]*<\/id>/, ''))).not.toEqual([]);
    expect(await faultsOf(feed.replace('</entry>', ''))).not.toEqual([]);
    expect(await faultsOf(feed.replace(/<updated>[^<]*<\/updated>/, '<updated>yesterday</updated>'))).not.toEqual([]);
  });
});

describe.each(SITES)('the JSON feed %s', (_name, site) => {
  it('fits the schema of JSON Feed 1.1, of all and of each provider', () => {
    for (const provider of scopes) {
      const feed = JSON.parse(jsonFeed(dataset, site, provider)) as JsonFeed & { readonly version: string };
      fitsJsonFeed(feed);
      expect(fitsJsonFeed.errors ?? [], provider ?? 'all').toEqual([]);
      expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    }
  });
});

describe('the feeds', () => {
  it('hold the same items under the same lasting ids, wherever the site is published', () => {
    const items = itemsOf(jsonFeed(dataset, placed));
    const atomIds = [...atomFeed(dataset, unplaced).matchAll(/<entry>[\s\S]*?<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    expect(items.map(({ id }) => id)).toEqual(atomIds);
    expect(itemsOf(jsonFeed(dataset, unplaced)).map(({ id }) => id)).toEqual(atomIds);
    expect(new Set(atomIds).size).toBe(atomIds.length);
    expect(atomIds.length).toBe(100);
  });

  it('are dated by their items, never later than the ledger, the newest first', () => {
    const days = itemsOf(jsonFeed(dataset, placed)).map(({ date_published: day }) => day.slice(0, 10));
    expect(days).toEqual(days.toSorted().reverse());
    expect(days[0] !== undefined && days[0] <= dataset.asOf).toBe(true);
    expect(/<updated>([^<]*)<\/updated>/.exec(atomFeed(dataset, placed))?.[1]?.slice(0, 10)).toBe(days[0]);
  });

  it('hold of a provider what touches it alone', () => {
    const own = news(dataset, 'aws');
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ providers }) => !providers.includes('aws'))).toEqual([]);
    expect(itemsOf(jsonFeed(dataset, placed, 'aws')).map(({ id }) => id)).toEqual(own.slice(0, 100).map(({ id }) => `urn:uuid:${lastingUuid(id)}`));
  });

  it('name full addresses where the origin is known, and no others', () => {
    const [item] = itemsOf(jsonFeed(dataset, placed));
    expect(item?.url).toMatch(/^https:\/\/ledger\.example\//);
    expect(item?.content_html).toMatch(/<p>/);
    expect(itemsOf(jsonFeed(dataset, unplaced))[0]?.url).toBeUndefined();
  });

  it('of a ledger without news are empty and valid', async () => {
    const empty = { ...dataset, facts: new Map(), events: new Map() };
    expect(await faultsOf(atomFeed(empty, placed))).toEqual([]);
    expect(itemsOf(jsonFeed(empty, placed))).toEqual([]);
  });
});

describe('lastingUuid', () => {
  it('gives a name one UUID of version 5', () => {
    expect(lastingUuid('feed/')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(lastingUuid('feed/')).toBe(lastingUuid('feed/'));
    expect(lastingUuid('feed/')).not.toBe(lastingUuid('feed'));
  });
});

describe('the calendar', () => {
  const eventsOf = (text: string): readonly ICAL.Event[] =>
    new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component, { strictExceptions: true }));

  it.each(SITES)('%s holds every expected day as a whole, tentative day with its reckoning', (_name, site) => {
    for (const provider of scopes.filter((one) => expectedDays(dataset, one).length > 0)) {
      const events = eventsOf(calendarIcs(dataset, site, provider));
      const days = expectedDays(dataset, provider);
      expect(events.map(({ startDate, summary, description }) => [startDate.toString(), summary, description])).toEqual(
        days.map(({ day, title, text }) => [day, title, text]),
      );
      for (const { startDate, component, description } of events) {
        expect(startDate.isDate).toBe(true);
        expect(component.getFirstPropertyValue('status')).toBe('TENTATIVE');
        expect(description).toMatch(/^Reckoned, not announced/);
      }
    }
    expect(expectedDays(dataset).length).toBeGreaterThan(5);
  });

  it('stamps its days with that of the ledger and names each once, by what is expected and not by the day reckoned', () => {
    const events = eventsOf(calendarIcs(dataset, placed));
    const stamps = new Set(events.map(({ component }) => String(component.getFirstPropertyValue('dtstamp'))));
    expect([...stamps]).toEqual([`${dataset.asOf}T00:00:00Z`]);
    expect(events.map(({ uid }) => uid)).toEqual(expectedDays(dataset).map(({ id }) => lastingUuid(`expected/${id}`)));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('ends its lines as the format asks and keeps them short', () => {
    const lines = calendarIcs(dataset, placed).split('\r\n');
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});
