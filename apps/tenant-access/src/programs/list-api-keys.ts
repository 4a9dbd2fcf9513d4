import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { listApiKeys } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, type UseCase } from '@gatehouse/platform';
import { ApiKeyRepository } from './api-key.repository.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';

@Handles(listApiKeys)
export class ListApiKeys implements UseCase<typeof listApiKeys> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly keys: ApiKeyRepository,
  ) {}

  async run(
    { serviceAccountId, ...request }: InputOf<typeof listApiKeys>,
    context: Context,
  ): Promise<OutputOf<typeof listApiKeys>> {
    const { id } = await this.manageable.find(context, serviceAccountId);
    return this.keys.list(context, id, request);
  }
}
