import type { EventData } from '@gatehouse/contracts';
import type { accountChanged } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './ports.js';

/** Names are no part of a chain, where they could not be erased. */
@Injectable()
export class NotePerson implements Reaction<typeof accountChanged> {
  constructor(private readonly directory: Directory) {}

  run(
    { userId, firstName, lastName, email }: EventData<typeof accountChanged>,
    context: Context,
  ): Promise<void> {
    const name = `${firstName} ${lastName}`.trim();
    return this.directory.putPerson(context, userId, name === '' ? email : name);
  }
}
