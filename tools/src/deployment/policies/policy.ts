import type { Manifest } from '../manifests.js';

/** Something that must hold for all that an overlay builds. @returns a sentence for each place where it does not */
export type Policy = (manifests: readonly Manifest[]) => string[];

/** `said`, for each that is not as it should be. */
export const unless = <T>(
  things: readonly T[],
  holds: (thing: T) => boolean,
  said: (thing: T) => string,
): string[] => things.filter((thing) => !holds(thing)).map(said);
