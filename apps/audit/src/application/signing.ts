import {
  createHash,
  createPrivateKey,
  createPublicKey,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { signedText, type Head } from '../domain/checkpoint.js';

/** A head with the signature over it. */
export interface SignedHead extends Head {
  keyId: string;
  signature: string;
}

/** Signs the heads of chains with Ed25519 (RFC 8032), and knows the keys that did so before. */
export class CheckpointSigner {
  private readonly key: KeyObject;
  private readonly keyId: string;
  private readonly known: ReadonlyMap<string, KeyObject>;

  /**
   * Which keys to trust is said by settings and not by the database, of which somebody may have taken hold.
   * @param privateKey PKCS #8, DER, base64
   * @param formerKeys SPKI, DER, base64
   */
  constructor(privateKey: string, formerKeys: readonly string[]) {
    this.key = createPrivateKey({ key: der(privateKey), format: 'der', type: 'pkcs8' });
    const own = createPublicKey(this.key);
    const former = formerKeys.map((key) =>
      createPublicKey({ key: der(key), format: 'der', type: 'spki' }),
    );
    this.keyId = idOf(own);
    this.known = new Map([own, ...former].map((key) => [idOf(key), key]));
  }

  sign(head: Head): SignedHead {
    const signature = sign(null, Buffer.from(signedText(head, this.keyId)), this.key);
    return { ...head, keyId: this.keyId, signature: signature.toString('base64url') };
  }

  /** Whether one of the known keys signed this very head. */
  isSigned({ keyId, signature, ...head }: SignedHead): boolean {
    const key = this.known.get(keyId);
    const text = Buffer.from(signedText(head, keyId));
    return key !== undefined && verify(null, text, key, Buffer.from(signature, 'base64url'));
  }
}

const der = (key: string): Buffer => Buffer.from(key, 'base64');

const idOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('base64url');
