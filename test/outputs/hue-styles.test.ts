import { describe, expect, it } from 'vitest';
import { hueStyles } from '../../src/outputs/hue-styles.ts';
import { smallLedger } from '../support/small-ledger.ts';

const sheet = '@layer tokens {\n  .hue-blue {\n    --hue: blue;\n  }\n  .hue-teal {\n    --hue: teal;\n  }\n  .p-benchmark {\n    --hue: grey;\n  }\n}\n';
const styles = (hues: Readonly<Record<string, string>>): string =>
  hueStyles(
    sheet,
    smallLedger({
      providers: {
        bolt: { name: 'Bolt', order: 2 },
        ...Object.fromEntries(Object.entries(hues).map(([id, hue]) => [id, { name: id, order: 3, hue } as never])),
      },
    }),
  );

describe('the hues of providers', () => {
  it('stand under the class of the provider whose entry names them', () => {
    expect(styles({ north: 'teal' })).toContain('.p-north {\n    --hue: teal;');
  });

  it('are left out where nobody has them', () => {
    expect(styles({ north: 'teal' })).not.toContain('blue');
  });

  it('are grey for a provider that names none', () => {
    expect(styles({})).toMatch(/\.p-bolt, \.p-benchmark \{\s+--hue: grey;/);
  });
});
