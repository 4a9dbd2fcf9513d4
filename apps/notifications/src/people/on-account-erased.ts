import { emailKey, type EventData, type UserId } from '@gatehouse/contracts';
import type { accountErased } from '@gatehouse/contracts/identity';
import { forgetting, type Context, type Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

/** Everything that is kept of a person here. */
export abstract class PersonalDataRepository {
  abstract erase(context: Context, userId: UserId, emailKey: string): Promise<void>;
}

/** Somebody who was erased is told nothing, and nothing is kept of what they were told. */
@Injectable()
export class OnAccountErased implements Reaction<typeof accountErased> {
  constructor(private readonly traces: PersonalDataRepository) {}

  async run({ userId, email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    await forgetting(context.transaction);
    await this.traces.erase(context, userId, emailKey(email));
  }
}
