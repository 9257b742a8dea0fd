// JSON Schema 2020-12 of a table: what each row of /data/<table>.json must be. It derives from the Zod schema that
// the build itself obeys.

import { z } from 'zod';
import { listColumns } from '../../src/schema/column.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import { TABLES, type TableName } from '../../src/schema/tables.ts';
import { encodeJson } from './files.ts';

/** Relative to the site. */
export function getSchemaPath(name: string, version: string): string {
  return `schema/${version}/${name}.json`;
}

/** `root` is the address of the home page. */
export function renderJsonSchema(name: TableName, version: string, root: string): Uint8Array {
  const table = TABLES[name];
  const columns = new Map(listColumns(table).map((column) => [column.name, column]));
  const row = z.toJSONSchema(table.schema, { target: 'draft-2020-12' }) as {
    $schema?: string;
    properties: Record<string, Record<string, unknown>>;
  };
  const { $schema, ...bare } = row;
  const properties = Object.fromEntries(
    Object.entries(bare.properties).map(([column, property]) => {
      const { label, help, unit, values, meanings } = columns.get(column) ?? {};
      const note = {
        'x-label': label,
        ...(help ? { 'x-help': help } : {}),
        ...(unit ? { 'x-unit': unit } : {}),
        ...(values ? { 'x-values': values } : {}),
        ...(meanings ? { 'x-meanings': meanings } : {}),
      };
      return [
        column,
        { title: label?.vi, ...(help ? { description: help.vi } : {}), ...stripNotes(property), ...note },
      ];
    }),
  );
  const schema = {
    $schema,
    $id: new URL(getSchemaPath(name, version), root).href,
    $comment: 'generated from src/schema by npm run build',
    title: joinLanguages(table.label),
    description: joinLanguages(table.row),
    type: 'array',
    items: { $ref: '#/$defs/row' },
    $defs: { row: { ...bare, properties } },
  };
  return encodeJson(schema);
}

function joinLanguages({ vi, en }: Bilingual): string {
  return `${vi} / ${en}`;
}

/**
 * Zod repeats the words of a field at every branch. Here they stand once, under `x-` names, which JSON Schema leaves
 * to others.
 */
function stripNotes(property: Record<string, unknown>): Record<string, unknown> {
  const {
    label: _label,
    help: _help,
    unit: _unit,
    values: _values,
    meanings: _meanings,
    isEdtf: _isEdtf,
    ...rest
  } = property;
  return Array.isArray(rest.anyOf) ? { ...rest, anyOf: rest.anyOf.map(stripNotes) } : rest;
}
