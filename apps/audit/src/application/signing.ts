import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { signedText, type Head } from '../domain/checkpoint.js';

/** A head with the signature over it. */
export interface SignedHead extends Head {
  keyId: string;
  signature: string;
}

/** A public key, and the name by which checkpoints say it. */
export interface KnownKey {
  id: string;
  publicKey: KeyObject;
}

/** A key that signs. */
export interface OwnKey extends KnownKey {
  privateKey: KeyObject;
}

export const knownKey = (publicKey: KeyObject): KnownKey => ({ id: idOf(publicKey), publicKey });

export const ownKey = (privateKey: KeyObject): OwnKey => ({
  ...knownKey(createPublicKey(privateKey)),
  privateKey,
});

/** Signs the heads of chains with Ed25519 (RFC 8032), and knows the keys that did so before. */
export class CheckpointSigner {
  /** Which keys to trust is said by settings and not by the database, of which somebody may have taken hold. */
  constructor(
    private readonly own: () => OwnKey,
    private readonly others: () => readonly KnownKey[],
  ) {}

  sign(head: Head): SignedHead {
    const { id: keyId, privateKey } = this.own();
    const signature = sign(null, Buffer.from(signedText(head, keyId)), privateKey);
    return { ...head, keyId, signature: signature.toString('base64url') };
  }

  /** Whether one of the known keys signed this very head. */
  isSigned({ keyId, signature, ...head }: SignedHead): boolean {
    const key = [this.own(), ...this.others()].find(({ id }) => id === keyId)?.publicKey;
    const text = Buffer.from(signedText(head, keyId));
    return key !== undefined && verify(null, text, key, Buffer.from(signature, 'base64url'));
  }
}

const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('base64url');
