import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { publisherLead, publishersOf } from '../../src/figures/publisher-pages.ts';

const dataset = assemble(readContent('content'));
const publishers = publishersOf(dataset);

describe('publishers', () => {
  it('hold every source once', () => {
    const ids = publishers.flatMap(({ uses }) => uses.map(({ source }) => source.id));
    expect(ids.toSorted()).toEqual([...dataset.sources.keys()].toSorted());
  });

  it('go by the facts that rest on them', () => {
    const facts = publishers.map((one) => one.facts);
    expect(facts).toEqual(facts.toSorted((a, b) => b - a));
  });

  it('list their newest document first, the undated last', () => {
    for (const { uses } of publishers) {
      const dates = uses.map(({ source }) => source.data.date ?? '');
      expect(dates).toEqual(dates.toSorted().toReversed());
    }
  });

  it('say how much rests on them', () => {
    const [first] = publishers;
    expect(first && publisherLead(first)).toContain(`${first?.facts} stated facts rest on them`);
  });
});
