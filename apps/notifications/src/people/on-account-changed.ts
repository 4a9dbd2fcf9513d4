import type { EventData } from '@gatehouse/contracts';
import { accountChanged } from '@gatehouse/contracts/identity';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { AccountRepository } from './account.repository.js';

@Subscribes(accountChanged, { scope: () => ({ worker: 'on' }) })
export class OnAccountChanged implements EventHandler<typeof accountChanged> {
  constructor(private readonly accounts: AccountRepository) {}

  run(account: EventData<typeof accountChanged>, context: Context): void {
    this.accounts.put(context, account);
  }
}
