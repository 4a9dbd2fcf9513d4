import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';

export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/** With what the gateway signs actors. */
export const newActorKeys = (): KeyPair => newEd25519Keys();

/** With what audit signs the heads of its chains. */
export const newAuditKeys = (): KeyPair => newEd25519Keys();

/** Base64 of DER (PKCS #8 and SPKI). */
function newEd25519Keys(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
    publicKeyEncoding: { format: 'der', type: 'spki' },
  });
  return { privateKey: privateKey.toString('base64'), publicKey: publicKey.toString('base64') };
}

/** The key that links are encrypted to, for the service that sends the email: ECDH-ES on P-256, JWK as JSON. */
export async function newSealingKeys(): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('ECDH-ES', {
    crv: 'P-256',
    extractable: true,
  });
  return {
    privateKey: JSON.stringify(await exportJWK(privateKey)),
    publicKey: JSON.stringify(await exportJWK(publicKey)),
  };
}
