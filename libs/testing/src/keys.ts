import { exportJWK, generateKeyPair } from 'jose';

/** A pair by which links are sealed and opened, as settings. */
export async function sealingKeys(): Promise<{ SEALING_KEY: string; UNSEALING_KEY: string }> {
  const pair = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  return {
    SEALING_KEY: JSON.stringify(await exportJWK(pair.publicKey)),
    UNSEALING_KEY: JSON.stringify(await exportJWK(pair.privateKey)),
  };
}
