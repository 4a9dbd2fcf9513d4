import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged, type CustomerNews } from '@gatehouse/contracts/tenant-access';
import {
  ChangeSignalPublisher,
  Subscribes,
  type Context,
  type EventHandler,
} from '@gatehouse/platform';
import { OrganizationRepository } from './organization.repository.js';

@Subscribes(accessGrantChanged, { scope: () => ({ worker: 'on' }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly changeSignals: ChangeSignalPublisher,
  ) {}

  run(
    { customerId, providerId, from, to, areas }: EventData<typeof accessGrantChanged>,
    context: Context,
  ): void {
    const [open, closed] = [to === 'accepted', to === 'disabled'];
    this.organizations.putAccess(context, { customerId, areas, open, closed });
    context.afterCommit(() => {
      const news: CustomerNews = { customerId, access: { from, to } };
      this.changeSignals.give(providerId, news);
      return Promise.resolve();
    });
  }
}
