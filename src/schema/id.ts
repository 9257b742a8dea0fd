// Identifiers: chosen once, unique in the register, never changed, never reused.

import { z } from 'zod';

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** An id is the name of a folder, with a suffix perhaps: no disk takes more than 255 bytes. */
const MAX_LENGTH = 120;

export const slug = z
  .string()
  .max(MAX_LENGTH)
  .regex(new RegExp(`^${SLUG}$`), 'lower-case words of a–z and 0–9 joined by hyphens');

export const planId = z
  .string()
  .max(MAX_LENGTH)
  .regex(new RegExp(`^${SLUG}-\\d{4}(?:-\\d+)?$`), 'slug of the place, hyphen, year: can-tho-2019');

/** A path through the clause tree: "III.5.b1.b2.b4". */
export const clauseId = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-\d+)*(?:~\d+)?(?:\.[A-Za-z0-9]+(?:-\d+)*(?:~\d+)?)*$/, 'the path of a clause: III.5.b1');

/** `<plan>.<clause>`, with `-<suffix>` where a clause yields several records. */
export const recordId = z
  .string()
  .regex(
    /^[a-z0-9-]+\.[A-Za-z0-9.~-]+$/,
    'plan, dot, clause, and a suffix where the clause yields several: can-tho-2019.III.5.b2-model',
  );

/** A body: an agency type of a locality, `so-noi-vu@thanh-pho-can-tho`. */
export const bodyId = z
  .string()
  .regex(new RegExp(`^${SLUG}@${SLUG}$`), 'agency type, @, locality: so-noi-vu@thanh-pho-can-tho');
