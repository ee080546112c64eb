import { describe, expect, it } from 'vitest';
import { ledgerFiles } from '../../support/ledger.ts';
import { problemsOf } from '../../support/problems.ts';

const check = (...paths: readonly string[]): readonly string[] => problemsOf(ledgerFiles(Object.fromEntries(paths.map((path) => [path, 'x']))), 'legal-path');

describe('legal-path', () => {
  it('lets the places of the model, the guide and hidden files be', () => {
    expect(
      check(
        'README.md',
        '.DS_Store',
        'sources/.gitkeep',
        'claimants.yaml',
        'exceptions.yaml',
        'corrections.yaml',
        'renamed.yaml',
        'rates/cny.yaml',
        'events/2025/2025-02-24-plan.mdx',
        'events/2025/2025-02-plan.mdx',
        'signals/gross-margin.mdx',
        'risks/chip-supply.mdx',
        'tensions/large-or-small.mdx',
        'chips/aws/trainium2.mdx',
        'models/xai/grok-4.3.yaml',
        'prices/aws.yaml',
        'regions/aws.yaml',
      ),
    ).toEqual([]);
  });

  it.each([
    'provider/acme/index.mdx',
    'providers/Acme/capex.mdx',
    'providers/acme/capex.md',
    'providers/acme/capex/2025.mdx',
    'metrics/capex.yml',
    'sources/q2.yaml',
    'events/2025-02-24-plan.mdx',
    'events/2024/2025-02-24-plan.mdx',
    'rates/renminbi.yaml',
    'claimants.yml',
    'tensions/2026/large-or-small.mdx',
    'signal/gross-margin.mdx',
    'risks/Chip Supply.md',
    'chips/aws/Trainium 2.md',
    'models/grok-4.3.yaml',
    'models/xAI/Grok 4.3.yml',
    'price/aws.yaml',
    'regions/aws/eu-1.yaml',
    'notes.txt',
    'facts/aws.csv',
    'sources/acme/q2 results.yaml',
    'sources/__proto__/x.yaml',
  ])('names the nearest legal place for %s', (path) => {
    expect(check(path)).toMatchSnapshot();
  });
});
