// The rules, in the order in which their counts are printed.
import type { Rule } from '../rule.ts';
import { closedComponents } from './closed-components.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicate } from './duplicate.ts';
import { eventDate } from './event-date.ts';
import { factsInOrder } from './facts-in-order.ts';
import { futureDate } from './future-date.ts';
import { jump } from './jump.ts';
import { legalPath } from './legal-path.ts';
import { listNeedsOf } from './list-needs-of.ts';
import { numberInProse } from './number-in-prose.ts';
import { periodAllowed } from './period-allowed.ts';
import { plausibleRange } from './plausible-range.ts';
import { readableFile } from './readable-file.ts';
import { readablePeriod } from './readable-period.ts';
import { readableValue } from './readable-value.ts';
import { schema } from './schema.ts';
import { sourceBeforePeriod } from './source-before-period.ts';
import { unitFitsMetric } from './unit-fits-metric.ts';
import { unknownClaimant } from './unknown-claimant.ts';
import { unknownPerimeter } from './unknown-perimeter.ts';
import { unusedSource } from './unused-source.ts';

export const RULES: readonly Rule[] = [
  readableFile,
  legalPath,
  schema,
  readablePeriod,
  readableValue,
  unitFitsMetric,
  periodAllowed,
  danglingReference,
  unknownClaimant,
  unknownPerimeter,
  duplicate,
  unusedSource,
  futureDate,
  sourceBeforePeriod,
  factsInOrder,
  eventDate,
  listNeedsOf,
  plausibleRange,
  jump,
  closedComponents,
  numberInProse,
];
