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
  const price = { model: 'planted/nothing', sources };
  const region = { sources };
  return [
    ['schema', 'chips/aws/planted-purpose.mdx', chipText({ ...chip, purpose: 'mining' }), 'purpose:'],
    ['dangling-reference', 'chips/aws/planted-source.mdx', chipText({ ...chip, steps: [stepEntry({ ...sound, sources: ['nobody/nothing'] })] }), 'steps:'],
    ['dangling-reference', `prices/${provider}.yaml`, listText('prices', [priceEntry(price)]), 'planted/nothing'],
    [
      'unknown-claimant',
      'models/planted/runner.yaml',
      modelText({ ...model, name: 'P1', aliases: [], scores: [scoreEntry({ sources, runner: 'nobody-at-all' })] }),
      'scores:',
    ],
    ['maker-without-name', 'models/nobody/nothing.yaml', modelText({ ...model, name: 'P0', aliases: [] }), 'name:'],
    ['future-date', 'models/planted/later.yaml', modelText({ ...model, name: 'P2', aliases: ['planted-2'], released: '2090' }), 'released:'],
    ['duplicate', 'models/planted/second.yaml', modelText({ ...model, name: 'P3', aliases: ['Planted-2'] }), 'aliases:'],
    ['duplicate', `regions/${provider}.yaml`, listText('regions', [regionEntry(region), regionEntry({ ...region, name: 'Again' })]), 'Again'],
    ['closed-components', 'chips/aws/planted-code.mdx', chipText(chip, 'A line.\n\nAnd {process.exit()} here.'), '{process'],
    ['number-in-prose', 'chips/aws/planted-number.mdx', chipText(chip, 'A line.\n\nIt is 26% faster.'), '26%'],
  ];
}
