// Every address under /data/ that is a file, and what stands there.
import type { Dataset } from '../dataset/types.ts';
import { archiveBytes, archiveName } from './archive.ts';
import { dataFiles, MEDIA_TYPES, schemaPath, schemaText } from './data-files.ts';
import { dataPackage, type PackageAbout } from './data-package.ts';
import { facts } from './facts.ts';
import { jsonTable } from './json-table.ts';
import { manifestJson } from './manifest.ts';
import type { Table } from './table.ts';
import { tableCsv } from './table-csv.ts';
import { TABLES } from './tables.ts';

/** One file: its type on the web and what makes it. */
export interface Published {
  readonly mediaType: string;
  readonly body: () => string | Uint8Array;
}

/** The files by their path below /data/: 'facts.csv', 'providers/aws.json', 'schemas/facts.json', 'datapackage.json'. */
export function publishedFiles(dataset: Dataset, about: PackageAbout): ReadonlyMap<string, Published> {
  const tables: readonly Table[] = Object.values(TABLES);
  const json = (body: () => string): Published => ({ mediaType: MEDIA_TYPES.json, body });
  return new Map<string, Published>([
    ...dataFiles(dataset).map(({ path, format, bytes }) => [path, { mediaType: MEDIA_TYPES[format], body: () => bytes }] as const),
    ...tables.map((table) => [schemaPath(table), json(() => schemaText(table))] as const),
    ...slices(dataset),
    ['datapackage.json', json(() => dataPackage(dataset, about))],
    ['manifest.json', json(() => manifestJson(dataset))],
    [archiveName(dataset), { mediaType: 'application/zip', body: () => archiveBytes(dataset, about) }],
  ]);
}

/** The facts of each provider and of each metric, as rows of the table of facts. */
function slices(dataset: Dataset): readonly (readonly [path: string, file: Published])[] {
  const rows = facts.rows(dataset);
  return (['provider', 'metric'] as const).flatMap((field) =>
    [...Map.groupBy(rows, (row) => row[field])].flatMap(([id, own]) => [
      [`${field}s/${id}.csv`, { mediaType: MEDIA_TYPES.csv, body: () => tableCsv(facts, own) }] as const,
      [`${field}s/${id}.json`, { mediaType: MEDIA_TYPES.json, body: () => jsonTable(own) }] as const,
    ]),
  );
}
