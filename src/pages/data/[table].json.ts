// The published tables: /data/facts.json and its companions.
import type { APIRoute } from 'astro';
import { assembleFromVite } from '../../dataset/from-vite.ts';
import { tableJson } from '../../outputs/table.ts';
import { TABLES, type TableName } from '../../outputs/tables.ts';

export function getStaticPaths() {
  return Object.keys(TABLES).map((table) => ({ params: { table } }));
}

export const GET: APIRoute = ({ params }) => {
  const table = params['table'] as TableName; // getStaticPaths gives these names alone
  return new Response(tableJson(TABLES[table], assembleFromVite()), { headers: { 'content-type': 'application/json' } });
};
