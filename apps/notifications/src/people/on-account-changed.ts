import type { EventData } from '@gatehouse/contracts';
import type { accountChanged } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './member.repository.js';

@Injectable()
export class OnAccountChanged implements Reaction<typeof accountChanged> {
  constructor(private readonly directory: Directory) {}

  run(account: EventData<typeof accountChanged>, context: Context): Promise<void> {
    return this.directory.putAccount(context, account);
  }
}
