// The closed set of components that a body may hold, with the attributes of each.

interface ComponentForm {
  readonly needed: readonly string[];
  readonly allowed: readonly string[];
  /** How it is written. */
  readonly example: string;
}

export const COMPONENTS: ReadonlyMap<string, ComponentForm> = new Map([
  [
    'Value',
    {
      needed: ['provider', 'metric', 'period'],
      allowed: ['provider', 'metric', 'period', 'perimeter', 'of', 'basis', 'fact'],
      example: '<Value provider="aws" metric="capex" period="2025" />',
    },
  ],
  ['Cite', { needed: ['source'], allowed: ['source'], example: '<Cite source="amazon/q2-2025-results" />' }],
  ['Figure', { needed: ['id'], allowed: ['id'], example: '<Figure id="capex" />' }],
]);
