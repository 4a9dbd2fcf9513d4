import { generateKeyPairSync } from 'node:crypto';
import { ActorAssertionSigner, ActorAssertionVerifier } from '@gatehouse/platform/rpc';
import { actor } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { ActorSigner, REQUEST_MS } from './actor-signer.js';

it('F14: signs again what a retired key had signed', () => {
  const [former, present] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const signers = [former, present].map(({ privateKey }) => new ActorAssertionSigner(privateKey));
  let [signer] = signers as [ActorAssertionSigner];
  const signed = new ActorSigner(() => signer);
  const who = actor({ organizationKind: 'provider' });
  const claims = {
    sub: who.userId,
    sid: who.sessionId,
    membership: who.membershipId,
    organization: who.organizationId,
    organizationKind: who.organizationKind,
    provider: who.providerId,
    department: who.departmentId,
    platformRole: who.platformRole,
    permissions: who.permissions,
    areas: who.areas,
    termsAccepted: who.termsAccepted,
    epochs: { membership: 1, organization: 1 },
    iat: Math.floor(Date.now() / 1_000),
    exp: Math.floor(Date.now() / 1_000) + 60,
  };
  const device = { address: '192.0.2.1', userAgent: 'tests' };
  const stated = () => [
    signed.user('a token', claims, device, Date.now() + REQUEST_MS),
    signed.anonymous(),
  ];
  const knownBy = ({ publicKey }: typeof former) => {
    const keys = [publicKey];
    const verifier = new ActorAssertionVerifier(() => keys);
    return stated().map(({ assertion }) => verifier.verify(assertion ?? '')?.kind);
  };
  expect(knownBy(former)).toEqual(['user', 'anonymous']);
  [, signer] = signers as [ActorAssertionSigner, ActorAssertionSigner];
  expect(knownBy(present)).toEqual(['user', 'anonymous']);
  expect(knownBy(former)).toEqual([undefined, undefined]);
});
