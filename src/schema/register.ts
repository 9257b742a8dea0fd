// The settings of the register: its name, publisher, contact, licences, data version and change log.

import { z } from 'zod';
import { changeEntry, date } from './change.ts';
import { bilingual } from './field.ts';

const licence = z.strictObject({ id: z.string().min(1), title: bilingual, url: z.url().optional() });

export const registerEntry = z.strictObject({
  /** The identity of this register, from which the ids of its feeds and calendars are made. A copy that goes its own way takes a new one. */
  uuid: z.uuid(),
  name: bilingual,
  description: bilingual,
  /** The public address of the site, with its path: https://example.org/register/. Citations, feeds, calendars and metadata name it. Without it they name this machine, and the build says so. */
  homepage: z.url({ protocol: /^https?$/, error: 'the address of the site: https://example.org/register/' }).optional(),
  publisher: z.strictObject({ name: bilingual, url: z.url().optional() }),
  /** Where errors are reported. `issues` is the address of a form that takes `title` and `body` in its query: https://…/issues/new. */
  contact: z.strictObject({ email: z.email().optional(), issues: z.url().optional() }),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a semantic version: 0.1.0'),
  /** The date of this version of the data: what is past is judged from it, never from the clock. */
  date,
  licences: z.strictObject({ code: licence, data: licence, wording: licence }),
  changes: z.array(changeEntry).min(1),
});
export type Register = z.infer<typeof registerEntry>;
