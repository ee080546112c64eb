import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { busiestMonths, dayNumber, laneStyles, timelineChoices, timelineFigure, timelineLead, timelineMonths } from '../../src/figures/timeline.ts';
import { smallLedger } from '../support/small-ledger.ts';

const text = (title: string, date: string, providers = '[acme]', more = '') =>
  `---\ntitle: ${title}\ndate: "${date}"\nkind: deal\n${more}providers: ${providers}\nsources: [acme/q2]\n---\n\nIt happened.\n`;
const ledgerOf = (events: Readonly<Record<string, string>>) =>
  smallLedger({ files: Object.fromEntries(Object.entries(events).map(([name, body]) => [`events/${name.slice(0, 4)}/${name}.mdx`, body])) });
const two = ledgerOf({
  '2024-05-07-signs': text('Acme signs', '2024-05-07'),
  '2024-06-opens': text('Acme opens', '2024-06', '[acme]', 'basis: announced\n'),
});

describe('timelineFigure', () => {
  it('is nothing without events', () => {
    expect(timelineFigure(ledgerOf({}), 'provider')).toBeNull();
  });

  it('gives an event its day as a number, and one of which the month is known the month’s ends', () => {
    const rows = timelineFigure(two, 'provider')?.rows ?? [];
    const first = dayNumber('2024-06-01');
    expect(rows).toMatchObject([
      { key: '2024/2024-06-opens', value: first + 15, low: first, high: first + 30, unit: 'day', words: 'Acme opens', basis: 'announced' },
      { key: '2024/2024-05-07-signs', value: dayNumber('2024-05-07'), unit: 'day', words: 'Acme signs', basis: 'reported' },
    ]);
  });

  it('stands them in the lanes of whom they touch, or of their kind', () => {
    const lanes = (by: 'provider' | 'kind') => {
      const drawing = timelineFigure(two, by)?.drawing;
      return drawing?.kind === 'timeline' ? [drawing.lanes.map(({ id }) => id), drawing.events.map((event) => event.lanes)] : null;
    };
    expect(lanes('provider')).toEqual([['acme'], [['acme'], ['acme']]]);
    expect(lanes('kind')).toEqual([['deal'], [['deal'], ['deal']]]);
  });
});

describe('the words of the timeline', () => {
  it('names the busiest months only where they stand apart from the rest', () => {
    expect(busiestMonths(two)).toEqual([
      { month: '2024-06', count: 1 },
      { month: '2024-05', count: 1 },
    ]);
    const level = ledgerOf(Object.fromEntries(['01', '02', '03', '04'].map((month) => [`2024-${month}-02-x`, text('X', `2024-${month}-02`)])));
    expect(busiestMonths(level)).toEqual([]);
    expect(timelineLead(level)).toBe('4 events since January 2024, each with its source. The newest, 2 Apr 2024: X.');
  });

  it('says so where there is no event', () => {
    expect(timelineLead(ledgerOf({}))).toBe('The ledger holds no event yet.');
  });
});

describe('the list', () => {
  const dataset = assemble(readContent('content'));

  it('holds every event once, the newest first', () => {
    const lines = timelineMonths(dataset).flatMap(({ events }) => events);
    expect(lines).toHaveLength(dataset.events.size);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length);
    const months = timelineMonths(dataset).map(({ month }) => month);
    expect(months).toEqual(months.toSorted().toReversed());
  });

  it('can be narrowed by styles alone to every cloud and every kind that an event has', () => {
    const choices = timelineChoices(dataset);
    const styles = laneStyles(choices);
    const ids = [
      ...choices.provider.map(({ id }) => [`provider-${id}`, `[data-provider~='${id}']`]),
      ...choices.kind.map(({ id }) => [`kind-${id}`, `[data-kind='${id}']`]),
    ];
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter(([choice = '', rows = '']) => !styles.includes(`html:has(#${choice}:checked) .happened tr[data-kind]:not(${rows})`))).toEqual([]);
  });
});
