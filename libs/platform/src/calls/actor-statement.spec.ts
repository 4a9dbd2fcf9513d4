import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { actor } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { ActorStatementSigner, ActorStatementVerifier } from './actor-statement.js';

const ada = actor({ organizationKind: 'provider', permissions: [] });
const pair = () => generateKeyPairSync('ed25519');
const statedBy = ({ privateKey }: { privateKey: KeyObject }) =>
  new ActorStatementSigner(privateKey).state(ada, Date.now() + 10_000);

it('takes the word of the old key and of the new one while both are known, and of no other', () => {
  const [former, present, stranger] = [pair(), pair(), pair()];
  const keys = [former.publicKey, present.publicKey];
  const verifier = new ActorStatementVerifier(() => keys);
  expect(verifier.read(statedBy(former))).toEqual(ada);
  expect(verifier.read(statedBy(present))).toEqual(ada);
  expect(verifier.read(statedBy(stranger))).toBeUndefined();
});

it('F14: does not take the word of a key that was given up, though it has taken that very word before', () => {
  const [former, present] = [pair(), pair()];
  let keys = [former.publicKey, present.publicKey];
  const verifier = new ActorStatementVerifier(() => keys);
  const [old, fresh] = [statedBy(former), statedBy(present)];
  expect([old, fresh].map((each) => verifier.read(each))).toEqual([ada, ada]);
  keys = [present.publicKey];
  expect([old, fresh].map((each) => verifier.read(each))).toEqual([undefined, ada]);
});
