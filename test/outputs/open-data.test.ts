// The published files over the real ledger, read back by readers that are not ours: what one format says of a row, the others say too.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { DuckDBInstance } from '@duckdb/node-api';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { Package } from 'datapackage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../src/dataset/assemble.ts';
import { readContent } from '../../src/dataset/from-disk.ts';
import { type CellValue, cellOf, type Column, columnsOf } from '../../src/outputs/columns.ts';
import { firstMinutes } from '../../src/outputs/first-minute.ts';
import { publishedFiles } from '../../src/outputs/published.ts';
import type { Table } from '../../src/outputs/table.ts';
import { TABLES } from '../../src/outputs/tables.ts';

const dataset = assemble(readContent('content'));
const ABOUT = {
  title: 'AI Cloud Ledger',
  description: 'Six AI clouds compared.',
  homepage: 'https://ledger.example/',
  licence: { id: 'CC-BY-4.0', title: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};
const published = publishedFiles(dataset, ABOUT);
const tables: readonly Table[] = Object.values(TABLES);
const names = tables.map(({ name }) => name);

const bytesOf = (path: string): Uint8Array => {
  const body = published.get(path)?.body();
  if (body === undefined) throw new Error(`Nothing is published at ${path}.`);
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
};
const textOf = (path: string): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(path));
const tableOf = (name: string): Table => {
  const table = tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  return table;
};
const jsonRows = (name: string): readonly object[] => JSON.parse(textOf(`${name}.json`)) as readonly object[];
/** The rows of the JSON file as the flat files should hold them. */
const expected = (name: string): readonly (readonly CellValue[])[] =>
  jsonRows(name).map((row) => columnsOf(tableOf(name)).map((column) => cellOf(row, column)));

/** A cell of CSV as its column's type says. */
function fromCsv(cell: string, { type }: Column): CellValue {
  if (cell === '') return null;
  if (type === 'number' || type === 'integer') return Number(cell);
  if (type === 'boolean') return cell === 'true';
  return type === 'array' || type === 'object' ? (JSON.parse(cell) as object) : cell;
}

describe.each(names)('%s', (name) => {
  const columns = columnsOf(tableOf(name));

  it('has no empty text, which a flat file could not tell from nothing', () => {
    expect(
      expected(name)
        .flatMap((row) => columns.filter((_, index) => row[index] === ''))
        .map((column) => column.name),
    ).toEqual([]);
  });

  it('holds the same rows as CSV', () => {
    const [head, ...rows] = parse(textOf(`${name}.csv`), { relax_column_count: false, record_delimiter: '\r\n' }) as readonly string[][];
    expect(head).toEqual(columns.map((column) => column.name));
    expect(rows.map((row) => columns.map((column, index) => fromCsv(row[index] ?? '', column)))).toEqual(expected(name));
  });

  it('holds the same rows as Parquet, with days as dates', async () => {
    const file = bytesOf(`${name}.parquet`);
    const rows = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer });
    const days = columns.filter(({ type }) => type === 'date');
    expect(days.flatMap((column) => rows.filter((row) => !(row[column.name] === null || row[column.name] instanceof Date)))).toEqual([]);
    const read = (value: unknown): CellValue => (value instanceof Date ? value.toISOString().slice(0, 10) : ((value ?? null) as CellValue));
    expect(rows.map((row) => columns.map((column) => read(row[column.name])))).toEqual(expected(name));
  });

  it('fits its JSON Schema, every field of which says what it means', () => {
    const ajv = addFormats.default(new Ajv2020({ allErrors: false }));
    const validate = ajv.compile(JSON.parse(textOf(`schemas/${name}.json`)) as object);
    validate(jsonRows(name));
    expect(validate.errors ?? []).toEqual([]);
    expect(columns.filter(({ meaning }) => meaning === '').map((column) => column.name)).toEqual([]);
  });

  it('has a key that no two rows share', () => {
    const { key } = tableOf(name);
    const keys = jsonRows(name).map((row) => JSON.stringify(key.map((field) => cellOf(row, { path: [field] }))));
    expect(keys.length).toBe(new Set(keys).size);
  });

  it('refers only to rows that exist', () => {
    for (const [field, to] of Object.entries(tableOf(name).references)) {
      const ids = new Set(jsonRows(to).map((row) => cellOf(row, { path: ['id'] })));
      const missing = jsonRows(name)
        .flatMap((row) => [cellOf(row, { path: [field] })].flat())
        .filter((id) => id !== null && !ids.has(id as CellValue));
      expect(missing, `${field} → ${to}`).toEqual([]);
    }
  });
});

describe('slices', () => {
  it('hold between them every fact once, by provider and by metric', () => {
    for (const folder of ['providers', 'metrics']) {
      const slices = [...published.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'));
      const ids = slices.flatMap((path) => (JSON.parse(textOf(path)) as readonly { id: string }[]).map(({ id }) => id));
      expect(ids.toSorted()).toEqual([...dataset.facts.keys()].toSorted());
    }
  });
});

describe('regions.geojson', () => {
  it('holds every region as a point, longitude first', () => {
    const { features } = JSON.parse(textOf('regions.geojson')) as { features: readonly { id: string; geometry: { coordinates: readonly number[] } }[] };
    const rows = TABLES.regions.rows(dataset);
    expect(features.map(({ id, geometry }) => [id, ...geometry.coordinates])).toEqual(rows.map(({ id, longitude, latitude }) => [id, longitude, latitude]));
  });
});

describe('manifest.json', () => {
  it('gives the bytes and the digest of every data file', () => {
    const { files } = JSON.parse(textOf('manifest.json')) as {
      files: readonly { path: string; name: string; rows: number; bytes: number; sha256: string; schema: string }[];
    };
    expect(files.length).toBe(tables.length * 3 + 1);
    for (const { path, name, rows, bytes, sha256, schema } of files) {
      expect([bytesOf(path).length, createHash('sha256').update(bytesOf(path)).digest('hex')]).toEqual([bytes, sha256]);
      expect(rows).toBe(jsonRows(name).length);
      expect(published.has(schema)).toBe(true);
    }
  });
});

describe('datapackage.json', () => {
  it('is a valid Data Package whose tables fit their schemas and refer to each other', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-package-'));
    for (const name of names) writeFileSync(join(folder, `${name}.csv`), bytesOf(`${name}.csv`));
    const found = await Package.load(JSON.parse(textOf('datapackage.json')), { basePath: folder, strict: false });
    expect(found.errors.map(String)).toEqual([]);
    expect(found.valid).toBe(true);
    for (const resource of found.resources.filter(({ tabular }) => tabular)) {
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.length, resource.name).toBe(jsonRows(resource.name).length);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('the files', () => {
  it('are the same bytes when made again from the same content', { timeout: 60_000 }, () => {
    const again = publishedFiles(assemble(readContent('content')), ABOUT);
    expect([...again.keys()]).toEqual([...published.keys()]);
    for (const path of ['facts.parquet', 'facts.csv', 'datapackage.json', `ai-cloud-ledger-${dataset.asOf}.zip`]) {
      expect(Buffer.compare(Buffer.from(again.get(path)?.body() ?? ''), Buffer.from(bytesOf(path))), path).toBe(0);
    }
  });

  it('of an empty ledger are heads without rows', () => {
    const empty = publishedFiles(assemble([]), ABOUT);
    const head = new TextDecoder().decode(empty.get('rates.csv')?.body() as Uint8Array);
    expect(head).toBe('currency,month,average,end,source,endSource\r\n');
  });
});

describe('in DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-data-'));
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    for (const path of ['facts.csv', 'facts.json', 'facts.parquet', 'prices.parquet']) writeFileSync(join(folder, path), bytesOf(path));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const ask = async (sql: string): Promise<readonly (readonly unknown[])[]> => {
    const connection = await (await DuckDBInstance.create()).connect();
    const reader = await connection.runAndReadAll(sql.replaceAll('$data', folder));
    return reader.getRowsJson();
  };

  it('the three formats of the facts add up to the same', async () => {
    const sum = (from: string, end: string): string =>
      `select count(*)::int, count(value)::int, sum(usd)::double, count(distinct provider)::int, max(${end})::varchar from ${from} where shown`;
    const csv = await ask(sum("read_csv('$data/facts.csv')", 'period_end'));
    expect(await ask(sum("read_parquet('$data/facts.parquet')", 'period_end'))).toEqual(csv);
    expect(await ask(sum("read_json('$data/facts.json')", 'period.end'))).toEqual(csv);
    expect(csv[0]?.[0]).toBe([...dataset.facts.values()].filter(({ shown }) => shown).length);
  });

  it('the lines of the first minute run and give every provider that states capital spending', async () => {
    const code = firstMinutes(`${folder}/`).find(({ tool }) => tool === 'DuckDB')?.code ?? '';
    const rows = await ask(code);
    const shown = [...dataset.shown.values()].filter(({ metric, period, usd }) => metric === 'capex' && period.kind === 'quarter' && usd !== null);
    expect(rows.length).toBe(new Set(shown.map(({ period }) => period.end)).size);
    expect(rows[0]?.length).toBe(1 + new Set(shown.map(({ provider }) => provider)).size);
  });

  it('days are dates', async () => {
    expect(await ask("select distinct typeof(period_end) from read_parquet('$data/facts.parquet')")).toEqual([['DATE']]);
    expect(await ask("select distinct typeof(date) from read_parquet('$data/prices.parquet')")).toEqual([['DATE']]);
  });
});
