import { generateKeyPairSync } from 'node:crypto';
import {
  MembershipId,
  OrganizationId,
  SessionId,
  UserId,
  type Actor,
  type OrganizationKind,
  type Permission,
  type UserActor,
} from '@gatehouse/contracts';
import { ActorAssertionSigner, newId, type CallContext } from '@gatehouse/platform';

const pair = generateKeyPairSync('ed25519');
const signer = new ActorAssertionSigner(pair.privateKey);

/** Settings with which a service accepts the actors of these tests. */
export const ACTOR_VERIFICATION_KEY = pair.publicKey
  .export({ format: 'der', type: 'spki' })
  .toString('base64');

/** A signed-in person of an organisation; say what matters to the test. */
export function actor(
  given: Partial<UserActor> & { organizationKind: OrganizationKind },
): UserActor {
  const organizationId = given.organizationId ?? newId(OrganizationId);
  return {
    kind: 'user',
    userId: newId(UserId),
    sessionId: newId(SessionId),
    membershipId: newId(MembershipId),
    organizationId,
    providerId: given.organizationKind === 'provider' ? organizationId : null,
    departmentId: null,
    platformRole: 'platform-user',
    permissions: [] as Permission[],
    areas: [],
    termsAccepted: true,
    ...given,
  };
}

/** What the gateway gives a call. */
const TIMEOUT_MS = 10_000;

/** The context in which the gateway would make a call for an actor: each time that it is taken, the call begins now. */
export const contextOf = (who: Actor, timeoutMs = TIMEOUT_MS): CallContext => ({
  actor: who,
  get assertion() {
    return signer.sign(who, Date.now() + 60_000);
  },
  device: { address: '127.0.0.1', userAgent: 'tests' },
  get deadline() {
    return Date.now() + timeoutMs;
  },
});

/** Statements that the gateway has not made, or not like this, by what is wrong with them. */
export function forgedStatements(who: Actor): Record<string, string> {
  const soon = Date.now() + 60_000;
  const [body = '', signature = ''] = signer.sign(who, soon).split('.');
  const [anonymous = ''] = signer.sign({ kind: 'anonymous' }, soon).split('.');
  const another = new ActorAssertionSigner(generateKeyPairSync('ed25519').privateKey);
  return {
    'signed by another key': another.sign(who, soon),
    'with the signature of another body': `${body}.${signer.sign({ kind: 'anonymous' }, soon).split('.')[1] ?? ''}`,
    'with another body': `${anonymous}.${signature}`,
    'without a signature': body,
    'with an empty signature': `${body}.`,
    'with something behind': `${body}.${signature}.${signature}`,
    'that has expired': signer.sign(who, Date.now() - 1),
    'that is malformed': 'x',
    'that is JSON': JSON.stringify({ actor: who, expiresAt: soon }),
  };
}
