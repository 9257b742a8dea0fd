// Runs in a build's process before the build does: its clock shows another day and hour, 400 days on.

const AHEAD = 400 * 86_400_000 + 5 * 3_600_000;
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...args: []) {
    if (args.length === 0) super(RealDate.now() + AHEAD);
    else super(...args);
  }

  static override now(): number {
    return RealDate.now() + AHEAD;
  }
} as DateConstructor;
