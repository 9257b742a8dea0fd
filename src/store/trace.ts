// What a page asks while it is made. Everything that a page knows passes src/store/register.ts, which notes it here.

import { AsyncLocalStorage } from 'node:async_hooks';
import { dropCovered } from './questions.ts';

type Trace = AsyncLocalStorage<Set<string>>;

// The build and its pages are bundled apart: they meet under a name that both know.
const SHARED = Symbol.for('so-cam-ket.trace');
const shared = globalThis as { [SHARED]?: Trace };
shared[SHARED] ??= new AsyncLocalStorage();
const current = shared[SHARED];

export function noteQuestion(question: string): void {
  current.getStore()?.add(question);
}

/** What the work gives, and every question that it asked. */
export async function trace<Value>(work: () => Promise<Value>): Promise<{ value: Value; questions: Set<string> }> {
  const questions = new Set<string>();
  const value = await current.run(questions, work);
  return { value, questions: dropCovered(questions) };
}

/** A value made once a build. Each page that uses it counts as having asked what it was made from. */
export function traceOnce<Value>(make: () => Value): () => Value {
  let made: { value: Value; questions: Set<string> } | undefined;
  return () => {
    if (!made) {
      const questions = new Set<string>();
      const value = current.run(questions, make);
      made = { value, questions: dropCovered(questions) };
    }
    for (const question of made.questions) noteQuestion(question);
    return made.value;
  };
}
