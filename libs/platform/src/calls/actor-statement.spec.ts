import { actor } from '@gatehouse/testing';
import { expect, it } from '@jest/globals';
import { newActorKeys } from '../provisioning/keys.js';
import { ActorStatementSigner, ActorStatementVerifier } from './actor-statement.js';

const ada = actor({ organizationKind: 'provider', permissions: [] });
const statedBy = ({ privateKey }: { privateKey: string }) =>
  new ActorStatementSigner(privateKey).state(ada, Date.now() + 10_000);

it('takes the word of the old key and of the new one while both are known, and of no other', () => {
  const [former, present, stranger] = [newActorKeys(), newActorKeys(), newActorKeys()];
  const verifier = new ActorStatementVerifier(`${former.publicKey},${present.publicKey}`);
  expect(verifier.read(statedBy(former))).toEqual(ada);
  expect(verifier.read(statedBy(present))).toEqual(ada);
  expect(verifier.read(statedBy(stranger))).toBeUndefined();
});

it('F14: does not take the word of a key that was given up', () => {
  const [former, present] = [newActorKeys(), newActorKeys()];
  const verifier = new ActorStatementVerifier(present.publicKey);
  expect(verifier.read(statedBy(former))).toBeUndefined();
});
