import { emailKey, type EventData } from '@gatehouse/contracts';
import { accountErased } from '@gatehouse/contracts/identity';
import { markErasure, Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { PersonalDataRepository } from './personal-data.repository.js';

@Subscribes(accountErased, { scope: () => ({ worker: 'on' }) })
export class OnAccountErased implements EventHandler<typeof accountErased> {
  constructor(private readonly personalData: PersonalDataRepository) {}

  async run({ userId, email }: EventData<typeof accountErased>, context: Context): Promise<void> {
    await markErasure(context.transaction);
    this.personalData.erase(context, userId, emailKey(email));
  }
}
