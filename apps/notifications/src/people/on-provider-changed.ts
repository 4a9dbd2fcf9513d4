import type { EventData } from '@gatehouse/contracts';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { OrganizationRepository } from './organization.repository.js';

@Subscribes(providerChanged, { scope: () => ({ worker: 'on' }) })
export class OnProviderChanged implements EventHandler<typeof providerChanged> {
  constructor(private readonly organizations: OrganizationRepository) {}

  run(provider: EventData<typeof providerChanged>, context: Context): void {
    this.organizations.putProvider(context, provider);
  }
}
