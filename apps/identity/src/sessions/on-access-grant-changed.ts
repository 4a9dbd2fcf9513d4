import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { SessionRepository } from './session.repository.js';

/**
 * Marks sessions as ended after a customer's access was disabled. They no longer work by then: gateways reject their tokens, and
 * tenant-access refuses to refresh them.
 */
@Subscribes(accessGrantChanged, { scope: ({ customerId }) => ({ organization_id: customerId }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(private readonly sessions: SessionRepository) {}

  run({ customerId, to, epoch }: EventData<typeof accessGrantChanged>, context: Context): void {
    if (to === 'disabled') this.sessions.endBefore(context, customerId, epoch);
  }
}
