// What a build hands to its pages. They are in a bundle of their own, so it goes by a name that both know.

import type { Keeper } from './page-cache.ts';
import type { Turns } from './page-claims.ts';
import type { Slices } from './partitions.ts';

/** The build at work. */
export interface Handover {
  keeper: Keeper;
  /** The slices of today's data. */
  slices: Slices;
  turns: Turns;
}

const NAME = Symbol.for('so-cam-ket.build');
const shared = globalThis as { [NAME]?: Handover | undefined };

/** Takes what the build that begins hands to its pages, or nothing when it has ended. */
export function setHandover(handover: Handover | undefined): void {
  shared[NAME] = handover;
}

/** Gives what the build at work has for its pages; nothing while somebody edits. */
export function getHandover(): Handover | undefined {
  return shared[NAME];
}
