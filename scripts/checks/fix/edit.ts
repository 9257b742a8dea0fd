// A fixer changes as little of a file as it can, so that comments, order and layout stay as people wrote them.

/** The stretch of a text from `start` up to `end`, in characters, and what it is to say instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** What was mended, for the person who ran the command. */
  what: string;
}

/** Edits must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((left, edit) => left.slice(0, edit.start) + edit.text + left.slice(edit.end), text);
}
