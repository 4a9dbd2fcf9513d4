import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { endMySession } from '@gatehouse/contracts/identity';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { OpenSessions } from './open-sessions.js';

@Injectable()
export class EndMySession implements UseCase<typeof endMySession> {
  constructor(private readonly open: OpenSessions) {}

  async run({ sessionId }: InputOf<typeof endMySession>, context: Context): Promise<undefined> {
    const session = await this.open.find(context, sessionId);
    // An organisation may see the sessions in it; only their owner ends them here.
    if (session?.userId !== userOf(context).userId) throw new NotFound();
    await this.open.end(context, sessionId, 'signed-out-elsewhere');
  }
}
