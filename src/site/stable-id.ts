// Ids for feeds and calendars: made from the register's own identity, so they are the same wherever the site is served, and never change.

import { v5 } from 'uuid';

/** Takes the register's UUID and the name of a thing in it ("event/can-tho-2019.III.1.b3-event"); gives the UUID (version 5) of that thing. */
export function makeUuid(register: string, name: string): string {
  return v5(name, register);
}
