import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listMySessions, type OwnSession } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase, userOf } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';
import type { Session } from './session.rules.js';

@Handles(listMySessions)
export class ListMySessions implements UseCase<typeof listMySessions> {
  constructor(private readonly sessions: SessionRepository) {}

  async run(
    request: InputOf<typeof listMySessions>,
    context: Context,
  ): Promise<OutputOf<typeof listMySessions>> {
    const { userId, sessionId } = userOf(context);
    const { items, nextCursor } = await this.sessions.listOpenOf(context, userId, request);
    return { items: items.map((session) => viewOf(session, sessionId)), nextCursor };
  }
}

const viewOf = (session: Session, current: Session['id']): OwnSession => {
  const { id, organizationId, userAgent, address, createdAt, lastSeenAt } = session;
  const isCurrent = id === current;
  return {
    id,
    organizationId,
    device: userAgent,
    address,
    createdAt,
    lastSeenAt,
    current: isCurrent,
  };
};
