// Faults of the catalogues, in files of their own: one for each rule that looks at them.
import { chipText, listText, modelText, priceEntry, regionEntry, scoreEntry, stepEntry } from './catalogue.ts';

/** A marker that stands once in the planted text, on the line at fault. */
type CataloguePlant = readonly [rule: string, file: string, text: string, marker: string];

/** Plants over a ledger that has this provider, without a list of its own, and this source. */
export function cataloguePlants(provider: string, source: string): readonly CataloguePlant[] {
  const sources = [source];
  const sound = { sources, claimant: undefined };
  const chip = { steps: [stepEntry(sound)], specs: [], claims: [], facts: [] };
  const model = { sources, scores: [] };
  const sold = { model: 'planted/sold', sources };
  const prices = listText('prices', [
    priceEntry({ model: 'planted/nothing', sources }),
    priceEntry({ ...sold, where: 'Tiers', to: 32000 }),
    priceEntry({ ...sold, where: 'Tiers', from: 64000 }),
    priceEntry({ ...sold, where: 'Order', output: '0.20' }),
    priceEntry({ ...sold, where: 'Outlier', input: '30', output: '120' }),
    priceEntry({ ...sold, where: 'Early', date: '2025-01-01' }),
  ]);
  const regions = listText('regions', [
    regionEntry({ sources }),
    regionEntry({ sources, name: 'Again' }),
    regionEntry({ sources, code: 'country', country: 'ZQ' }),
    regionEntry({ sources, code: 'nowhere', latitude: 0, longitude: 0 }),
    regionEntry({ sources, code: 'many', zones: 31 }),
  ]);
  const arena = { sources, benchmark: 'Arena text', date: '2026-08-22', runner: 'arena', independent: true };
  return [
    ['schema', 'chips/aws/planted-purpose.mdx', chipText({ ...chip, purpose: 'mining' }), 'purpose:'],
    ['dangling-reference', 'chips/aws/planted-source.mdx', chipText({ ...chip, steps: [stepEntry({ ...sound, sources: ['nobody/nothing'] })] }), 'steps:'],
    ['dangling-reference', `prices/${provider}.yaml`, prices, 'planted/nothing'],
    ['price-tiers', `prices/${provider}.yaml`, prices, '64000'],
    ['price-order', `prices/${provider}.yaml`, prices, 'Order'],
    ['price-outlier', `prices/${provider}.yaml`, prices, 'Outlier'],
    ['before-release', `prices/${provider}.yaml`, prices, 'Early'],
    ['model-sizes', 'models/planted/size.yaml', modelText({ ...model, name: 'P7-235B', aliases: [], parameters: '23.5 billion' }), 'parameters:'],
    ['context-of-family', 'models/planted/sold.yaml', modelText({ ...model, name: 'P4', aliases: [], context: 512 }), 'context:'],
    [
      'score-off-board',
      'models/planted/off.yaml',
      modelText({ ...model, name: 'P5', aliases: [], scores: [scoreEntry({ ...arena, value: '14240' })] }),
      'scores:',
    ],
    [
      'score-against-rank',
      'models/planted/rank.yaml',
      modelText({ ...model, name: 'P6', aliases: [], scores: [scoreEntry({ ...arena, value: '1190', rank: 1 })] }),
      'scores:',
    ],
    [
      'steps-in-order',
      'chips/aws/planted-steps.mdx',
      chipText({ ...chip, steps: [stepEntry({ ...sound, step: 'announced' }), stepEntry({ ...sound, date: '2024' })] }),
      'steps:',
    ],
    ['generation-order', 'chips/aws/planted-third.mdx', chipText({ ...chip, generation: 3, steps: [stepEntry({ ...sound, date: '2020' })] }), 'steps:'],
    ['region-country', `regions/${provider}.yaml`, regions, 'ZQ'],
    ['region-coordinates', `regions/${provider}.yaml`, regions, 'nowhere'],
    ['region-zones', `regions/${provider}.yaml`, regions, 'many'],
    [
      'unknown-claimant',
      'models/planted/runner.yaml',
      modelText({ ...model, name: 'P1', aliases: [], scores: [scoreEntry({ sources, runner: 'nobody-at-all' })] }),
      'scores:',
    ],
    ['maker-without-name', 'models/nobody/nothing.yaml', modelText({ ...model, name: 'P0', aliases: [] }), 'name:'],
    ['future-date', 'models/planted/later.yaml', modelText({ ...model, name: 'P2', aliases: ['planted-2'], released: '2090' }), 'released:'],
    ['duplicate', 'models/planted/second.yaml', modelText({ ...model, name: 'P3', aliases: ['Planted-2'] }), 'aliases:'],
    ['duplicate', `regions/${provider}.yaml`, regions, 'Again'],
    ['closed-components', 'chips/aws/planted-code.mdx', chipText(chip, 'A line.\n\nAnd {process.exit()} here.'), '{process'],
    ['number-in-prose', 'chips/aws/planted-number.mdx', chipText(chip, 'A line.\n\nIt is 26% faster.'), '26%'],
  ];
}
