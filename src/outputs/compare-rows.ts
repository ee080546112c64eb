// Every figure of the matrix of comparisons as plain texts, for those who take a selection of it away.
import type { Dataset } from '../dataset/types.ts';
import { rankRow } from '../dataset/query.ts';
import { compareMatrix } from '../figures/compare-matrix.ts';
import { factRow, type FigureRow, gapRow } from '../figures/figure.ts';

/** The columns of a selection. `value` is in whole units, amounts in US dollars; empty where there is none, and `words` say which kind of missing. */
export const COMPARE_COLUMNS = ['key', 'provider', 'metric', 'period', 'value', 'unit', 'words', 'basis', 'grade', 'source'] as const;

/** The columns, and a row of texts for each cell of the matrix under 'provider/metric'. A figure that stands in for another goes under its own key. */
export function compareRowsJson(dataset: Dataset): string {
  const metrics = compareMatrix(dataset).groups.flatMap(({ rows }) => rows.map(({ metric }) => metric));
  const cells = metrics.flatMap((metric) =>
    [...rankRow(dataset, metric, 'ttm').cells].map(([provider, cell]) => {
      const row = cell.state === 'value' || cell.state === 'proxy' ? factRow(dataset, cell.fact, 'usd') : gapRow(dataset, provider, metric, cell);
      return [`${provider}/${metric}`, textsOf(dataset, row)] as const;
    }),
  );
  return `${JSON.stringify({ columns: COMPARE_COLUMNS, cells: Object.fromEntries(cells) })}\n`;
}

function textsOf(dataset: Dataset, row: FigureRow): readonly string[] {
  const addresses = row.sources.flatMap((id) => dataset.sources.get(id)?.data.url ?? []);
  const basis = row.value === null && row.basis === null ? '' : row.disputed ? `${row.basis}, disputed` : row.basis;
  return [row.key, row.provider, row.metric, row.calendar, row.value, row.unit, row.words, basis, row.grade, addresses.join(' ')].map((part) =>
    part === null ? '' : String(part),
  );
}
