import { generateKeyPairSync } from 'node:crypto';
import { JsonWebKeySet } from '@gatehouse/contracts/identity';
import { describe, expect, it } from 'vitest';
import { assertUsableKeys } from './usable-keys.js';

const rsa = (modulusLength: number) =>
  generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const accepts = (...keys: object[]): boolean => {
  const { data } = JsonWebKeySet.safeParse({ keys });
  if (!data) return false;
  try {
    assertUsableKeys(data);
    return true;
  } catch {
    return false;
  }
};

describe('the keys of an application', () => {
  it('are P-256, Ed25519, or RSA from 2048 bits', () => {
    expect(accepts(ec.publicKey.export({ format: 'jwk' }))).toBe(true);
    const { publicKey } = generateKeyPairSync('ed25519');
    expect(accepts(publicKey.export({ format: 'jwk' }))).toBe(true);
    expect(accepts(rsa(2_048))).toBe(true);
    expect(accepts(rsa(1_024))).toBe(false);
    expect(accepts({ kty: 'oct', k: 'c2VjcmV0' })).toBe(false);
    expect(accepts({ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' })).toBe(false);
  });

  it('are public, which is said clearly', () => {
    const privateKey = ec.privateKey.export({ format: 'jwk' });
    const { error } = JsonWebKeySet.safeParse({ keys: [privateKey] });
    expect(error?.issues).toMatchObject([
      { path: ['keys', 0, 'd'], message: expect.stringContaining('send the public key') },
    ]);
  });

  it('are few, and distinguished by their ids', () => {
    const key = ec.publicKey.export({ format: 'jwk' });
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...key, kid: String(index) }));
    expect(accepts(...named(5))).toBe(true);
    expect(accepts(...named(6))).toBe(false);
    expect(accepts(key, key)).toBe(false);
    expect(accepts()).toBe(false);
  });
});
