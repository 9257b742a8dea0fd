// A reason why no draft can be made, in words for the person at the keyboard: Vietnamese first.

export class DraftProblem extends Error {
  /** Takes what is wrong and the way out, in Vietnamese and in English. */
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = 'DraftProblem';
  }
}
