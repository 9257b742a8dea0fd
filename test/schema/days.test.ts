// One type of day: whatever people write into YAML, and whatever is published, is a day that the calendar has.

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listYamlFiles } from '../../scripts/read/load.ts';
import { day } from '../../src/schema/field.ts';
import { TABLES } from '../../src/schema/tables.ts';

type Node = { [key: string]: unknown };

/** The keys that take this text where a day stands, wherever they are in the schema. */
function listKeys(schema: z.ZodType, isWanted: (property: Node) => boolean): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { properties } = node as { properties?: Record<string, Node> };
    for (const [key, property] of Object.entries(properties ?? {})) if (isWanted(property)) found.push(key);
    for (const inner of Object.values(node)) walk(inner);
  };
  walk(z.toJSONSchema(schema, { io: 'input' }));
  return found;
}

/** A pattern that takes digits for a day, real or not. */
const takesAnyDigits = ({ pattern, format }: Node) =>
  typeof pattern === 'string' &&
  format === undefined &&
  new RegExp(pattern).test('2031-02-30') &&
  !new RegExp(pattern).test('x');

describe('a day', () => {
  it.each(['2031-02-28', '2032-02-29', '2031-12-31'])('may be %s', (text) => {
    expect(day.safeParse(text).success).toBe(true);
  });

  it.each(['2031-02-30', '2031-02-29', '2032-13-45', '2032-99-99', '2031-00-10', '2031-04-31', '2031-1-5', '1/5/2031'])(
    'is never %s',
    (text) => {
      expect(day.safeParse(text).success).toBe(false);
    },
  );

  it('is of one type in every file that people write', () => {
    const schemas = listYamlFiles(process.cwd()).map(({ schema }) => schema);
    const isDay = ({ format }: Node) => format === 'date';
    expect(schemas.flatMap((schema) => listKeys(schema, takesAnyDigits))).toEqual([]);
    const days = new Set(schemas.flatMap((schema) => listKeys(schema, isDay)));
    for (const key of ['on', 'date', 'checkedOn', 'validFrom', 'validTo', 'from', 'until']) expect(days).toContain(key);
  });

  it('is of one type in every table', () => {
    const named = Object.entries(TABLES).flatMap(([table, { schema }]) =>
      Object.entries((z.toJSONSchema(schema) as { properties: Record<string, Node> }).properties).flatMap(
        ([column, property]) =>
          /^(date|valid_from|valid_to|starts|ends|audit_date)$/.test(column) && table !== 'references'
            ? [{ where: `${table}.${column}`, isDay: JSON.stringify(property).includes('"format":"date"') }]
            : [],
      ),
    );
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter(({ isDay }) => !isDay)).toEqual([]);
  });
});
