import type { InputOf } from '@gatehouse/contracts';
import type { signOut } from '@gatehouse/contracts/identity';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';

@Injectable()
export class SignOut implements UseCase<typeof signOut> {
  constructor(private readonly sessions: OpenSessions) {}

  async run(_input: InputOf<typeof signOut>, context: Context): Promise<undefined> {
    await this.sessions.end(context, userOf(context).sessionId, 'signed-out');
  }
}
