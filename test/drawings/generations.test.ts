import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, it } from 'vitest';
import type { GenerationsInput, GenerationStep, StepShape } from '../../src/charts/generations.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const step = (shape: StepShape, from: string, to = from, mark: GenerationStep['mark'] = 'reported'): GenerationStep => ({
  key: `${shape} ${from}`,
  value: Math.floor((day(from) + day(to)) / 2),
  low: day(from),
  high: day(to) + 1,
  mark,
  label: from,
  href: null,
  shape,
});
const input: GenerationsInput = {
  kind: 'generations',
  groups: [
    {
      id: 'aws',
      name: 'AWS',
      families: [
        {
          name: 'Anvil',
          members: [
            { name: 'Anvil 1', steps: [step('tick', '2020-12-01'), step('square', '2021-06-01'), step('circle', '2022-10-01', '2022-10-31')] },
            { name: 'Anvil 2', steps: [step('tick', '2023-11-28'), step('triangle', '2024-01-01', '2024-12-31'), step('circle', '2024-01-01', '2024-12-31')] },
            { name: 'Anvil 3', steps: [step('tick', '2024-12-03'), step('circle', '2027-01-01', '2027-12-31', 'announced')] },
          ],
        },
        { name: 'Hammer', members: [{ name: 'Hammer', steps: [step('circle', '2018-11-26'), step('cross', '2023-01-01')] }] },
      ],
    },
    {
      id: 'huawei-cloud',
      name: 'Huawei',
      families: [{ name: 'Tongs', members: [{ name: 'A pair of very long tongs', steps: [step('tick', '2027-06-01', '2027-06-01', 'announced')] }] }],
    },
  ],
  today: day('2026-01-15'),
  key: [
    { shape: 'tick', isPlan: false, words: 'announced' },
    { shape: 'circle', isPlan: false, words: 'available' },
    { shape: 'circle', isPlan: true, words: 'availability planned' },
  ],
};

it('draws generations of two owners, rough dates, plans, and a name that has room only at its left', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(FigureDrawing, { props: { drawing: input, title: 'Generations' } });
  await expect(`${html.replace(/></g, '>\n<').trim()}\n`).toMatchFileSnapshot('../fixture/drawings/generations.svg.html');
});
