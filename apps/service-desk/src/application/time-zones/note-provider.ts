import type { EventData } from '@gatehouse/contracts';
import type { providerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { TimeZones } from './ports.js';

/** Keeps up with where the days of a provider begin. */
@Injectable()
export class NoteProvider implements Reaction<typeof providerChanged> {
  constructor(private readonly zones: TimeZones) {}

  async run(
    { providerId, timeZone }: EventData<typeof providerChanged>,
    context: Context,
  ): Promise<void> {
    if (timeZone !== undefined) await this.zones.noteProvider(context, providerId, timeZone);
  }
}
