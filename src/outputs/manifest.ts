// /data/manifest.json: every data file with its rows, bytes, digest and schema.
import type { Dataset } from '../dataset/types.ts';
import { dataFiles, schemaPath } from './data-files.ts';
import { sha256 } from './sha256.ts';

/** The list as JSON text. `asOf` is the ledger's day; paths are relative to /data/. */
export function manifestJson(dataset: Dataset): string {
  const files = dataFiles(dataset).map(({ path, table, format, rows, bytes }) => ({
    name: table.name,
    path,
    format,
    rows,
    bytes: bytes.length,
    sha256: sha256(bytes),
    schema: schemaPath(table),
  }));
  return `${JSON.stringify({ asOf: dataset.asOf, files }, null, 2)}\n`;
}
