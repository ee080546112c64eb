// A chip is shown before it is tested, tested before it ships, and its steps are written in the order in which they fall.
import { CHIP_STEPS, type ChipStep } from '../../schema/chip.ts';
import { isEarlier } from '../../schema/rough-date.ts';
import type { Rule } from '../rule.ts';

/** Between a chip's first word and its use lie a few years; more is mostly a wrong decade. A chip may be retired long after. */
const MOST_YEARS = 6;

export const stepsInOrder: Rule = {
  name: 'steps-in-order',
  description: `The steps of a chip stand oldest first, and none comes before one that it follows in the life of a chip: announced, sampling, shipping, available, retired; before the last no more than ${MOST_YEARS} years lie.`,
  scope: 'ledger',
  *check({ content }) {
    for (const [id, doc] of content.chips) {
      const steps = doc.data?.steps ?? [];
      for (const [index, step] of steps.entries()) {
        const before = steps[index - 1];
        const follows = steps.find((other) => isOutOfLife(step, other));
        if (follows !== undefined) {
          yield {
            place: doc.at(['steps', index, 'date']),
            message: `"${step.step}" of ${step.date} comes before "${follows.step}" of ${follows.date}, which a chip goes through first.`,
            cure: 'Compare both dates with their sources; a chip is announced, then tested, then shipped, then to be had.',
            subject: id,
          };
        } else if (before !== undefined && isEarlier(step.date, before.date)) {
          yield {
            place: doc.at(['steps', index, 'date']),
            message: `"${step.step}" of ${step.date} stands after "${before.step}" of ${before.date}.`,
            cure: 'Put the steps oldest first, or correct the date.',
            subject: id,
          };
        } else if (before !== undefined && step.step !== 'retired' && yearOf(step.date) - yearOf(before.date) > MOST_YEARS) {
          yield {
            place: doc.at(['steps', index, 'date']),
            message: `"${step.step}" of ${step.date} follows "${before.step}" of ${before.date} after more than ${MOST_YEARS} years.`,
            cure: 'Compare both dates with their sources; if they stand, add an exception to content/exceptions.yaml with the reason.',
            subject: id,
          };
        }
      }
    }
  },
};

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** True where a step is dated before one that it follows in a chip's life. A plan for the earlier one says nothing: it may have come sooner. */
function isOutOfLife(step: ChipStep, other: ChipStep): boolean {
  const isLater = CHIP_STEPS.indexOf(step.step) > CHIP_STEPS.indexOf(other.step);
  return isLater && other.basis === 'reported' && isEarlier(step.date, other.date);
}
