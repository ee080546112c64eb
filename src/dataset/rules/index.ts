// The rules, in the order in which their counts are printed.
import type { Rule } from '../rule.ts';
import { beforeRelease } from './before-release.ts';
import { claimantNoParty } from './claimant-no-party.ts';
import { closedComponents } from './closed-components.ts';
import { contextOfFamily } from './context-of-family.ts';
import { convenienceTranslation } from './convenience-translation.ts';
import { cumulativeAgainstParts } from './cumulative-against-parts.ts';
import { danglingReference } from './dangling-reference.ts';
import { duplicate } from './duplicate.ts';
import { eventDate } from './event-date.ts';
import { factsInOrder } from './facts-in-order.ts';
import { fiscalAsCalendar } from './fiscal-as-calendar.ts';
import { freeCashFlowIdentity } from './free-cash-flow-identity.ts';
import { futureDate } from './future-date.ts';
import { generationOrder } from './generation-order.ts';
import { growingCount } from './growing-count.ts';
import { jump } from './jump.ts';
import { legalPath } from './legal-path.ts';
import { listNeedsOf } from './list-needs-of.ts';
import { lostQualifier } from './lost-qualifier.ts';
import { makerWithoutName } from './maker-without-name.ts';
import { marginAgainstRatio } from './margin-against-ratio.ts';
import { modelSizes } from './model-sizes.ts';
import { neighbours } from './neighbours.ts';
import { numberInProse } from './number-in-prose.ts';
import { oneHueEach } from './one-hue-each.ts';
import { pastedNeighbour } from './pasted-neighbour.ts';
import { percentAsFraction } from './percent-as-fraction.ts';
import { perimeterOutsideDates } from './perimeter-outside-dates.ts';
import { periodAllowed } from './period-allowed.ts';
import { plainFields } from './plain-fields.ts';
import { plainLetters } from './plain-letters.ts';
import { planEndedWithoutOutcome } from './plan-ended-without-outcome.ts';
import { plausibleRange } from './plausible-range.ts';
import { priceOrder } from './price-order.ts';
import { priceOutlier } from './price-outlier.ts';
import { priceTiers } from './price-tiers.ts';
import { quarterEqualsCumulative } from './quarter-equals-cumulative.ts';
import { readableFile } from './readable-file.ts';
import { readablePeriod } from './readable-period.ts';
import { readableValue } from './readable-value.ts';
import { readingsInOrder } from './readings-in-order.ts';
import { regionCoordinates } from './region-coordinates.ts';
import { regionCountry } from './region-country.ts';
import { regionZones } from './region-zones.ts';
import { relayedSource } from './relayed-source.ts';
import { reportedGrowthAgainstDerived } from './reported-growth-against-derived.ts';
import { sameFactTwoTiers } from './same-fact-two-tiers.ts';
import { scaleSlip } from './scale-slip.ts';
import { schema } from './schema.ts';
import { scoreAgainstRank } from './score-against-rank.ts';
import { scoreOffBoard } from './score-off-board.ts';
import { sharesSum } from './shares-sum.ts';
import { signSlip } from './sign-slip.ts';
import { sourceBeforePeriod } from './source-before-period.ts';
import { stepsInOrder } from './steps-in-order.ts';
import { unitFitsMetric } from './unit-fits-metric.ts';
import { unknownClaimant } from './unknown-claimant.ts';
import { unknownPerimeter } from './unknown-perimeter.ts';
import { unusedSource } from './unused-source.ts';
import { yearAgainstQuarters } from './year-against-quarters.ts';

export const RULES: readonly Rule[] = [
  readableFile,
  plainLetters,
  plainFields,
  legalPath,
  schema,
  readablePeriod,
  readableValue,
  unitFitsMetric,
  periodAllowed,
  danglingReference,
  unknownClaimant,
  makerWithoutName,
  unknownPerimeter,
  duplicate,
  oneHueEach,
  unusedSource,
  futureDate,
  sourceBeforePeriod,
  factsInOrder,
  readingsInOrder,
  eventDate,
  listNeedsOf,
  plausibleRange,
  jump,
  reportedGrowthAgainstDerived,
  marginAgainstRatio,
  yearAgainstQuarters,
  cumulativeAgainstParts,
  freeCashFlowIdentity,
  convenienceTranslation,
  sameFactTwoTiers,
  neighbours,
  scaleSlip,
  percentAsFraction,
  signSlip,
  growingCount,
  quarterEqualsCumulative,
  pastedNeighbour,
  sharesSum,
  claimantNoParty,
  perimeterOutsideDates,
  relayedSource,
  planEndedWithoutOutcome,
  lostQualifier,
  fiscalAsCalendar,
  priceOrder,
  priceTiers,
  priceOutlier,
  contextOfFamily,
  modelSizes,
  beforeRelease,
  scoreOffBoard,
  scoreAgainstRank,
  stepsInOrder,
  generationOrder,
  regionCountry,
  regionCoordinates,
  regionZones,
  closedComponents,
  numberInProse,
];
