import { emailKey, type EventData } from '@gatehouse/contracts';
import type { providerChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { UsernameSuffixes } from './ports.js';

@Injectable()
export class FollowUsernameSuffix implements Reaction<typeof providerChanged> {
  constructor(private readonly suffixes: UsernameSuffixes) {}

  async run(
    { providerId, usernameSuffix }: EventData<typeof providerChanged>,
    context: Context,
  ): Promise<void> {
    // Usernames compare without case, as addresses do.
    await this.suffixes.put(context, providerId, usernameSuffix && emailKey(usernameSuffix));
  }
}
