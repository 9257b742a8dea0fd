// Commitments as partitioned Parquet, by year and province of today: the folders that DuckDB, Spark and Trino read as columns.

import { type Column, listColumns } from '../../src/schema/column.ts';
import { type Datasets, TABLES } from '../../src/schema/tables.ts';
import { renderParquet } from './parquet.ts';

/** Takes the datasets and notes for each file; gives path (relative to the site) and bytes of each part, by year, then province. */
export function renderParquetParts(datasets: Datasets, notes: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  const columns: Column[] = listColumns(TABLES.commitments);
  const folders = new Map(datasets.plans.map(({ id, year, province_today_id }) => [id, `year=${year}/province=${province_today_id}`]));
  const groups = Map.groupBy(datasets.commitments, ({ plan_id }) => folders.get(plan_id) ?? '');
  return new Map(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([folder, rows]) => [`data/parquet/commitments/${folder}/part-0.parquet`, renderParquet(columns, rows, notes)]),
  );
}
