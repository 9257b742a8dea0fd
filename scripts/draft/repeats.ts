// The same undertaking, said again in the part on organisation or in an annex, is proposed as a repeat of the first.

import type { Entry } from '../../src/schema/plan.ts';
import type { TodoEntry } from '../../src/schema/todo.ts';
import { PLAN_ID } from './commitments.ts';
import { makeTodo } from './reasons.ts';
import { makeKey } from './words.ts';

type Commitment = Extract<Entry, { table: 'commitments' }>;

/** Words of a task that both must have, of all that either has. */
const MIN_SHARED = 0.8;
/** Short tasks resemble each other without being the same. */
const MIN_WORDS = 6;
/** Words that say nothing of what is done. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'va cac cho ve tren dia ban tinh thanh pho xa phuong cua theo tai trong voi de den la duoc mot so ke hoach nay'.split(
    ' ',
  ),
);

/**
 * `words` are those of the task of each clause. Only a later clause of another part is a repeat. The records with
 * `repeats`, and a todo for each.
 */
export function findRepeats(
  records: readonly Entry[],
  words: (clause: string) => string,
): { records: Entry[]; todos: TodoEntry[] } {
  const first: { record: Commitment; part: string; own: ReadonlySet<string> }[] = [];
  const todos: TodoEntry[] = [];
  const marked = records.map((record): Entry => {
    // A report is another report, whatever words it shares.
    if (record.table !== 'commitments' || record.kind === 'reporting') return record;
    const own = new Set(
      makeKey(words(record.clause))
        .split(' ')
        .filter((word) => !EMPTY_WORDS.has(word)),
    );
    const part = record.clause.split('.')[0] ?? '';
    const [same] = first
      .filter((other) => other.part !== part)
      .map((other) => ({ other, share: getShare(own, other.own) }))
      .filter(({ share }) => share >= MIN_SHARED)
      .sort((a, b) => b.share - a.share);
    if (own.size < MIN_WORDS || !same) {
      first.push({ record, part, own });
      return record;
    }
    const id = `${PLAN_ID}.${same.other.record.clause}`;
    todos.push(makeTodo('repeats', 'repeats', record.clause, same.other.record.clause));
    return { ...record, repeats: id };
  });
  return { records: marked, todos };
}

function getShare(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(one.size, other.size, 1);
}
