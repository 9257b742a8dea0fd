// Formats of published files, with the media types of IANA or, where it has none, of their makers.

export const FORMATS: Readonly<Record<string, { label: string; mediaType: string }>> = {
  csv: { label: 'CSV', mediaType: 'text/csv' },
  json: { label: 'JSON', mediaType: 'application/json' },
  parquet: { label: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
  xlsx: { label: 'Excel (xlsx)', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  sqlite: { label: 'SQLite', mediaType: 'application/vnd.sqlite3' },
  zip: { label: 'Zip', mediaType: 'application/zip' },
};
