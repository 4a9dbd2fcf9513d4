import type { EventData } from '@gatehouse/contracts';
import type { accountChanged } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { DirectoryRepository } from './directory.repository.js';

/** Names are kept outside of the chains so that they can be erased. */
@Injectable()
export class OnAccountChanged implements Reaction<typeof accountChanged> {
  constructor(private readonly directory: DirectoryRepository) {}

  run(
    { userId, firstName, lastName, email }: EventData<typeof accountChanged>,
    context: Context,
  ): Promise<void> {
    const name = `${firstName} ${lastName}`.trim();
    return this.directory.putPerson(context, userId, name === '' ? email : name);
  }
}
