// What a publisher should know after a build that went well.

import type { Register } from '../../src/schema/register.ts';
import { TABLE_NAMES } from '../../src/schema/tables.ts';
import type { Files } from '../formats/files.ts';
import type { Input } from '../read/input.ts';
import { listDrifted } from '../releases/last-change.ts';
import { HAS_PUBLIC_ADDRESS, SITE_ROOT } from '../serve/address.ts';

/** A line for each thing to set right before others are led to the site. */
export function listWarnings(
  { vocabularies, plans }: Input,
  files: Files,
  hasAddress: boolean = HAS_PUBLIC_ADDRESS,
): string[] {
  const { version, changes } = vocabularies.register;
  const named = new Set(
    changes.flatMap(({ plans: ids, records }) => [...ids, ...records.map((id) => id.split('.')[0])]),
  );
  const unnamed = plans.flatMap(({ entry: { id, status } }) => (status === 'complete' && !named.has(id) ? [id] : []));
  const drifted = listDrifted(files, TABLE_NAMES, version);
  return [
    ...(drifted.length > 0
      ? [
          `Version ${version} is released, but these tables have changed since: ${drifted.join(', ')}. ` +
            'Before you publish, raise version and date in data/register.yaml.',
        ]
      : []),
    ...(unnamed.length > 0
      ? [
          `The change log does not name ${listSome(unnamed)}: feeds and the page of changes do not show it. ` +
            'Before you publish, add an entry to changes in data/register.yaml.',
        ]
      : []),
    ...(hasAddress
      ? []
      : [
          `No public address is set: citations, feeds, calendars and metadata name ${SITE_ROOT}. ` +
            'Before you publish, set homepage in data/register.yaml, or SITE_URL.',
        ]),
  ];
}

/** Who publishes a register can be reached: readers find errors, and plans that it lacks. */
export function warnOfContact({ contact }: Pick<Register, 'contact'>): string[] {
  return contact.email || contact.issues
    ? []
    : [
        'No contact is set: pages say that the register has not published where to write. ' +
          'Before you publish, set contact.email or contact.issues in data/register.yaml.',
      ];
}

/** Plans that a warning names. */
const MAX_PLANS_NAMED = 5;
const listSome = (ids: readonly string[]) =>
  `${ids.slice(0, MAX_PLANS_NAMED).join(', ')}` +
  (ids.length > MAX_PLANS_NAMED ? ` and ${ids.length - MAX_PLANS_NAMED} more plans` : '');
