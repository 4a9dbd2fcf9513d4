import type { StoredKey } from './signing-key.rules.js';

/** The keys that sign access tokens, shared by all replicas. */
export abstract class SigningKeyRepository {
  /** The keys that verify tokens, newest first, and the one that signs. Creates the next key when it is due. */
  abstract list(
    create: () => Promise<StoredKey>,
  ): Promise<{ keys: StoredKey[]; signing: StoredKey | undefined }>;
  /** Replaces the encrypted form of a private key, unless another replica has just done so. */
  abstract replace(kid: string, sealed: Buffer, resealed: Buffer): Promise<void>;
}
