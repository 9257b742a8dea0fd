// A reply speaks of promises of its plan and of evidence that exists, and holds no contact of a private person.

import type { Input } from '../read/input.ts';
import type { Issue } from '../read/issue.ts';
import { getRecordId } from '../read/record-id.ts';

/** A mail address, or a telephone number of nine digits and more. */
const CONTACT = /[\p{L}\d._%+-]+@[\p{L}\d-]+\.\p{L}+|(?:\+84|\b0)(?:[ .]?\d){8,10}\b/u;

export function checkReplies({ plans, documents }: Input): Issue[] {
  const evidence = new Set(documents.flatMap(({ entry }) => entry.evidence.map((item) => getRecordId(entry.id, item))));
  return plans.flatMap(({ entry, issueAt }) => {
    const records = new Set(entry.records.map((record) => getRecordId(entry.id, record)));
    return entry.replies.flatMap((reply, at) => {
      const told = [reply.words, reply.summary?.vi, reply.summary?.en].find((words) => words && CONTACT.test(words));
      return [
        ...(reply.records ?? []).flatMap((id, index) =>
          records.has(id)
            ? []
            : [
                issueAt(
                  ['replies', at, 'records', index],
                  `this plan has no record "${id}"`,
                  'name records of this plan',
                ),
              ],
        ),
        ...(reply.disputes === undefined || evidence.has(reply.disputes)
          ? []
          : [issueAt(['replies', at, 'disputes'], `there is no evidence "${reply.disputes}"`, 'use the id of one')]),
        ...(told === undefined
          ? []
          : [
              issueAt(
                ['replies', at],
                'holds a telephone number or a mail address',
                'take contacts of people out, and names',
              ),
            ]),
      ];
    });
  });
}
