// Tells how far a build is, on a terminal only, and how long each stage took.

export interface Stage {
  name: string;
  seconds: number;
  /** Seconds of work by all processors, of this process alone. */
  processorSeconds: number;
  /** The most memory that the process has held until the end of the stage. */
  peakMegabytes: number;
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
    const before = process.cpuUsage();
    this.current = name;
    if (this.#out.isTTY) this.#out.write(`${name} …`);
    try {
      return await work();
    } finally {
      if (this.#out.isTTY) this.#out.write('\r\u001b[2K');
      const { user, system } = process.cpuUsage(before);
      const seconds = (performance.now() - start) / 1000;
      this.stages.push({ name, seconds, processorSeconds: (user + system) / 1e6, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) });
    }
  }
}
