import type { InputOf } from '@gatehouse/contracts';
import { endMyOtherSessions } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase, userOf } from '@gatehouse/platform';
import { OpenSessions } from './open-sessions.js';

@Handles(endMyOtherSessions)
export class EndMyOtherSessions implements UseCase<typeof endMyOtherSessions> {
  constructor(private readonly open: OpenSessions) {}

  async run(_input: InputOf<typeof endMyOtherSessions>, context: Context): Promise<undefined> {
    const { userId, sessionId } = userOf(context);
    await this.open.endAllOf(context, userId, 'signed-out-elsewhere', { but: sessionId });
  }
}
