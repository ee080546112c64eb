// A table as JSON text: one array, a row a line, so that two releases can be compared line by line.

/** The array, ending in a line break. Field order is that of the rows. */
export function jsonTable(rows: readonly object[]): string {
  return rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
