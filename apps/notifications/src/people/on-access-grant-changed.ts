import type { EventData } from '@gatehouse/contracts';
import { accessGrantChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from './organization.repository.js';

@Subscribes(accessGrantChanged, { scope: () => ({ worker: 'on' }) })
export class OnAccessGrantChanged implements EventHandler<typeof accessGrantChanged> {
  constructor(private readonly organizations: OrganizationRepository) {}

  run({ customerId, to, areas }: EventData<typeof accessGrantChanged>, context: Context): void {
    const [open, closed] = [to === 'accepted', to === 'disabled'];
    this.organizations.putAccess(context, { customerId, areas, open, closed });
  }
}
