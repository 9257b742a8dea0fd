// The JSON Schema of plan.yaml, from which editors give completion and help. Made from the schema that the build
// obeys, so it cannot drift.

import { z } from 'zod';
import type { FieldMeta } from '../../src/schema/field.ts';
import { planEntry } from '../../src/schema/plan.ts';
import { PLAN_HELP } from '../../src/schema/plan-help.ts';
import { TABLES } from '../../src/schema/tables.ts';
import type { Vocabularies } from '../read/input.ts';
import { encodeJson } from './files.ts';

type Node = { [key: string]: unknown };

/** A longer list of units would slow the editor down. */
const MAX_SUGGESTED_UNITS = 2000;

/** Every key with help, every closed list with its words, ids of the vocabularies as completions. */
export function renderPlanSchema(vocabularies: Vocabularies): Uint8Array {
  const schema = z.toJSONSchema(planEntry, { io: 'input' }) as Node;
  helpKeys(schema, null);
  suggest(schema, vocabularies);
  const whole = {
    ...schema,
    title: 'plan.yaml',
    $comment: 'Made from src/schema/plan.ts by npm run build; do not edit.',
  };
  return encodeJson(whole, 1);
}

/** `table` is that of the record that the node belongs to. */
function helpKeys(node: unknown, table: string | null): void {
  if (Array.isArray(node)) for (const item of node) helpKeys(item, table);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const own = node as Node;
  const properties = own.properties as Record<string, Node> | undefined;
  const named = (properties?.table?.const as string | undefined) ?? table;
  if (properties?.table?.const) own.title = properties.table.const;
  for (const [name, property] of Object.entries(properties ?? {})) describeKey(name, property, named);
  for (const value of Object.values(own)) helpKeys(value, named);
  for (const key of ['label', 'help', 'values', 'meanings', 'unit', 'isEdtf', 'isOwnTime'])
    if (typeof own[key] !== 'object' || !('type' in (own[key] as Node))) delete own[key];
}

/** Help comes from the key itself, from the published column of the same name, or from PLAN_HELP. */
function describeKey(name: string, property: Node, table: string | null): void {
  const column =
    table === null ? undefined : (TABLES[table as keyof typeof TABLES]?.schema.shape[name] as z.ZodType | undefined);
  const meta = (column?.meta() ?? {}) as Partial<FieldMeta>;
  // A published column joins what plan.yaml lists: its help describes another form.
  const published =
    isList(property) && PLAN_HELP[name] ? undefined : (meta.help ?? (PLAN_HELP[name] ? undefined : meta.label));
  const words = published ? [published.vi, published.en] : PLAN_HELP[name];
  if (words) property.description = `${words[0]}\n${words[1]}`;
  addValueWords(property);
}

const isList = (property: Node): boolean =>
  property.type === 'array' || ((property.anyOf as Node[] | undefined) ?? []).some(isList);

/** A closed list shows the words of each code. */
function addValueWords(property: Node): void {
  const values = property.values as FieldMeta['values'];
  const meanings = property.meanings as FieldMeta['meanings'];
  const explain = (code: string, language: 'vi' | 'en') =>
    [values?.[code]?.[language], meanings?.[code]?.[language]].filter(Boolean).join(': ');
  if (Array.isArray(property.enum) && values)
    property.enumDescriptions = (property.enum as string[]).map(
      (code) => `${explain(code, 'vi')} – ${explain(code, 'en')}`,
    );
  for (const branch of (property.anyOf as Node[] | undefined) ?? []) addValueWords(branch);
  if (typeof property.items === 'object') addValueWords(property.items as Node);
}

/** Themes and model types are closed lists. Units and bodies are only suggested: a new one may just have been added. */
function suggest(node: unknown, vocabularies: Vocabularies): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(((node as Node).properties as Record<string, Node> | undefined) ?? {})) {
    if (name === 'themes') value.items = listCodes(vocabularies.themes);
    if (name === 'type' && value.pattern !== undefined) Object.assign(value, listCodes(vocabularies.modelTypes));
    if ((name === 'locality' || name === 'within') && vocabularies.localities.length <= MAX_SUGGESTED_UNITS) {
      const { description, ...open } = value;
      for (const key of Object.keys(value)) delete value[key];
      Object.assign(value, { description, anyOf: [{ enum: vocabularies.localities.map(({ id }) => id) }, open] });
    }
  }
  for (const value of Object.values(node)) suggest(value, vocabularies);
}

function listCodes(items: readonly { id: string; label: { vi: string; en: string } }[]): Node {
  return {
    type: 'string',
    enum: items.map(({ id }) => id),
    enumDescriptions: items.map(({ label }) => `${label.vi} – ${label.en}`),
  };
}
