import type { SessionId } from '@gatehouse/contracts';
import type { OwnSession } from '@gatehouse/contracts/identity';
import type { CallContext } from '@gatehouse/platform';
import type { Session } from './session.rules.js';

/** The session of the caller; null for programs. */
export const currentSessionOf = ({ actor }: Pick<CallContext, 'actor'>): SessionId | null =>
  actor.kind === 'user' ? actor.sessionId : null;

/** A session as those see it who may end it. */
export const viewOf = (session: Session, context: Pick<CallContext, 'actor'>): OwnSession => {
  const { id, organizationId, userAgent, address, createdAt, lastSeenAt } = session;
  const current = id === currentSessionOf(context);
  return { id, organizationId, device: userAgent, address, createdAt, lastSeenAt, current };
};
