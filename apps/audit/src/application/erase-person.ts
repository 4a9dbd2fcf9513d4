import { emailKey, type EventData } from '@gatehouse/contracts';
import type { accountErased } from '@gatehouse/contracts/identity';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './ports.js';

/** What is told of somebody who was erased goes, and where they were; that it happened stays, and the chains stay whole. */
@Injectable()
export class ErasePerson implements Reaction<typeof accountErased> {
  constructor(private readonly directory: Directory) {}

  run({ userId, email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    return this.directory.erasePerson(context, userId, emailKey(email));
  }
}
