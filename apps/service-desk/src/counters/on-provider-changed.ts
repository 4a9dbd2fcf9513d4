import type { EventData } from '@gatehouse/contracts';
import type { providerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TimeZoneRepository } from './time-zone.repository.js';

/** Keeps up with where the days of a provider begin. */
@Injectable()
export class OnProviderChanged implements Reaction<typeof providerChanged> {
  constructor(private readonly timeZones: TimeZoneRepository) {}

  async run(
    { providerId, timeZone }: EventData<typeof providerChanged>,
    context: Context,
  ): Promise<void> {
    if (timeZone !== undefined) await this.timeZones.setProvider(context, providerId, timeZone);
  }
}
