// Commitments as partitioned Parquet, by year and province of today: DuckDB, Spark and Trino read the folders as
// columns.

import { type Column, listColumns } from '../../src/schema/column.ts';
import { type Datasets, TABLES } from '../../src/schema/tables.ts';
import { digestText } from '../../src/store/partitions.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { type Notes, renderParquet } from './parquet.ts';

/**
 * Parts by path relative to the site, by year, then province. The same rows give the same part; `kept` is what the
 * last build left.
 */
export async function renderParquetParts(
  datasets: Datasets,
  notes: Notes,
  kept = new KeptFiles('', []),
): Promise<Map<string, Uint8Array>> {
  const columns: Column[] = listColumns(TABLES.commitments);
  const folders = new Map(
    datasets.plans.map(({ id, year, province_today_id }) => [id, `year=${year}/province=${province_today_id}`]),
  );
  const groups = Map.groupBy(datasets.commitments, ({ plan_id }) => folders.get(plan_id) ?? '');
  const parts = new Map<string, Uint8Array>();
  for (const [folder, rows] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = `data/parquet/commitments/${folder}/part-0.parquet`;
    const part = await kept.get(
      folder,
      digestText(JSON.stringify([rows, notes])),
      () => new Map([[`public/${path}`, renderParquet(columns, rows, notes)]]),
    );
    for (const bytes of part.values()) parts.set(path, bytes);
  }
  return parts;
}
