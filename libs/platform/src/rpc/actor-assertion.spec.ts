import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { actor } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { ActorAssertionSigner, ActorAssertionVerifier } from './actor-assertion.js';

const ada = actor({ organizationKind: 'provider', permissions: [] });
const pair = () => generateKeyPairSync('ed25519');
const assertedBy = ({ privateKey }: { privateKey: KeyObject }) =>
  new ActorAssertionSigner(privateKey).sign(ada, Date.now() + 10_000);

it('takes the word of the old key and of the new one while both are known, and of no other', () => {
  const [former, present, stranger] = [pair(), pair(), pair()];
  const keys = [former.publicKey, present.publicKey];
  const verifier = new ActorAssertionVerifier(() => keys);
  expect(verifier.verify(assertedBy(former))).toEqual(ada);
  expect(verifier.verify(assertedBy(present))).toEqual(ada);
  expect(verifier.verify(assertedBy(stranger))).toBeUndefined();
});

it('F14: does not take the word of a key that was given up, though it has taken that very word before', () => {
  const [former, present] = [pair(), pair()];
  let keys = [former.publicKey, present.publicKey];
  const verifier = new ActorAssertionVerifier(() => keys);
  const [old, fresh] = [assertedBy(former), assertedBy(present)];
  expect([old, fresh].map((each) => verifier.verify(each))).toEqual([ada, ada]);
  keys = [present.publicKey];
  expect([old, fresh].map((each) => verifier.verify(each))).toEqual([undefined, ada]);
});
