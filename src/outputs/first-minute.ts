// Lines to copy and run: the first minute with the data, in the tools that analysts have at hand.

/** One of them. */
export interface FirstMinute {
  readonly tool: string;
  /** What the lines give back. */
  readonly gives: string;
  readonly code: string;
}

/** The lines, with the address of the folder /data/, which ends in a slash. Amounts are the shown ones, in US dollars, by calendar quarter. */
export function firstMinutes(data: string): readonly FirstMinute[] {
  return [
    {
      tool: 'DuckDB',
      gives: 'Capital spending by calendar quarter, a column a provider.',
      code: `PIVOT (
  SELECT period_end, provider, usd / 1e9 AS usd_billion
  FROM '${data}facts.parquet'
  WHERE metric = 'capex' AND period_kind = 'quarter'
    AND shown AND usd IS NOT NULL
)
ON provider USING any_value(usd_billion)
ORDER BY period_end;`,
    },
    {
      tool: 'Python, pandas',
      gives: 'The same as a data frame, ready to plot.',
      code: `import pandas as pd
facts = pd.read_parquet("${data}facts.parquet")
capex = facts.query(
    "shown and metric == 'capex' and period_kind == 'quarter'")
capex.pivot_table(
    index="period_end", columns="provider", values="usd")`,
    },
    {
      tool: 'R',
      gives: 'Facts as a data frame, days as dates.',
      code: `facts <- read.csv("${data}facts.csv",
  na.strings = "", encoding = "UTF-8")
facts$period_end <- as.Date(facts$period_end)
subset(facts, shown & metric == "capex" & period_kind == "quarter",
  c(provider, period_end, usd))`,
    },
    {
      tool: 'A spreadsheet',
      gives: 'The facts of one metric in Google Sheets; in Excel choose Data, From web and give it the same address.',
      code: `=IMPORTDATA("${data}metrics/capex.csv")`,
    },
  ];
}
