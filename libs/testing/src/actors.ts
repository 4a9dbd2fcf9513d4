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
import { ActorStatementSigner, newId, type CallContext } from '@gatehouse/platform';

const pair = generateKeyPairSync('ed25519');
const signer = new ActorStatementSigner(
  pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
);

/** What a service is told, to believe the actors of these tests. */
export const ACTOR_VERIFICATION_KEY = pair.publicKey
  .export({ format: 'der', type: 'spki' })
  .toString('base64');

/** A signed-in person of an organisation; say what matters to the test. */
export function actor(
  wish: Partial<UserActor> & { organizationKind: OrganizationKind },
): UserActor {
  const organizationId = wish.organizationId ?? newId(OrganizationId);
  return {
    kind: 'user',
    userId: newId(UserId),
    sessionId: newId(SessionId),
    membershipId: newId(MembershipId),
    organizationId,
    providerId: wish.organizationKind === 'provider' ? organizationId : null,
    platformRole: 'platform-user',
    permissions: [] as Permission[],
    areas: [],
    termsAccepted: true,
    ...wish,
  };
}

/** The context in which the gateway would make a call for an actor. */
export const contextOf = (who: Actor, timeoutMs = 5_000): CallContext => ({
  actor: who,
  statement: signer.state(who, Date.now() + 60_000),
  device: { address: '127.0.0.1', userAgent: 'tests' },
  deadline: Date.now() + timeoutMs,
});
