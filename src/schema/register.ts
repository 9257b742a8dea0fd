// The settings of the register: its name, publisher, contact, licences, data version and change log.

import { z } from 'zod';
import { bilingual, vocabulary } from './field.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day: 2026-11-21');

export const changeKind = vocabulary({
  added: ['Thêm', 'Added'],
  corrected: ['Sửa', 'Corrected'],
  withdrawn: ['Rút', 'Withdrawn'],
});

const licence = z.strictObject({ id: z.string().min(1), title: bilingual, url: z.url().optional() });

export const registerEntry = z.strictObject({
  name: bilingual,
  description: bilingual,
  publisher: z.strictObject({ name: bilingual, url: z.url().optional() }),
  /** Where errors are reported. `issues` is the address of a form that takes `title` and `body` in its query: https://…/issues/new. */
  contact: z.strictObject({ email: z.email().optional(), issues: z.url().optional() }),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a semantic version: 0.1.0'),
  /** The date of this version of the data: what is past is judged from it, never from the clock. */
  date,
  licences: z.strictObject({ code: licence, data: licence, wording: licence }),
  /** `tables` names what a change touched; without it, the change touched them all. */
  changes: z.array(z.strictObject({ version: z.string(), date, kind: changeKind, tables: z.array(z.string()).min(1).optional(), what: bilingual })).min(1),
});
export type Register = z.infer<typeof registerEntry>;
