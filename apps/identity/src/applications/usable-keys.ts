import { createPublicKey } from 'node:crypto';
import { InvalidRequest } from '@gatehouse/contracts';
import type { JsonWebKeySet } from '@gatehouse/contracts/identity';

const LEAST_RSA_BITS = 2_048;
const MOST_RSA_BITS = 4_096;

/** @throws InvalidRequest for what is no key, or too weak a one */
export function assertUsableKeys(jwks: JsonWebKeySet | null | undefined): void {
  const errors = (jwks?.keys ?? []).flatMap((key, index) => {
    const fault = faultOf(key);
    return fault === undefined ? [] : [{ pointer: `/jwks/keys/${String(index)}`, detail: fault }];
  });
  if (errors.length > 0) throw new InvalidRequest({ errors });
}

function faultOf(key: JsonWebKeySet['keys'][number]): string | undefined {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: { ...key }, format: 'jwk' });
    const bits = asymmetricKeyDetails?.modulusLength;
    if (bits === undefined || (bits >= LEAST_RSA_BITS && bits <= MOST_RSA_BITS)) return undefined;
    return 'must have 2048 to 4096 bits';
  } catch {
    return 'must be a public key';
  }
}
