import { Database, type Transaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SigningKeyRepository } from './signing-key.repository.js';
import { nextKeyIsDue, signingKey, type StoredKey, VERIFIES_DAYS } from './signing-key.rules.js';

@Injectable()
export class SqlSigningKeyRepository extends SigningKeyRepository {
  constructor(private readonly database: Database) {
    super();
  }

  override list(
    create: () => Promise<StoredKey>,
  ): Promise<{ keys: StoredKey[]; signing: StoredKey | undefined }> {
    return this.database.transaction({}, async (transaction) => {
      const now = await transaction.now();
      const withSigning = (keys: StoredKey[]) => ({ keys, signing: signingKey(keys, now) });
      const keys = await select(transaction);
      if (!nextKeyIsDue(keys[0], now)) return withSigning(keys);
      // Replicas that find the next key due at the same time create one between them.
      transaction.send(`select pg_advisory_xact_lock(hashtext('gatehouse signing keys'))`);
      const again = await select(transaction);
      if (!nextKeyIsDue(again[0], now)) return withSigning(again);
      const key = await create();
      transaction.send(
        'insert into signing_keys (kid, public_key, sealed_private_key) values ($1, $2, $3)',
        [key.kid, JSON.stringify(key.publicKey), key.sealedPrivateKey],
      );
      transaction.send(
        `delete from signing_keys where created_at < now() - make_interval(days => $1)`,
        [VERIFIES_DAYS],
      );
      return withSigning([{ ...key, createdAt: now }, ...again]);
    });
  }

  override async replace(kid: string, sealed: Buffer, resealed: Buffer): Promise<void> {
    await this.database.transaction({}, (transaction) =>
      transaction.query(
        'update signing_keys set sealed_private_key = $3 where kid = $1 and sealed_private_key = $2',
        [kid, sealed, resealed],
      ),
    );
  }
}

const select = (transaction: Transaction): Promise<StoredKey[]> =>
  transaction.query<StoredKey>(
    `select kid, public_key as "publicKey", sealed_private_key as "sealedPrivateKey", created_at as "createdAt"
     from signing_keys where created_at > now() - make_interval(days => $1) order by created_at desc`,
    [VERIFIES_DAYS],
  );
