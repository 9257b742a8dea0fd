// The settings of the register: its name, publisher, contact, licences, data version and change log.

import { z } from 'zod';
import { changeEntry } from './change.ts';
import { bilingual, day, webAddress } from './field.ts';
import { bodyId } from './id.ts';

const httpsAddress = webAddress.refine(
  (address) => address.startsWith('https://'),
  'an address that begins with https://',
);

/** A help line that works today. It is shown only with an official source and the day on which somebody checked it. */
const helpLine = z.strictObject({
  name: bilingual,
  phone: z.string().regex(/^\+?[\d ]{3,20}$/, 'digits and spaces'),
  source: httpsAddress,
  checkedOn: day,
});

const licence = z.strictObject({ id: z.string().min(1), title: bilingual, url: webAddress.optional() });

export const registerEntry = z.strictObject({
  /** From which the ids of feeds and calendars are made. A copy that goes its own way takes a new one. */
  uuid: z.uuid(),
  name: bilingual,
  description: bilingual,
  /**
   * The public address of the site with its path: https://example.org/register/. Citations, feeds, calendars and
   * metadata name it. Without it they name this machine, and the build says so.
   */
  homepage: webAddress.optional(),
  publisher: z.strictObject({ name: bilingual, url: webAddress.optional() }),
  /**
   * Where errors are reported. `issues` is the address of a form that takes `title` and `body` in its query:
   * https://…/issues/new.
   */
  contact: z.strictObject({ email: z.email().optional(), issues: webAddress.optional() }),
  /**
   * Where "leave this page" leads from pages on a sensitive theme: an ordinary page that tells nothing of what was
   * read.
   */
  leaveTo: httpsAddress.default('https://vi.wikipedia.org/'),
  /** Shown on pages on a sensitive theme. If left out, no help line is shown anywhere. */
  helpLine: helpLine.optional(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a semantic version: 0.1.0'),
  /** The date of this version of the data: what is past is judged from it, never from the clock. */
  date: day,
  licences: z.strictObject({ code: licence, data: licence, wording: licence }),
  /** Bodies that had a page and that no plan names any more: their addresses say what became of them. */
  withdrawnBodies: z
    .array(z.strictObject({ id: bodyId, name: bilingual, on: day, why: bilingual, replacedBy: bodyId.optional() }))
    .default([]),
  changes: z.array(changeEntry).min(1),
});
export type Register = z.infer<typeof registerEntry>;
