// Every file of the ledger's data, by its path under /data/: the one list that pages, manifest, data package and archive are made from.
import type { Dataset } from '../dataset/types.ts';
import { tableSchema } from './json-schema.ts';
import { regionsGeojson } from './regions-geojson.ts';
import { jsonTable } from './json-table.ts';
import type { Table } from './table.ts';
import { tableCsv } from './table-csv.ts';
import { tableParquet } from './table-parquet.ts';
import { TABLES } from './tables.ts';
import { remembered } from '../dataset/remembered.ts';

/** The formats in which every table is published. */
export const FORMATS = ['csv', 'json', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** What each format is called on the web. */
export const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json',
} as const;

/** One file. */
export interface DataFile {
  /** Below /data/: 'facts.csv'. */
  readonly path: string;
  readonly table: Table;
  readonly format: Format | 'geojson';
  /** How many rows it holds. */
  readonly rows: number;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
/** Rows of a table in one format. */
function bytesOf(table: Table, rows: readonly object[], format: Format): Uint8Array {
  if (format === 'parquet') return tableParquet(table, rows);
  return encoder.encode(format === 'csv' ? tableCsv(table, rows) : jsonTable(rows));
}

/** Every table in every format, and the regions as GeoJSON; made once for a ledger. */
export const dataFiles = remembered(made);

function made(dataset: Dataset): readonly DataFile[] {
  const tables: readonly Table[] = Object.values(TABLES);
  return [
    ...tables.flatMap((table) => {
      const rows = table.rows(dataset);
      return FORMATS.map((format): DataFile => ({ path: `${table.name}.${format}`, table, format, rows: rows.length, bytes: bytesOf(table, rows, format) }));
    }),
    {
      path: 'regions.geojson',
      table: TABLES.regions,
      format: 'geojson',
      rows: TABLES.regions.rows(dataset).length,
      bytes: encoder.encode(regionsGeojson(dataset)),
    },
  ];
}

/** The path of a table's JSON Schema below /data/. */
export function schemaPath({ name }: Pick<Table, 'name'>): string {
  return `schemas/${name}.json`;
}

/** The JSON Schema of a table as a file. */
export function schemaText(table: Table): string {
  return `${JSON.stringify(tableSchema(table), null, 2)}\n`;
}
