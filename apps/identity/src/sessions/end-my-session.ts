import { NotFound, type InputOf } from '@gatehouse/contracts';
import { endMySession } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase, userOf } from '@gatehouse/platform';
import { OpenSessions } from './open-sessions.js';

@Handles(endMySession)
export class EndMySession implements UseCase<typeof endMySession> {
  constructor(private readonly open: OpenSessions) {}

  async run({ sessionId }: InputOf<typeof endMySession>, context: Context): Promise<undefined> {
    const session = await this.open.find(context, sessionId);
    // Row-level security also shows sessions of other users in the caller's organization.
    if (session?.userId !== userOf(context).userId) throw new NotFound();
    await this.open.end(context, sessionId, 'signed-out-elsewhere');
  }
}
