import { Database, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

export interface StoredKey {
  kid: string;
  publicKey: Record<string, unknown>;
  sealedPrivateKey: Buffer;
  createdAt: Date;
}

/** How long a key signs, and how much longer its tokens may be checked. */
const SIGNS_DAYS = 30;
const CHECKED_DAYS = SIGNS_DAYS + 2;
/** A key is made, and published, so long before it is needed: whoever checks tokens may know the keys from a cache. */
const AHEAD_DAYS = 1;
/** The least time between its publication and its first use: more than JWKS, a gateway and we together may hold an older answer. */
const PUBLISHED_MS = 900_000;

const ageOf = ({ createdAt }: StoredKey, now: Date): number => now.getTime() - createdAt.getTime();

/**
 * The key that signs: the newest that has been published for long enough. Where there is none, as at the beginning and after a restore, the
 * oldest does so at once: the alternative is that nobody signs in for as long, and gateways ask for a key that they do not know.
 */
export const signingKey = (newestFirst: readonly StoredKey[], now: Date): StoredKey | undefined =>
  newestFirst.find((key) => ageOf(key, now) >= PUBLISHED_MS) ?? newestFirst.at(-1);

/** The keys of the access tokens, shared by all replicas. */
@Injectable()
export class SigningKeyStore {
  constructor(private readonly database: Database) {}

  /** The keys by which tokens may be checked, newest first, and the one that signs. Makes one before the newest has signed long enough. */
  list(
    make: () => Promise<StoredKey>,
  ): Promise<{ keys: StoredKey[]; signing: StoredKey | undefined }> {
    return this.database.transaction({}, async (transaction) => {
      const keys = await select(transaction);
      const published = (all: StoredKey[]) => ({
        keys: all,
        signing: signingKey(all, transaction.now),
      });
      if (lasts(keys[0], transaction.now)) return published(keys);
      // Replicas that find the key too old at the same time make one new key between them.
      await transaction.query(`select pg_advisory_xact_lock(hashtext('gatehouse signing keys'))`);
      const again = await select(transaction);
      if (lasts(again[0], transaction.now)) return published(again);
      const key = await make();
      await transaction.query(
        'insert into signing_keys (kid, public_key, sealed_private_key) values ($1, $2, $3)',
        [key.kid, JSON.stringify(key.publicKey), key.sealedPrivateKey],
      );
      await transaction.query(
        `delete from signing_keys where created_at < now() - make_interval(days => $1)`,
        [CHECKED_DAYS],
      );
      return published([{ ...key, createdAt: transaction.now }, ...again]);
    });
  }

  /** Keeps the same private key encrypted in another way, unless somebody else has just done that. */
  async replace(kid: string, sealed: Buffer, sealedAnew: Buffer): Promise<void> {
    await this.database.transaction({}, (transaction) =>
      transaction.query(
        'update signing_keys set sealed_private_key = $3 where kid = $1 and sealed_private_key = $2',
        [kid, sealed, sealedAnew],
      ),
    );
  }
}

const select = (transaction: Transaction): Promise<StoredKey[]> =>
  transaction.query<StoredKey>(
    `select kid, public_key as "publicKey", sealed_private_key as "sealedPrivateKey", created_at as "createdAt"
     from signing_keys where created_at > now() - make_interval(days => $1) order by created_at desc`,
    [CHECKED_DAYS],
  );

/** Whether no other key is needed yet. */
const lasts = (key: StoredKey | undefined, now: Date): boolean =>
  key !== undefined && ageOf(key, now) < (SIGNS_DAYS - AHEAD_DAYS) * 24 * 60 * 60_000;
