import type { ApiKeyId, ServiceAccountId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';
import type { ApiKey } from './api-key.rules.js';

export abstract class ApiKeyRepository {
  /** Oldest first. */
  abstract list(
    context: Context,
    serviceAccountId: ServiceAccountId,
    request: PageRequest,
  ): Promise<Page<ApiKey>>;
  abstract countOf(context: Context, serviceAccountId: ServiceAccountId): Promise<number>;
  abstract find(context: Context, id: ApiKeyId): Promise<ApiKey | null>;
  /** The key with the hash in the scope of the transaction. */
  abstract findHeld(context: Context): Promise<ApiKey | null>;
  abstract create(context: Context, key: ApiKey, hash: Buffer): void;
  abstract remove(context: Context, id: ApiKeyId): void;
  /** Notes when keys were last used, at most once a minute for each. */
  abstract noteUses(context: Context, uses: ReadonlyMap<ApiKeyId, Date>): void;
  /** Records in the audit log that a key was refused. */
  abstract recordRefusal(context: Context, key: ApiKey, address: string): void;
}
