import { describe, expect, it } from 'vitest';
import { formatYaml, printYaml } from '../../src/edits/house-yaml.ts';
import { Event } from '../../src/schema/event.ts';
import { Metric } from '../../src/schema/metric.ts';
import { Series } from '../../src/schema/series.ts';

describe('formatYaml', () => {
  it.each([
    ['a list of facts on one line', 'facts: [{ period: 2025-Q2, value: 26% }]', 'facts:\n  - { period: 2025-Q2, value: 26% }\n'],
    ['padding', 'facts:\n    -   period:   2025-Q2\n        source: [ a/b,c/d ]', 'facts:\n  - period: 2025-Q2\n    source: [a/b, c/d]\n'],
    ['quotes as they are', 'facts:\n  - period: "2025-Q2"\n    value: \'1.10\'', 'facts:\n  - period: "2025-Q2"\n    value: \'1.10\'\n'],
    ['the digits of a number', 'facts:\n  - value: 1.10\n    period: 2025', 'facts:\n  - period: 2025\n    value: 1.10\n'],
    ['fields it does not know at the end', 'facts:\n  - why: x\n    value: y\nperimeter: z', 'perimeter: z\nfacts:\n  - value: y\n    why: x\n'],
    ['comments in their places', 'facts:\n  # why\n  - period: 2025-Q2 # when\n# end', 'facts:\n  # why\n  - period: 2025-Q2 # when\n\n# end\n'],
    [
      'comments with the field they stand over',
      '# of the facts\nfacts:\n  - value: a\n    # of the period\n    period: b',
      '# of the facts\nfacts:\n  # of the period\n  - period: b\n    value: a\n',
    ],
    ['text over several lines', 'facts:\n  - note: |\n      one\n      two\n    value: a', 'facts:\n  - value: a\n    note: |\n      one\n      two\n'],
  ])('writes %s', (_name, yaml, expected) => {
    expect(formatYaml(yaml, Series)).toBe(expected);
    expect(formatYaml(expected, Series)).toBe(expected);
  });

  it('pads maps on one line, and lists not', () => {
    expect(formatYaml('periods: [ year,quarter ]\nplausible: {max: 1e+12,min: 5}\nlabel: A', Metric)).toBe(
      'label: A\nperiods: [year, quarter]\nplausible: { min: 5, max: 1e+12 }\n',
    );
  });
});

describe('printYaml', () => {
  it('writes the fields of the schema in its order, sentences quoted, the rest as plain as YAML allows', () => {
    const event = { sources: ['a/b', 'c/d'], providers: ['acme'], date: '2025-03', title: 'It’s open: at last', kind: 'capacity', basis: undefined };
    expect(printYaml(event, Event)).toBe('title: "It’s open: at last"\ndate: 2025-03\nkind: capacity\nproviders: [acme]\nsources:\n  - a/b\n  - c/d\n');
    expect(printYaml([{ period: '2025', value: '26', source: 'yes' }], Series.shape.facts)).toBe('- period: "2025"\n  value: "26"\n  source: yes\n');
  });
});
