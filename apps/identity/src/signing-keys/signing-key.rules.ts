/** A signing key as it is stored: the public half, and the private half encrypted. */
export interface StoredKey {
  kid: string;
  publicKey: Record<string, unknown>;
  sealedPrivateKey: Buffer;
  createdAt: Date;
}

/** How long a key signs. */
const SIGNS_DAYS = 30;
/** How long a key can verify tokens: longer than it signs, by more than a token lives. */
export const VERIFIES_DAYS = SIGNS_DAYS + 2;
/** How long before it is needed the next key is published, since verifiers may cache the list of keys. */
const AHEAD_DAYS = 1;
/**
 * The least time between publishing a key and using it: more than JWKS clients, gateways and identity together cache the list. Many clients keep
 * it for ten minutes whatever the response says.
 */
const PUBLISHED_MS = 3_600_000;

const DAY_MS = 24 * 60 * 60_000;

const ageOf = ({ createdAt }: StoredKey, now: Date): number => now.getTime() - createdAt.getTime();

/**
 * The key that signs: the newest one that has been published long enough. If there is none, as on first start or after a restore, the
 * oldest signs at once; otherwise no one could sign in until then.
 */
export const signingKey = (newestFirst: readonly StoredKey[], now: Date): StoredKey | undefined =>
  newestFirst.find((key) => ageOf(key, now) >= PUBLISHED_MS) ?? newestFirst.at(-1);

/** Whether it is time to create the next key, given the newest one. */
export const nextKeyIsDue = (newest: StoredKey | undefined, now: Date): boolean =>
  newest === undefined || ageOf(newest, now) >= (SIGNS_DAYS - AHEAD_DAYS) * DAY_MS;
