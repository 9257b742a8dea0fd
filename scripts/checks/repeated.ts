// No item of a list is repeated: it would be counted twice, and break the key of a table. Records have ids, which
// another rule compares.

import type { FileName, Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import type { Path } from '../read/yaml.ts';

/** Lists whose items are the same if these fields are, whatever else they hold. */
const IDENTIFYING_FIELDS: Readonly<Record<string, readonly string[]>> = {
  codes: ['code'],
  relations: ['from', 'to', 'kind'],
  forWholePlan: ['question', 'clause'],
  withdrawn: ['id'],
  changes: ['id'],
};

export function checkRepeated({ plans, vocabularies, issueIn }: Input): Issue[] {
  const {
    register,
    agencyTypes: agencies,
    modelTypes: models,
    themes,
    localities,
    abbreviations,
    synonyms,
  } = vocabularies;
  const files = Object.entries({ register, agencies, models, themes, localities, abbreviations, synonyms }) as [
    FileName,
    unknown,
  ][];
  const tip = 'remove one of the two';
  return [
    ...plans.flatMap(({ entry, issueAt }) =>
      listRepeated(entry, []).map((path) => issueAt(path, 'stands in this list already', tip)),
    ),
    ...files.flatMap(([file, value]) =>
      listRepeated(value, file === 'synonyms' ? ['groups'] : []).map((path) =>
        issueIn(file, path, 'stands in this list already', tip),
      ),
    ),
  ];
}

function listRepeated(value: unknown, path: Path): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    listRepeated(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  const isRecords = path.length === 1 && path[0] === 'records';
  return Array.isArray(value) && !isRecords ? [...listRepeatedItems(value, path), ...below] : below;
}

function listRepeatedItems(items: readonly unknown[], path: Path): Path[] {
  const keys = IDENTIFYING_FIELDS[String(path.at(-1))];
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const said = JSON.stringify(keys ? keys.map((key) => (item as Record<string, unknown>)[key]) : item);
    if (seen.has(said)) return [[...path, index]];
    seen.add(said);
    return [];
  });
}
