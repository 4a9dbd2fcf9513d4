import { emailKey, type EventData } from '@gatehouse/contracts';
import { providerChanged } from '@gatehouse/contracts/tenant-access';
import { type Context, type EventHandler, Subscribes } from '@gatehouse/platform';
import { UsernameSuffixRepository } from './username-suffix.repository.js';

@Subscribes(providerChanged, { scope: () => ({}) })
export class OnProviderChanged implements EventHandler<typeof providerChanged> {
  constructor(private readonly suffixes: UsernameSuffixRepository) {}

  run({ providerId, usernameSuffix }: EventData<typeof providerChanged>, context: Context): void {
    // Usernames are compared like addresses.
    this.suffixes.set(context, providerId, usernameSuffix && emailKey(usernameSuffix));
  }
}
