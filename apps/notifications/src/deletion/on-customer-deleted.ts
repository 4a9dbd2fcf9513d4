import type { EventData } from '@gatehouse/contracts';
import { customerDeleted, type CustomerNews } from '@gatehouse/contracts/tenant-access';
import {
  ChangeSignalPublisher,
  Subscribes,
  type Context,
  type EventHandler,
} from '@gatehouse/platform';

/** Tells the provider's users who look at their customers. */
@Subscribes(customerDeleted, { scope: () => ({ worker: 'on' }) })
export class OnCustomerDeleted implements EventHandler<typeof customerDeleted> {
  constructor(private readonly changeSignals: ChangeSignalPublisher) {}

  run({ customerId, providerId }: EventData<typeof customerDeleted>, context: Context): void {
    context.afterCommit(() => {
      this.changeSignals.give(providerId, { customerId } satisfies CustomerNews);
      return Promise.resolve();
    });
  }
}
