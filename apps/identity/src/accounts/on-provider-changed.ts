import { emailKey, type EventData } from '@gatehouse/contracts';
import type { providerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { UsernameSuffixRepository } from './username-suffix.repository.js';

@Injectable()
export class OnProviderChanged implements Reaction<typeof providerChanged> {
  constructor(private readonly suffixes: UsernameSuffixRepository) {}

  async run(
    { providerId, usernameSuffix }: EventData<typeof providerChanged>,
    context: Context,
  ): Promise<void> {
    // Usernames compare without case, as addresses do.
    await this.suffixes.set(context, providerId, usernameSuffix && emailKey(usernameSuffix));
  }
}
