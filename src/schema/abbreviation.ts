// An abbreviation that the plans or their readers use; search finds each form by every other.

import { z } from 'zod';

export const abbreviationEntry = z.strictObject({
  long: z.string().min(1),
  short: z.array(z.string().min(1)).min(1),
});
export type AbbreviationEntry = z.infer<typeof abbreviationEntry>;
