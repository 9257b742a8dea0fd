// Commitments as partitioned Parquet, by year and province of today: the folders that DuckDB, Spark and Trino read as
// columns.

import { type Column, listColumns } from '../../src/schema/column.ts';
import type { PlanRow } from '../../src/schema/plan.ts';
import { TABLES } from '../../src/schema/tables.ts';
import type { Store } from '../../src/store/store.ts';
import { type Notes, renderParquet } from './parquet.ts';

export interface ParquetPart {
  /** Relative to the site. */
  path: string;
  /** The plans whose commitments it holds, in order. */
  plans: string[];
}

/** By year, then province; a plan without commitments is in none. */
export function listParquetParts(plans: readonly PlanRow[]): ParquetPart[] {
  const held = plans.filter(({ commitments, requests, repeats }) => commitments + requests + repeats > 0);
  const byFolder = Map.groupBy(held, ({ year, province_today_id }) => `year=${year}/province=${province_today_id}`);
  return [...byFolder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, own]) => ({
      path: `data/parquet/commitments/${folder}/part-0.parquet`,
      plans: own.map(({ id }) => id),
    }));
}

/** The same rows make the same part, on whatever machine. */
export function renderParquetPart(store: Store, { plans }: ParquetPart, notes: Notes): Uint8Array {
  const columns: readonly Column[] = listColumns(TABLES.commitments);
  const rows = plans.flatMap((plan) => store.readGroup('commitments', plan)).map((row) => JSON.parse(row) as object);
  return renderParquet(columns, rows, notes);
}
