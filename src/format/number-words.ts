// Small counts as sentences write them.
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 'no', 'one' … 'ten', then digits: '12'. */
export function numberInWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}
