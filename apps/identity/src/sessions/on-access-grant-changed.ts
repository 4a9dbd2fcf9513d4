import type { EventData } from '@gatehouse/contracts';
import type { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { SessionRepository } from './session.repository.js';

/**
 * Tidies up after a customer was shut out. Its sessions are over by then: the gateways refuse their tokens, and the owner of the
 * grant refuses to let them go on. This is what makes the list of sessions say so.
 */
@Injectable()
export class OnAccessGrantChanged implements Reaction<typeof accessGrantChanged> {
  constructor(private readonly sessions: SessionRepository) {}

  async run(
    { customerId, to, epoch }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    if (to === 'disabled') await this.sessions.endBefore(context, customerId, epoch);
  }
}
