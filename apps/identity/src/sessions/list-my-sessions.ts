import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listMySessions } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase, userOf } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';
import { viewOf } from './session-view.js';

@Handles(listMySessions)
export class ListMySessions implements UseCase<typeof listMySessions> {
  constructor(private readonly sessions: SessionRepository) {}

  async run(
    request: InputOf<typeof listMySessions>,
    context: Context,
  ): Promise<OutputOf<typeof listMySessions>> {
    const { userId } = userOf(context);
    const { items, nextCursor } = await this.sessions.listOpenOf(context, userId, request);
    return { items: items.map((session) => viewOf(session, context)), nextCursor };
  }
}
