// Writes a drafted entry as YAML, in the order in which people read it; a plan with the line that connects editors to
// its schema.

import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import type { PlanEntry } from '../../src/schema/plan.ts';

const PLAN_COMMENT = ` yaml-language-server: $schema=../../../public/data/plan.schema.json
 Bản nháp do máy lập theo quy tắc: mỗi dòng của "todos" là một điều cần người quyết định. Đúng như bản ghi
 thì xóa dòng ấy; không đúng thì sửa bản ghi rồi xóa. Hết thì ghi "status: complete".
 Drafted by rule: each line of "todos" is for a person to decide. Where the record is right, delete the line; where not,
 mend the record first. When none is left, write "status: complete".`;

export function renderPlan(entry: PlanEntry): string {
  const { commitmentPages: _, todos, draftedTodos, ...fields } = entry;
  const filled = Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => !Array.isArray(value) || value.length > 0 || name === 'checked' || name === 'records',
    ),
  );
  return renderDraft(
    { ...filled, ...(draftedTodos === undefined ? {} : { draftedTodos }), todos },
    'records',
    PLAN_COMMENT,
  );
}

/** `list` is the key whose entries stand apart by an empty line. */
export function renderDraft(fields: object, list: 'records' | 'evidence', comment: string): string {
  const document = new Document(fields, { aliasDuplicateObjects: false });
  document.commentBefore = comment;
  visit(document, {
    // Codes and dates are quoted: other readers of YAML would take them for numbers and times.
    Scalar: (key, scalar) => {
      if (key === 'value' && typeof scalar.value === 'string' && /^\d/.test(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
    Map: (_, map) => {
      // Small objects take one line, as people write them.
      const isFlat = map.items.every(({ value }) => isScalar(value) || (isSeq(value) && value.items.every(isScalar)));
      if (isFlat && map.items.length <= 3 && String(map).length < 150 && !map.has('table') && !map.has('id'))
        map.flow = true;
    },
    Seq: (_, seq) => {
      if (seq.items.every(isScalar) && seq.items.length <= 12) seq.flow = true;
    },
  });
  if (isMap(document.contents))
    for (const item of document.contents.items)
      if (
        isScalar(item.key) &&
        ['source', 'document', 'checked', 'setAside', list, 'draftedTodos', 'todos'].includes(String(item.key.value))
      )
        item.key.spaceBefore = true;
  const records = document.get(list);
  if (isSeq(records)) for (const item of records.items) if (isMap(item)) item.spaceBefore = item !== records.items[0];
  // A todo takes one line: deleting it accepts what the record says.
  const listed = document.get('todos');
  if (isSeq(listed)) for (const item of listed.items) if (isMap(item)) item.flow = true;
  return document.toString({ lineWidth: 0 });
}
