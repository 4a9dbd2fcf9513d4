import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { checkpointText, type ChainHead, type Checkpoint } from './checkpoint.rules.js';

/** A public key and the id under which checkpoints refer to it. */
export interface VerificationKey {
  id: string;
  publicKey: KeyObject;
}

export interface SigningKey extends VerificationKey {
  privateKey: KeyObject;
}

export const verificationKey = (publicKey: KeyObject): VerificationKey => ({
  id: keyIdOf(publicKey),
  publicKey,
});

export const signingKey = (privateKey: KeyObject): SigningKey => ({
  ...verificationKey(createPublicKey(privateKey)),
  privateKey,
});

/**
 * Signs and verifies checkpoints with Ed25519 (RFC 8032). Trusted keys come from the settings, never from the database: anyone who can
 * write there must not be able to add a key.
 */
export class CheckpointSigner {
  constructor(
    private readonly current: () => SigningKey,
    private readonly former: () => readonly VerificationKey[],
  ) {}

  sign(head: ChainHead): Checkpoint {
    const { id: keyId, privateKey } = this.current();
    const signature = sign(null, Buffer.from(checkpointText(head, keyId)), privateKey);
    return { ...head, keyId, signature: signature.toString('base64url') };
  }

  verify({ keyId, signature, ...head }: Checkpoint): boolean {
    const key = [this.current(), ...this.former()].find(({ id }) => id === keyId)?.publicKey;
    const text = Buffer.from(checkpointText(head, keyId));
    return key !== undefined && verify(null, text, key, Buffer.from(signature, 'base64url'));
  }
}

const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('base64url');
