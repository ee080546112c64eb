import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { GRAMMAR } from '../../src/format/search-grammar.ts';
import { folded } from '../../src/format/search-number.ts';
import { findPeriods, monthsOf } from '../../src/format/search-period.ts';
import { periodLabels } from '../../src/outputs/search-rows.ts';

const read = (text: string): readonly string[] => findPeriods(folded(text), GRAMMAR).map(({ label }) => label);

describe('findPeriods', () => {
  it.each([
    [
      '2025-Q2',
      [
        'Q2 2025',
        '2Q25',
        '25Q2',
        'Q2’25',
        'June quarter 2025',
        'second quarter of 2025',
        'quarter ended June 2025',
        '2025年第二季度',
        '2025年二季度',
        '2025q2',
      ],
    ],
    ['FY2026-Q1', ['FY26Q1', 'Q1 FY2026', 'first quarter of fiscal 2026', '2026财年第一季度', 'fy2026 q1']],
    ['2025-H1', ['H1 2025', '1H25', 'first half of 2025', '2025年上半年']],
    ['FY2025', ['fy25', 'fiscal year 2025', '2025财年']],
    ['2025-06-30', ['30 June 2025', 'June 30, 2025', '2025年6月30日']],
    ['2025-06', ['June 2025', 'jun 2025', '2025年6月']],
    ['2025-9M', ['9M 2025', 'nine months of 2025']],
    ['2025', ['2025年', 'in 2025?']],
  ])('reads %s in every way people write it', (label, texts) => {
    expect(texts.map(read)).toEqual(texts.map(() => [label]));
  });

  it.each(['H100', 'h20', '$2025', '2025 billion', 'Qwen2025', '12025', '2025.5'])('sees no period in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads every label of every fact in the ledger as the ledger does', () => {
    const dataset = assemble(readContent(fileURLToPath(new URL('../../content', import.meta.url))));
    const periods = [...new Map([...dataset.facts.values()].map(({ period }) => [`${period.label} ${period.calendar}`, period])).values()];
    const wrong = periods.flatMap((period) =>
      periodLabels({ period }).filter((text) => ![period.label, period.calendar].includes(read(text)[0] ?? '') || read(text).length !== 1),
    );
    expect([...new Set(wrong)]).toEqual([]);
    const months = periods.filter(({ calendar, start, end }) => {
      const [first, last] = monthsOf(calendar) ?? [];
      return first !== start.slice(0, 7) || last !== end.slice(0, 7);
    });
    expect(months.map(({ calendar }) => calendar)).toEqual([]);
  });
});
