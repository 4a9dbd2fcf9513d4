/** The size of the volume that JetStream has, unless a setting says otherwise. */
export const STORE_BYTES = 10 * 2 ** 30;

/** How much of its volume a server fills at most: its indexes and logs need some, and a volume that is full ends JetStream. */
const OF_VOLUME = 0.8;

/**
 * How that is shared out. Each part is kept free for its stream, so that whatever fills up, revocations can still reach the
 * gateways.
 */
const SHARES = { events: 0.8, deadLetters: 0.1, bucket: 0.02 };

/** What a server stores at most on a volume of this size. */
export const mostStored = (volumeBytes: number): number => Math.floor(volumeBytes * OF_VOLUME);

/** The most that each stream may hold. */
export const shareOf = (stream: keyof typeof SHARES, volumeBytes: number): number =>
  Math.floor(mostStored(volumeBytes) * SHARES[stream]);
