import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it } from 'vitest';
import { MAP_STATES, type MapInput, type MapPoint } from '../../src/charts/map-chart.ts';
import FigureDrawing from '../../src/components/charts/FigureDrawing.astro';

/** One element a line, so that a change shows as the lines it touches. */
const lines = (html: string) => `${html.replace(/></g, '>\n<').trim()}\n`;

const PLACES = [
  ['oslo', 10.75, 59.91],
  ['oslo-too', 10.75, 59.91],
  ['tokyo', 139.69, 35.69],
  ['wellington', 174.78, -41.29],
  ['lima', -77.03, -12.04],
  ['denver', -104.99, 39.74],
] as const;
const drawing: MapInput = {
  kind: 'map',
  series: [
    { id: 'north', name: 'North', shape: 0 },
    { id: 'south', name: 'South', shape: 1 },
  ],
  states: { open: 'open to anyone', restricted: 'open, not to all', announced: 'announced', closed: 'closed' },
  points: PLACES.map(([key, longitude, latitude], index): MapPoint => ({
    ...{ key, value: 1, low: null, high: null, mark: 'reported', label: key, href: null, longitude, latitude },
    ...{ series: index % 2 === 0 ? 'north' : 'south', state: MAP_STATES[index % 4] ?? 'open', area: longitude < 0 ? 'west' : 'east', country: key.slice(0, 4) },
  })),
};

describe('a map of made-up places', () => {
  it('draws shapes by series and state over land that is written once', async () => {
    const container = await AstroContainer.create();
    const html = await container.renderToString(FigureDrawing, { props: { drawing, title: 'Places' } });
    expect(html.match(/id="land"/g)).toHaveLength(1);
    expect(html.match(/href="#land"/g)).toHaveLength(4);
    await expect(lines(html)).toMatchFileSnapshot('../fixture/drawings/map.svg.html');
  });

  it('carries its land in the one form that is asked for', async () => {
    const container = await AstroContainer.create();
    const html = await container.renderToString(FigureDrawing, { props: { drawing, title: 'Places', only: 'narrow' } });
    expect(html.match(/id="land"/g)).toHaveLength(1);
  });
});
