// Rows added, changed and gone between two sets of tables.

export type Row = Readonly<Record<string, unknown>>;

export interface TableSet {
  /** What people call it: a version, a folder, "latest". */
  name: string;
  /** Rows by table. */
  tables: ReadonlyMap<string, readonly Row[]>;
  /** The key columns of each table. */
  keys: ReadonlyMap<string, readonly string[]>;
}

export interface TableDiff {
  table: string;
  columnsAdded: string[];
  columnsGone: string[];
  added: Row[];
  changed: { key: string; fields: { column: string; from: unknown; to: unknown }[] }[];
  gone: Row[];
  /** The key of a row, as people read it. */
  getKey: (row: Row) => string;
}

/** Tables that differ, in the order of the newer set. Rows are matched by their keys. */
export function diffSets(old: TableSet, now: TableSet): TableDiff[] {
  const names = [...new Set([...now.tables.keys(), ...old.tables.keys()])];
  const diffs = names.map((table) =>
    diffTable(
      table,
      old.tables.get(table) ?? [],
      now.tables.get(table) ?? [],
      now.keys.get(table) ?? old.keys.get(table) ?? [],
    ),
  );
  return diffs.filter(({ added, changed, gone, columnsAdded, columnsGone }) =>
    [added, changed, gone, columnsAdded, columnsGone].some(({ length }) => length > 0),
  );
}

function diffTable(table: string, old: readonly Row[], now: readonly Row[], key: readonly string[]): TableDiff {
  const getKey = (row: Row) => key.map((column) => String(row[column])).join(' · ');
  const before = new Map(old.map((row) => [getKey(row), row]));
  const after = new Map(now.map((row) => [getKey(row), row]));
  const [columns, columnsBefore] = [Object.keys(now[0] ?? {}), Object.keys(old[0] ?? {})];
  const isComparable = old.length > 0 && now.length > 0;
  const shared = columns.filter((column) => columnsBefore.includes(column));
  return {
    table,
    columnsAdded: isComparable ? columns.filter((column) => !columnsBefore.includes(column)) : [],
    columnsGone: isComparable ? columnsBefore.filter((column) => !columns.includes(column)) : [],
    added: now.filter((row) => !before.has(getKey(row))),
    changed: now.flatMap((row) => {
      const from = before.get(getKey(row));
      const fields = from
        ? shared
            .filter((column) => from[column] !== row[column])
            .map((column) => ({ column, from: from[column], to: row[column] }))
        : [];
      return fields.length > 0 ? [{ key: getKey(row), fields }] : [];
    }),
    gone: old.filter((row) => !after.has(getKey(row))),
    getKey,
  };
}

/** As a person reads it. A record that is gone comes with the reason why it was withdrawn. */
export function formatDiff(old: TableSet, now: TableSet): string {
  const tombstones = new Map((now.tables.get('withdrawn') ?? []).map((row) => [String(row.id), row]));
  const diffs = diffSets(old, now);
  const head = `${old.name} → ${now.name}`;
  if (diffs.length === 0) return `${head}: no difference`;
  return [head, ...diffs.flatMap((diff) => formatTable(diff, tombstones))].join('\n');
}

function formatTable(diff: TableDiff, tombstones: ReadonlyMap<string, Row>): string[] {
  const { table, added, changed, gone, getKey } = diff;
  const tell = (row: Row) => (typeof row.title_vi === 'string' ? `  ${row.title_vi}` : '');
  return [
    '',
    `${table}: ${added.length} added, ${changed.length} changed, ${gone.length} withdrawn`,
    ...diff.columnsAdded.map((column) => `  + column ${column}`),
    ...diff.columnsGone.map((column) => `  - column ${column}`),
    ...added.map((row) => `  + ${getKey(row)}${tell(row)}`),
    ...changed.flatMap(({ key, fields }) => [
      `  ~ ${key}`,
      ...fields.map(({ column, from, to }) => `      ${column}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`),
    ]),
    ...gone.map((row) => `  - ${getKey(row)}${tell(row)}${formatReason(tombstones.get(String(row.id)))}`),
  ];
}

function formatReason(tombstone: Row | undefined): string {
  if (!tombstone) return '';
  const replaced = tombstone.replaced_by_id === null ? '' : `; replaced by ${tombstone.replaced_by_id}`;
  return ` (withdrawn on ${tombstone.date}: ${tombstone.why_en}${replaced})`;
}
