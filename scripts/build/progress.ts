// Tells how far a build is, on a terminal only, and how long each stage took.

export interface Stage {
  name: string;
  seconds: number;
  /** Seconds of work by all processors, of the whole process: of stages side by side, each has what both did. */
  processorSeconds: number;
  /** The most memory that the process has held until the end of the stage. */
  peakMegabytes: number;
}

/** Shows a stage on a terminal, in place of the one before; an empty name wipes it away. */
export function showOn(out: NodeJS.WriteStream): (name: string) => void {
  return (name) => {
    if (out.isTTY) out.write(name === '' ? '\r\u001b[2K' : `\r\u001b[2K${name} …`);
  };
}

/** Times the stages of a run, and shows the one at work. */
export class Progress {
  readonly stages: Stage[] = [];
  /** The stage at work, or the one that failed; empty before the first. */
  current = '';
  readonly show: (name: string) => void;

  constructor(show: (name: string) => void = showOn(process.stderr)) {
    this.show = show;
  }

  async run<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const before = process.cpuUsage();
    this.current = name;
    this.show(name);
    try {
      return await work();
    } finally {
      this.show('');
      const { user, system } = process.cpuUsage(before);
      const seconds = (performance.now() - start) / 1000;
      this.stages.push({
        name,
        seconds,
        processorSeconds: (user + system) / 1e6,
        peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
      });
    }
  }
}
