import { newSealingKeys } from '@gatehouse/platform/provisioning';

/** A pair by which links are sealed and opened, as settings. */
export async function sealingKeys(): Promise<{ SEALING_KEY: string; UNSEALING_KEY: string }> {
  const { privateKey, publicKey } = await newSealingKeys();
  return { SEALING_KEY: publicKey, UNSEALING_KEY: privateKey };
}
