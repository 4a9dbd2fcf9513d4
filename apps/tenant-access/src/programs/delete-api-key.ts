import { NotFound, type InputOf } from '@gatehouse/contracts';
import { deleteApiKey } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, Revoker, SESSION_ENDED, type UseCase } from '@gatehouse/platform';
import { ApiKeyRepository } from './api-key.repository.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';

/** A key ends once and for good, like a session. */
@Handles(deleteApiKey)
export class DeleteApiKey implements UseCase<typeof deleteApiKey> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly keys: ApiKeyRepository,
    private readonly revoker: Revoker,
  ) {}

  async run(
    { serviceAccountId, keyId }: InputOf<typeof deleteApiKey>,
    context: Context,
  ): Promise<undefined> {
    await this.manageable.findForChange(context, serviceAccountId);
    const key = await this.keys.find(context, keyId);
    if (key?.serviceAccountId !== serviceAccountId) throw new NotFound();
    this.keys.remove(context, keyId);
    await this.revoker.revoke(context, 'session', keyId, SESSION_ENDED);
  }
}
