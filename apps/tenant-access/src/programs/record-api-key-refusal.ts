import { EventId, NotFound, type InputOf } from '@gatehouse/contracts';
import { apiKeyRefused, recordApiKeyRefusal } from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newId, record, type UseCase } from '@gatehouse/platform';
import { ServiceAccountRepository } from '../service-accounts/service-account.repository.js';
import { ApiKeyRepository } from './api-key.repository.js';
import { namesOf } from './api-key.rules.js';

/** Gateways refuse on their own, and report it at most once a minute per key and address. */
@Handles(recordApiKeyRefusal, {
  scope: ({ organizationId }) => ({ organization_id: organizationId }),
})
export class RecordApiKeyRefusal implements UseCase<typeof recordApiKeyRefusal> {
  constructor(
    private readonly accounts: ServiceAccountRepository,
    private readonly keys: ApiKeyRepository,
  ) {}

  async run(
    { keyId, address }: InputOf<typeof recordApiKeyRefusal>,
    context: Context,
  ): Promise<undefined> {
    const key = await this.keys.find(context, keyId);
    if (!key) throw new NotFound();
    const { serviceAccountId, organizationId } = key;
    const account = await this.accounts.find(context, organizationId, serviceAccountId);
    if (!account) throw new NotFound();
    this.keys.recordRefusal(context, key, address);
    await record(context, apiKeyRefused, {
      // Each refusal stands for itself.
      aggregateId: newId(EventId),
      sequence: 1,
      organizationId,
      data: { ...namesOf(key, account), address },
    });
  }
}
