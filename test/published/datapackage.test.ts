import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { findStandard, readIndex, readJson, readPublished } from './support.ts';

interface Field {
  name: string;
  type: string;
  constraints?: { required?: boolean; enum?: string[]; pattern?: string; minimum?: number };
}
interface Resource {
  name: string;
  path: string;
  bytes: number;
  hash: string;
  licenses: { name: string }[];
  schema: {
    fields: Field[];
    primaryKey: string[];
    foreignKeys?: { fields: [string]; reference: { resource?: string; fields: [string] } }[];
  };
}

const descriptor = readJson<{ resources: Resource[]; [key: string]: unknown }>('data/datapackage.json');
const rows = new Map(
  descriptor.resources.map(({ name, path }) => [
    name,
    parse(readPublished(`data/${path}`), { columns: true }) as Record<string, string>[],
  ]),
);
const profile = findStandard('datapackage-2.0.json');

const profiles = new Map<string, ValidateFunction>();

function getValidator(standard: string): ValidateFunction {
  const path = findStandard(standard);
  if (!path) throw new Error(`${standard} is missing beside ${profile}`);
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const accept = profiles.get(standard) ?? ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
  profiles.set(standard, accept);
  return accept;
}

/** What the profiles of the standard find wrong with a descriptor, its resources and their tables. */
function validate(candidate: unknown): unknown[] {
  const errors: unknown[] = [];
  const check = (standard: string, value: unknown) => {
    const accept = getValidator(standard);
    if (!accept(value))
      errors.push(
        ...(accept.errors ?? []).map(({ instancePath, message }) => `${standard}: ${instancePath} ${message}`),
      );
  };
  check('datapackage-2.0.json', candidate);
  for (const resource of (candidate as typeof descriptor).resources ?? []) {
    check('dataresource-2.0.json', resource);
    check('tableschema-2.0.json', resource.schema);
  }
  return errors;
}

describe.skipIf(!profile)(
  'the Data Package 2.0 profiles (skipped where ../shared/standards and STANDARDS_DIR are absent)',
  () => {
    it('accept datapackage.json', () => {
      expect(validate(descriptor)).toEqual([]);
    });

    const broken = (change: (copy: typeof descriptor) => void) => {
      const copy = structuredClone(descriptor);
      change(copy);
      return copy;
    };
    it.each([
      ['no resources', broken((copy) => Reflect.deleteProperty(copy, 'resources'))],
      ['a resource without a name', broken((copy) => Reflect.deleteProperty(copy.resources[0] as object, 'name'))],
      ['a licence that names nothing', broken((copy) => Object.assign(copy, { licenses: [{ title: 'CC BY' }] }))],
      [
        'fields that are no list',
        broken((copy) => Object.assign(copy.resources[0]?.schema as object, { fields: 'id' })),
      ],
      [
        'a field without a name',
        broken((copy) => Reflect.deleteProperty(copy.resources[0]?.schema.fields[0] as object, 'name')),
      ],
    ])('refuse %s', (_, candidate) => {
      expect(validate(candidate)).not.toEqual([]);
    });
  },
);

describe('datapackage.json', () => {
  it('describes every table, with size and checksum of its CSV', () => {
    expect(descriptor.resources.map(({ name }) => name)).toEqual(readIndex().tables.map(({ name }) => name));
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = readPublished(`data/${path}`);
      expect([path, bytes, hash]).toEqual([
        path,
        file.length,
        `sha256:${createHash('sha256').update(file).digest('hex')}`,
      ]);
    }
  });

  it('names the licence of the wording beside that of the data, for the tables that quote it', () => {
    const licences = (name: string) => descriptor.resources.find((resource) => resource.name === name)?.licenses.length;
    expect([licences('commitments'), licences('clauses'), licences('themes')]).toEqual([2, 2, 1]);
  });

  it.each(descriptor.resources.map((resource) => [resource.name, resource] as const))(
    'tells the truth of %s: types, constraints, keys and links',
    (name, { schema }) => {
      const data = rows.get(name) ?? [];
      for (const { name: column, type, constraints = {} } of schema.fields) {
        const cells = data.map((row) => row[column] ?? '');
        const filled = cells.filter((cell) => cell !== '');
        if (constraints.required) expect([column, filled.length]).toEqual([column, cells.length]);
        if (constraints.enum) expect(constraints.enum).toEqual(expect.arrayContaining([...new Set(filled)]));
        const form = {
          integer: /^-?\d+$/,
          number: /^-?\d+(\.\d+)?$/,
          boolean: /^(true|false)$/,
          date: /^\d{4}-\d{2}-\d{2}$/,
        }[type];
        const pattern = constraints.pattern ? new RegExp(`^(?:${constraints.pattern})$`) : /^/;
        expect([column, filled.filter((cell) => (form && !form.test(cell)) || !pattern.test(cell))]).toEqual([
          column,
          [],
        ]);
      }
      expect(new Set(data.map((row) => schema.primaryKey.map((column) => row[column]).join('\0'))).size).toBe(
        data.length,
      );
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const targets = new Set((rows.get(reference.resource ?? name) ?? []).map((row) => row[reference.fields[0]]));
        expect([fields, data.map((row) => row[fields[0]] ?? '').filter((id) => id !== '' && !targets.has(id))]).toEqual(
          [fields, []],
        );
      }
    },
  );
});
