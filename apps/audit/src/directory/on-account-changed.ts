import type { EventData } from '@gatehouse/contracts';
import { accountChanged } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { DirectoryRepository } from './directory.repository.js';

/** Names are kept outside of the chains so that they can be erased. */
@Subscribes(accountChanged, { scope: () => ({ worker: 'on' }) })
export class OnAccountChanged implements EventHandler<typeof accountChanged> {
  constructor(private readonly directory: DirectoryRepository) {}

  run(
    { userId, firstName, lastName, email }: EventData<typeof accountChanged>,
    context: Context,
  ): void {
    const name = `${firstName} ${lastName}`.trim();
    this.directory.putMember(context, userId, 'user', name === '' ? email : name);
  }
}
