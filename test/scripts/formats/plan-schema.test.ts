// Editors read the JSON Schema of plan.yaml: it explains every key and accepts what the contract accepts.

import { describe, expect, it } from 'vitest';
import { renderPlanSchema } from '../../../scripts/formats/plan-schema.ts';
import { makeInput } from '../../support/input.ts';

type Node = { [key: string]: unknown };
const schema = JSON.parse(new TextDecoder().decode(renderPlanSchema(makeInput().vocabularies))) as Node;

function listKeys(node: unknown, path = ''): [path: string, property: Node][] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties, type } = node as { properties?: Record<string, Node>; type?: string };
  const own =
    type === 'object'
      ? Object.entries(properties ?? {}).map(([name, property]): [string, Node] => [`${path}.${name}`, property])
      : [];
  return [...own, ...Object.entries(node).flatMap(([name, value]) => listKeys(value, `${path}.${name}`))];
}

const keys = listKeys(schema);

describe('renderPlanSchema', () => {
  it('gives help for every key, in Vietnamese and English', () => {
    expect(keys.length).toBeGreaterThan(100);
    expect(
      keys
        .filter(([, { description }]) => typeof description !== 'string' || description.split('\n').length < 2)
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('offers the codes of the vocabularies with their words', () => {
    const themes = keys.find(([path]) => path.endsWith('.themes'))?.[1];
    expect(themes?.items).toEqual({
      type: 'string',
      enum: ['truyen-thong', 'tap-huan'],
      enumDescriptions: ['Truyền thông – Truyền thông', 'Tập huấn – Tập huấn'],
    });
    const [, locality] = keys.find(([path]) => path === '.locality') ?? [];
    expect((locality?.anyOf as Node[] | undefined)?.[0]).toEqual({
      enum: ['viet-nam', 'tinh-thi-du', 'xa-thu-nghiem'],
    });
    expect(keys.find(([path]) => path === '.status')?.[1].enumDescriptions).toEqual([
      'Đã nhập đủ – Complete',
      'Đang nhập – In progress',
    ]);
  });

  it('explains a list as the list that people write, not as the column that joins it, and names each kind of record', () => {
    const themes = keys.filter(([path]) => path.endsWith('.themes')).map(([, { description }]) => String(description));
    expect(themes.filter((words) => words.includes('|'))).toEqual([]);
    const kinds = keys.filter(([path]) => path.endsWith('.table')).map(([, property]) => property.const);
    expect(JSON.stringify(schema)).toContain(`"title":"${String(kinds[0])}"`);
  });

  it('refuses unknown keys and does not ask for what has a default', () => {
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required).not.toContain('todos');
    expect(schema.required).toContain('records');
  });

  it('carries no word that JSON Schema does not know', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"values":\{"/);
  });
});
