import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';

/**
 * Tidies up after a customer was shut out. Its sessions are over by then: the gateways refuse their tokens, and the owner of the
 * grant refuses to let them go on. This is what makes the list of sessions say so.
 */
@Subscribes(accessGrantChanged, { scope: ({ customerId }) => ({ organization_id: customerId }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(private readonly sessions: SessionRepository) {}

  async run(
    { customerId, to, epoch }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): Promise<void> {
    if (to === 'disabled') await this.sessions.endBefore(context, customerId, epoch);
  }
}
