import type { Manifest } from '../manifests.js';

/** A rule for all objects of an overlay. @returns one sentence per violation */
export type Policy = (manifests: readonly Manifest[]) => string[];

/** A description of each violation. */
export const unless = <T>(
  things: readonly T[],
  holds: (thing: T) => boolean,
  describe: (thing: T) => string,
): string[] => things.filter((thing) => !holds(thing)).map(describe);
