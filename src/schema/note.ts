// A note of the editors: on a record, or on a plan.

import { z } from 'zod';
import { bilingual, describe } from './field.ts';
import { clauseId, planId } from './id.ts';
import { defineTable } from './table.ts';

/** What an editor writes under `note` of a record. */
export const note = bilingual;

/** What an editor writes under `notes` of plan.yaml. */
export const planNoteEntry = note.extend({ clause: clauseId.optional() });

export const planNotes = defineTable({
  label: ['Ghi chú của sổ', 'Notes'],
  row: ['Một ghi chú của người biên tập', 'A note of the editors'],
  key: ['plan_id', 'position'],
  links: { plan_id: 'plans', clause_id: 'clauses' },
  columns: {
    plan_id: describe(planId, ['Kế hoạch', 'Plan']),
    position: describe(z.int().min(1), ['Thứ tự', 'Position']),
    clause_id: describe(z.string().nullable(), ['Đoạn', 'Clause']),
    note_vi: describe(z.string(), ['Ghi chú', 'Note']),
    note_en: describe(z.string(), ['Ghi chú (tiếng Anh)', 'Note (English)']),
  },
});
export type PlanNoteRow = z.infer<typeof planNotes.schema>;
