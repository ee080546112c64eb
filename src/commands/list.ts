// npm run list: what the ledger holds, as lines, CSV or JSON.
import { resolve } from 'node:path';
import { assemble } from '../dataset/assemble.ts';
import { readArguments } from '../edits/arguments.ts';
import { proposal } from '../format/nearest.ts';
import {
  filtersOf,
  type Filters,
  isListName,
  LIST_NAMES,
  listCsv,
  listJson,
  listRows,
  listText,
  refuseFilters,
  SWITCHES,
  VALUE_FILTERS,
} from '../outputs/listing.ts';
import { contentOf } from './content-files.ts';
import { main, ROOT, Stop } from './tool.ts';

const USAGE = `Usage: npm run list -- <what> [filters] [--json | --csv]
${LIST_NAMES.filter(isListName)
  .map(
    (name) =>
      `  ${name.padEnd(10)} ${filtersOf(name)
        .map((filter) => `--${filter}${(SWITCHES as readonly string[]).includes(filter) ? '' : ' …'}`)
        .join(' ')}`,
  )
  .join('\n')}
--stale: the series should have spoken again by now. --missing: a silence that was found. --derived: what the ledger computes, in place of what is stated.
Such as: npm run list -- facts --provider aws --stale`;

await main(() => {
  const read = readArguments(process.argv.slice(2), { values: [...VALUE_FILTERS, 'content'], switches: [...SWITCHES, 'json', 'csv', 'help'] });
  if (typeof read === 'string') throw new Stop(`${read}\n${USAGE}`);
  const { words, options } = read;
  const { json, csv, help, content, ...given } = options;
  const [name = '', ...more] = words;
  if (help !== undefined || name === '') throw new Stop(USAGE, help === undefined ? 1 : 0);
  if (!isListName(name)) throw new Stop(`There is no list of "${name}". ${proposal(name, LIST_NAMES, 'Lists')}`);
  if (more.length > 0) throw new Stop(`"${more[0] ?? ''}" is one word too many: one list at a time, and filters have names.\n${USAGE}`);
  if (json !== undefined && csv !== undefined) throw new Stop('It is either --json or --csv.');
  const filters: Filters = Object.fromEntries(Object.entries(given).map(([filter, values]) => [filter, values.at(-1) ?? 'yes']));
  const dataset = assemble(contentOf(resolve(content?.at(-1) ?? `${ROOT}content`), 'list'));
  const refusal = refuseFilters(name, filters, dataset);
  if (refusal !== null) throw new Stop(refusal);
  const rows = listRows(name, filters, dataset);
  process.stdout.write(json !== undefined ? listJson(rows) : csv !== undefined ? listCsv(rows) : listText(name, rows, filters));
});
