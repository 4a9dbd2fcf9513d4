import { ApiKeyId, type InputOf } from '@gatehouse/contracts';
import {
  apiKeyCreated,
  createApiKey,
  TooManyApiKeys,
  type NewApiKey,
} from '@gatehouse/contracts/tenant-access';
import { type Context, Handles, newApiKey, newId, record, type UseCase } from '@gatehouse/platform';
import { ApiKeyRepository } from './api-key.repository.js';
import { assertValidKey, namesOf } from './api-key.rules.js';
import { ManageableServiceAccounts } from './manageable-service-accounts.js';

const MAX_KEYS = 20;

@Handles(createApiKey)
export class CreateApiKey implements UseCase<typeof createApiKey> {
  constructor(
    private readonly manageable: ManageableServiceAccounts,
    private readonly keys: ApiKeyRepository,
  ) {}

  async run(
    { serviceAccountId, ...fields }: InputOf<typeof createApiKey>,
    context: Context,
  ): Promise<NewApiKey> {
    const account = await this.manageable.findForChange(context, serviceAccountId);
    const held = await this.manageable.assertManageable(context, account.roles);
    const now = await context.transaction.now();
    assertValidKey(fields, held, now);
    if ((await this.keys.countOf(context, serviceAccountId)) >= MAX_KEYS)
      throw new TooManyApiKeys();
    const { key, hash } = newApiKey();
    const stored = {
      ...fields,
      permissions: [...new Set(fields.permissions)].sort(),
      id: newId(ApiKeyId),
      serviceAccountId,
      organizationId: account.organizationId,
      createdAt: now,
      lastUsedAt: null,
    };
    this.keys.create(context, stored, hash);
    await record(context, apiKeyCreated, {
      aggregateId: stored.id,
      sequence: 1,
      organizationId: account.organizationId,
      data: namesOf(stored, account),
    });
    return { ...stored, key };
  }
}
