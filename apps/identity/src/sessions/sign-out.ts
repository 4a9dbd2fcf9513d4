import type { InputOf } from '@gatehouse/contracts';
import { signOut } from '@gatehouse/contracts/identity';
import { type Context, Handles, type UseCase, userOf } from '@gatehouse/platform';
import { OpenSessions } from './open-sessions.js';

@Handles(signOut)
export class SignOut implements UseCase<typeof signOut> {
  constructor(private readonly sessions: OpenSessions) {}

  async run(_input: InputOf<typeof signOut>, context: Context): Promise<undefined> {
    await this.sessions.end(context, userOf(context).sessionId, 'signed-out');
  }
}
