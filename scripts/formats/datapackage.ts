// datapackage.json: a Data Package 2.0 with a Table Schema for each CSV file, from which tools know types, keys and
// links.

import { type Column, listColumns } from '../../src/schema/column.ts';
import type { FileDescription } from '../../src/schema/data-index.ts';
import type { Bilingual } from '../../src/schema/field.ts';
import type { Register } from '../../src/schema/register.ts';
import type { ForeignKey } from '../../src/schema/table.ts';
import { TABLE_NAMES, TABLES, type TableName } from '../../src/schema/tables.ts';
import { encodeJson } from './files.ts';

type Licence = Register['licences']['data'];

/** `root` is the address of the home page. Paths in the file are relative to the file itself. */
export function renderDataPackage(
  register: Register,
  root: string,
  csv: ReadonlyMap<TableName, FileDescription>,
): Uint8Array {
  const { data, wording } = register.licences;
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'register',
    id: `${root}data/datapackage.json`,
    title: joinLanguages(register.name),
    description: `${register.description.vi}\n\n${register.description.en}`,
    homepage: root,
    version: register.version,
    created: `${register.date}T00:00:00Z`,
    contributors: [
      {
        title: joinLanguages(register.publisher.name),
        roles: ['publisher'],
        ...(register.publisher.url ? { path: register.publisher.url } : {}),
        ...(register.contact.email ? { email: register.contact.email } : {}),
      },
    ],
    licenses: [makeLicence(data), makeLicence(wording)],
    resources: TABLE_NAMES.map((name) =>
      makeResource(name, csv.get(name), TABLES[name].schema.shape.text ? [data, wording] : [data]),
    ),
  };
  return encodeJson(descriptor);
}

function makeResource(name: TableName, file: FileDescription | undefined, licences: readonly Licence[]) {
  const table = TABLES[name];
  if (!file) throw new Error(`table ${name} has no CSV file`);
  return {
    name,
    type: 'table',
    path: `${name}.csv`,
    title: joinLanguages(table.label),
    description: joinLanguages(table.row),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    licenses: licences.map(makeLicence),
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fields: listColumns(table).map(makeField),
      missingValues: [''],
      primaryKey: [...table.key],
      ...(table.foreignKeys.length > 0 ? { foreignKeys: table.foreignKeys.map((key) => makeLink(name, key)) } : {}),
    },
  };
}

/** The standard asks that a link into the same table names no resource. */
function makeLink(name: TableName, { column, table: target }: ForeignKey) {
  return { fields: [column], reference: { ...(target === name ? {} : { resource: target }), fields: ['id'] } };
}

function makeField({ name, type, format, required, pattern, minimum, label, help, unit, values }: Column) {
  const constraints = {
    ...(required ? { required } : {}),
    ...(values ? { enum: Object.keys(values) } : {}),
    ...(pattern && !values ? { pattern: toTableSchemaPattern(pattern) } : {}),
    ...(minimum === null ? {} : { minimum }),
  };
  return {
    name,
    type: format ?? type,
    title: joinLanguages(label),
    ...(help ? { description: joinLanguages(help) } : {}),
    ...(unit ? { unit } : {}),
    ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
    ...(values
      ? { categories: Object.entries(values).map(([value, words]) => ({ value, label: joinLanguages(words) })) }
      : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/**
 * Table Schema takes the patterns of XML Schema, which always match the whole value and know neither anchors nor
 * `(?:`.
 */
function toTableSchemaPattern(pattern: string): string {
  return pattern.replace(/^\^/, '').replace(/\$$/, '').replaceAll('(?:', '(');
}

function makeLicence({ id, title, url }: Licence) {
  return { name: id, title: joinLanguages(title), ...(url ? { path: url } : {}) };
}

function joinLanguages({ vi, en }: Bilingual): string {
  return vi === en ? vi : `${vi} / ${en}`;
}
