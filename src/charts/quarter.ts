// Calendar quarters as positions on an axis: 2025-Q2 is 2025 × 4 + 1.

/** Position of the quarter in which an ISO day lies. */
export function quarterOf(day: string): number {
  return Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
}

/** Year and quarter (1 to 4) of a position. */
export function quarterParts(position: number): { year: number; quarter: number } {
  return { year: Math.floor(position / 4), quarter: (((position % 4) + 4) % 4) + 1 };
}
