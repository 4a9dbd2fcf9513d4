import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';

/**
 * Marks sessions as ended after a customer's access was disabled, or its provider lost the module. They no longer work by then: gateways
 * reject their tokens, and tenant-access refuses to refresh them. Each event says what has ended so far, so that one that is overtaken by
 * a newer event is not missed.
 */
@Subscribes(accessGrantChanged, { scope: ({ customerId }) => ({ organization_id: customerId }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(private readonly sessions: SessionRepository) {}

  run(
    { customerId, to, epoch, endedEpoch }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): void {
    // Events recorded before a release that says it.
    const ended = endedEpoch ?? (to === 'disabled' ? epoch : 0);
    this.sessions.endBefore(context, customerId, ended);
  }
}
