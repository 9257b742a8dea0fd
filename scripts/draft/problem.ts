// Why no draft can be made, and the way out, for the person at the keyboard: Vietnamese first.

export class DraftProblem extends Error {
  constructor(vi: string, en: string) {
    super(`${vi}\n${en}`);
    this.name = 'DraftProblem';
  }
}
