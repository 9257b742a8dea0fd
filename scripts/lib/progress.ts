// Tells how far a build is, on a terminal only, and how long each stage took.

export interface Stage {
  name: string;
  seconds: number;
}

/** Times the stages of a run; on a terminal, shows the one at work. */
export class Progress {
  readonly stages: Stage[] = [];
  /** The stage at work, or the one that failed; empty before the first. */
  current = '';
  readonly #out: NodeJS.WriteStream;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  /** Takes a name and the work of a stage; gives what the work gives. */
  async run<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    this.current = name;
    if (this.#out.isTTY) this.#out.write(`${name} …`);
    try {
      return await work();
    } finally {
      if (this.#out.isTTY) this.#out.write('\r\u001b[2K');
      this.stages.push({ name, seconds: (performance.now() - start) / 1000 });
    }
  }
}
