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
const CHECKED_DAYS = SIGNS_DAYS + 1;

/** The keys of the access tokens, shared by all replicas. */
@Injectable()
export class SigningKeyStore {
  constructor(private readonly database: Database) {}

  /** The keys by which tokens may be checked, newest first. Makes one where the newest has signed long enough. */
  list(make: () => Promise<StoredKey>): Promise<StoredKey[]> {
    return this.database.transaction({}, async (transaction) => {
      const keys = await select(transaction);
      if (signs(keys[0], transaction.now)) return keys;
      // Replicas that find the key too old at the same time make one new key between them.
      await transaction.query(`select pg_advisory_xact_lock(hashtext('gatehouse signing keys'))`);
      const again = await select(transaction);
      if (signs(again[0], transaction.now)) return again;
      const key = await make();
      await transaction.query(
        'insert into signing_keys (kid, public_key, sealed_private_key) values ($1, $2, $3)',
        [key.kid, JSON.stringify(key.publicKey), key.sealedPrivateKey],
      );
      await transaction.query(
        `delete from signing_keys where created_at < now() - make_interval(days => $1)`,
        [CHECKED_DAYS],
      );
      return [{ ...key, createdAt: transaction.now }, ...again];
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

const signs = (key: StoredKey | undefined, now: Date): boolean =>
  key !== undefined && now.getTime() - key.createdAt.getTime() < SIGNS_DAYS * 24 * 60 * 60_000;
