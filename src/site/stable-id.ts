// Ids for feeds and calendars, derived from the register's own UUID: the same wherever the site is served.

import { v5 } from 'uuid';

/** UUID version 5 of a thing in the register, by a name such as "event/can-tho-2019.III.1.b3-event". */
export function makeUuid(register: string, name: string): string {
  return v5(name, register);
}
