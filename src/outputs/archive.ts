// /data/ai-cloud-ledger-<date>.zip: every data file with what describes it, in one archive whose bytes depend on nothing but its files.
import { zipSync } from 'fflate';
import type { Dataset } from '../dataset/types.ts';
import { dataFiles, schemaPath, schemaText } from './data-files.ts';
import { type PackageAbout, dataPackage } from './data-package.ts';
import { manifestJson } from './manifest.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables.ts';

/** The archive's name, with the ledger's day: 'ai-cloud-ledger-2026-11-22.zip'. */
export function archiveName(dataset: Dataset): string {
  return `ai-cloud-ledger-${dataset.asOf}.zip`;
}

/** The archive: one folder of the archive's name with the files as they stand under /data/. */
export function archiveBytes(dataset: Dataset, about: PackageAbout): Uint8Array {
  const encoder = new TextEncoder();
  const tables: readonly Table[] = Object.values(TABLES);
  const folder = archiveName(dataset).replace(/\.zip$/, '');
  const files: readonly (readonly [path: string, bytes: Uint8Array])[] = [
    ...dataFiles(dataset).map(({ path, bytes }) => [path, bytes] as const),
    ...tables.map((table) => [schemaPath(table), encoder.encode(schemaText(table))] as const),
    ['datapackage.json', encoder.encode(dataPackage(dataset, about))],
    ['manifest.json', encoder.encode(manifestJson(dataset))],
  ];
  // Local noon of the ledger's day: the format has no time zone, and the reader's clock must not move the day.
  const mtime = new Date(`${dataset.asOf}T12:00:00`);
  return zipSync(Object.fromEntries(files.map(([path, bytes]) => [`${folder}/${path}`, bytes])), { mtime, level: 9 });
}
