import type { EventData } from '@gatehouse/contracts';
import type { providerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './member.repository.js';

@Injectable()
export class OnProviderChanged implements Reaction<typeof providerChanged> {
  constructor(private readonly directory: Directory) {}

  run(provider: EventData<typeof providerChanged>, context: Context): Promise<void> {
    return this.directory.putProvider(context, provider);
  }
}
