// /data/datapackage.json: a Data Package (Frictionless), which tells tools every file, field, type, key and licence.
import type { Dataset } from '../dataset/types.ts';
import { type Column, columnsOf } from './columns.ts';
import { type DataFile, dataFiles, MEDIA_TYPES } from './data-files.ts';
import { sha256 } from './sha256.ts';
import type { Table } from './table.ts';

/** What of the site the description names. */
export interface PackageAbout {
  readonly title: string;
  readonly description: string;
  /** The full address of the site; null where it is not known. */
  readonly homepage: string | null;
  readonly licence: { readonly id: string; readonly title: string; readonly url: string };
}

/** The description as JSON text. */
export function dataPackage(dataset: Dataset, { title, description, homepage, licence }: PackageAbout): string {
  const about = {
    profile: 'data-package',
    name: 'ai-cloud-ledger',
    id: homepage === null ? undefined : `${homepage}data/datapackage.json`,
    title,
    description,
    homepage: homepage ?? undefined,
    version: dataset.asOf.replaceAll('-', '.'),
    created: `${dataset.asOf}T00:00:00Z`,
    licenses: [{ name: licence.id, title: licence.title, path: licence.url }],
    sources: [{ title: 'The documents cited in each row; the table “sources” lists them with their addresses.' }],
    contributors: [{ title, role: 'publisher' }],
  };
  return `${JSON.stringify({ ...about, resources: dataFiles(dataset).map(resource) }, null, 2)}\n`;
}

function resource({ path, table, format, bytes }: DataFile): object {
  const common = {
    name: format === 'csv' ? table.name : `${table.name}-${format}`,
    path,
    title: `${table.title}, as ${format === 'geojson' ? 'GeoJSON' : format.toUpperCase()}`,
    description: table.description,
    format,
    mediatype: MEDIA_TYPES[format],
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
  };
  if (format !== 'csv') return common;
  return {
    ...common,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: tableFields(table),
  };
}

/** The Table Schema of a table: fields with their types and meanings, missing values, keys. */
export function tableFields(table: Table): object {
  const columns = columnsOf(table);
  const foreignKeys = Object.entries(table.references)
    .filter(([name]) => columns.some((column) => column.name === name && column.type === 'string'))
    .map(([fields, to]) => ({ fields, reference: { resource: to === table.name ? '' : to, fields: 'id' } }));
  return { fields: columns.map(field), missingValues: [''], primaryKey: table.key, ...(foreignKeys.length === 0 ? {} : { foreignKeys }) };
}

function field({ name, type, isNullable, meaning, choices }: Column): object {
  const constraints = { ...(isNullable ? {} : { required: true }), ...(choices === null ? {} : { enum: choices }) };
  return { name, type, description: meaning, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
}
