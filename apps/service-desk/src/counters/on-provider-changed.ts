import type { EventData } from '@gatehouse/contracts';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { TimeZoneRepository } from './time-zone.repository.js';

/** Keeps track of the time zone of a provider. */
@Subscribes(providerChanged, { scope: ({ providerId }) => ({ organization_id: providerId }) })
export class OnProviderChanged implements EventHandler<typeof providerChanged> {
  constructor(private readonly timeZones: TimeZoneRepository) {}

  async run(
    { providerId, timeZone }: EventData<typeof providerChanged>,
    context: Context,
  ): Promise<void> {
    if (timeZone !== undefined) await this.timeZones.setProvider(context, providerId, timeZone);
  }
}
